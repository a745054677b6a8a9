import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../../knowledge/remember.ts';
import { type TextFile, readTextFiles } from './read-folder.ts';

const programFolders = ['knowledge', 'search', 'answering'].map((name) => fileURLToPath(new URL(`../../${name}/`, import.meta.url)));

/** Where prepared data is kept between starts: with the installed packages, so that `npm ci` clears it. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/radrum/', import.meta.url));

const mostKept = 12;

/**
 * Keeps what was worked out from these files in a folder, by the content of the files and of the program that read them:
 * whatever changes in either is worked out anew. A folder that cannot be read or written costs time and nothing else.
 */
export function rememberInFolder(folder: string, files: readonly TextFile[]): Remember {
  const fingerprint = fingerprintOf(files);
  return (name, make) => {
    const path = join(folder, `${fingerprint}-${name}`);
    const kept = quietly(() => deserialize(readFileSync(path)) as { readonly value: ReturnType<typeof make> });
    if (kept !== undefined) return kept.value;
    const value = make();
    quietly(() => {
      mkdirSync(folder, { recursive: true });
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, serialize({ value }));
      renameSync(beside, path);
      forgetOldest(folder);
    });
    return value;
  };
}

function fingerprintOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256').update(process.version);
  const program = programFolders.flatMap((place) => readTextFiles(place, /\.ts$/));
  for (const { path, text } of [...program, ...files]) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 32);
}

function forgetOldest(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { force: true });
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
