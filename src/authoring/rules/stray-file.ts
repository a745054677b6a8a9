import { nearest } from '../nearest.ts';
import { pageAt } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const languageFiles = ['danger', 'refusals', 'small-talk', 'synonyms', 'glossary', 'hand-off', 'banned-claims', 'step-verbs'].map((name) => `language/${name}.yaml`);

export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  what: 'Filen ligger där boten inte letar.',
  why: 'Den läses aldrig, och ingen märker det.',
  mend: 'Flytta filen: sidor till sv/ och en/, tillägg till local/<organisation>/sv/, kontakter till contacts/, språkfiler till language/.',
  example: { file: 'sv/gamla/besok.md', with: 'Gå därifrån.\n', at: '' },
  check: ({ files }) =>
    files
      .filter(({ path }) => !hasPlace(path))
      .map(({ path }) => {
        const meant = path.startsWith('language/') ? nearest(path, languageFiles) : undefined;
        return foundIn({ file: path }, { line: 1, column: 1 }, {
          what: 'Filen läses inte.',
          ...(meant !== undefined && { mend: `Döp om filen till ${meant}, om det är den.` }),
        });
      }),
};

function hasPlace(path: string): boolean {
  if (/(?:^|\/)README\.md$/.test(path) || languageFiles.includes(path)) return true;
  return pageAt(path) !== undefined || /^(?:contacts\/[^/]+\.md|language\/examples\/[^/]+\.txt|phrasings\/(?:sv|en)\/[^/]+\.txt)$/.test(path);
}
