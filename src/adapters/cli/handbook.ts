import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../errors.ts';
import { describeFinding } from '../../knowledge/finding.ts';
import { readKnowledge } from '../files/read-knowledge.ts';
import { handbookSite } from '../handbook/handbook-site.ts';
import { localDate } from '../calendar/local-date.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run handbook [-- --to MAPP]     gör en webbplats av filer med alla sidor, att läsa och skriva ut utan Teams

  --to MAPP          var filerna hamnar; annars artifacts/handbook
  --knowledge MAPP   mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge

Öppna index.html i mappen, eller lägg mappen på en webbserver. Inget i den behöver nätet.
`;

const assets = ['style.css', 'search.js'];

/** The `handbook` command: writes the site and tells where its first page is, and what could not be read and so is not in it. */
export async function handbook(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options, { language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const folder = values.to ?? join('artifacts', 'handbook');
  const { base } = await readKnowledge(knowledgeFolder(values.knowledge, environment));
  for (const finding of base.findings) process.stderr.write(`${describeFinding(finding)}\n`);
  const files = handbookSite(base, { date: localDate(new Date()) });
  await writeSite(folder, files);
  process.stdout.write(`${files.length + assets.length} filer. Öppna ${resolve(join(folder, 'index.html'))}\n`);
  return 0;
}

const options = { to: { type: 'string' }, knowledge: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Only writes: a folder that holds other things keeps them. */
async function writeSite(folder: string, files: ReturnType<typeof handbookSite>): Promise<void> {
  try {
    for (const { path, text } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    for (const name of assets) await copyFile(fileURLToPath(new URL(`../handbook/assets/${name}`, import.meta.url)), join(folder, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new AppError('OUTPUT_UNWRITABLE', `Handboken gick inte att skriva i ${folder} (${code}).`, { cause: error });
  }
}
