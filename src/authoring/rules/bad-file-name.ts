import type { CheckContext } from '../check-context.ts';
import { foundIn, type Rule } from '../rule.ts';
import { isSlug, meantSlug } from '../slug.ts';

export const badFileName: Rule = {
  id: 'bad-file-name',
  severity: 'error',
  what: 'Filnamnet har tecken som andra sidor inte kan länka till.',
  why: 'Filnamnet är sidans adress: andra sidor hänvisar till den med det.',
  mend: 'Använd bara a–z utan prickar, siffror och bindestreck: "hot-pa-bussen.md". Är filen en kopia av en annan, ta bort den.',
  alone: true,
  example: { file: 'sv/Hot på bussen.md', with: '# Hot på bussen\n', at: '' },
  check: ({ files, pages }) => {
    const paths = new Set(files.map(({ path }) => path));
    return [...pages.map(({ file }) => file), ...organisationFiles(files)].flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
      if (isSlug(name)) return [];
      const mend = mendFor(file.slice(0, file.lastIndexOf('/') + 1), meantSlug(name), paths);
      return [foundIn({ file }, { line: 1, column: 1 }, { what: `Filen heter "${name}.md".`, ...(mend !== undefined && { mend }) })];
    });
  },
};

/** An organisation is called by its file too: its local pages stand in a folder of that name. */
function organisationFiles(files: CheckContext['files']): readonly string[] {
  return files.map(({ path }) => path).filter((path) => /^contacts\/[^/]+\.md$/.test(path) && !path.endsWith('/README.md'));
}

function mendFor(folder: string, meant: string, paths: ReadonlySet<string>): string | undefined {
  if (meant === '') return undefined;
  const file = `${folder}${meant}.md`;
  return paths.has(file) ? `Är filen en kopia av ${file}, ta bort den. Annars, ge den ett eget namn: bara a–z utan prickar, siffror och bindestreck.` : `Döp om filen till ${file}.`;
}
