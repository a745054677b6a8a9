import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageTemplate } from '../../authoring/page-template.ts';
import { isSlug } from '../../authoring/slug.ts';
import { AppError } from '../../errors.ts';
import { languages } from '../../knowledge/language.ts';
import { localDate } from '../calendar/local-date.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run new -- FILNAMN [--routine]      gör en ny sida på svenska och engelska

  FILNAMN         a–z, siffror och bindestreck, utan .md: hot-pa-bussen
  --routine       en rutin för chefer, med de fyra faserna och deras checklistor
  --folder MAPP   mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge

Slutkod: 0 sidorna är skapade, 1 namnet går inte att använda, 2 filerna kunde inte skrivas.
`;

/** The `new` command: both language files of a page, with everything in its place. Nothing that exists is written over. */
export async function newPage(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 1, language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [slug] = positionals;
  if (slug === undefined) throw new AppError('USAGE', 'Namnet på den nya sidan saknas.');
  const folder = knowledgeFolder(values.folder, environment);
  if (!isSlug(slug)) {
    process.stderr.write(`"${slug}" kan inte vara ett filnamn. Använd bara a–z utan prickar, siffror och bindestreck: hot-pa-bussen\n`);
    return 1;
  }
  const pages = languages.map((language) => ({ language, path: join(folder, language, `${slug}.md`) }));
  const taken = await writeAll(pages.map(({ language, path }) => ({
    path,
    text: pageTemplate({ slug, language, routine: values.routine ?? false, today: localDate(new Date()) }),
  })));
  if (taken !== undefined) {
    process.stderr.write(`${taken} finns redan. Öppna och ändra den, eller välj ett annat namn.\n`);
    return 1;
  }
  process.stdout.write(`Skapade ${pages.map(({ path }) => path).join(' och ')}.\nFyll i allt som är märkt FYLL I. Kör sedan: npm run -s check\n`);
  return 0;
}

/** Writes all the files or none; returns the path of one that is there already. */
async function writeAll(files: readonly { readonly path: string; readonly text: string }[]): Promise<string | undefined> {
  for (const { path } of files) if (await exists(path)) return path;
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true }).catch(cannotWrite(path));
    await writeFile(path, text, { flag: 'wx' }).catch(cannotWrite(path));
  }
  return undefined;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function cannotWrite(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new AppError('OUTPUT_UNWRITABLE', `Filen "${path}" gick inte att skriva (${cause.code}).`, { cause });
  };
}

const options = { routine: { type: 'boolean' }, folder: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
