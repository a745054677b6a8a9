import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFiles } from '../../src/compose/check.ts';
import type { Finding } from '../../src/knowledge/finding.ts';
import { createPartsMemory } from '../../src/knowledge/parts-memory.ts';
import type { PageSource } from '../../src/authoring/page.ts';
import type { RuleExample } from '../../src/authoring/rule.ts';

export const cleanFolder = fileURLToPath(new URL('../fixtures/knowledge/', import.meta.url));
export const shippedFolder = fileURLToPath(new URL('../../knowledge/', import.meta.url));
/** Three weeks after the pages of the clean base were reviewed. */
export const today = '2026-11-21';

export function filesOf(folder: string): readonly PageSource[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|ya?ml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

const clean = filesOf(cleanFolder);
/** What banned claims and verbs are, as the guide is shipped with them. */
export const fallback = filesOf(join(shippedFolder, 'language'))
  .filter(({ path }) => path.endsWith('.yaml'))
  .map(({ path, text }) => ({ path: `language/${path}`, text }));

export type Change = Pick<RuleExample, 'file' | 'replace' | 'with'>;

/** The clean base with changes made to it; fails when what should be replaced is not there. */
export function changed(...changes: readonly Change[]): readonly PageSource[] {
  return changes.reduce((files, change) => {
    if (change.with === null) return files.filter(({ path }) => path !== change.file);
    const before = files.find(({ path }) => path === change.file)?.text;
    if (change.replace !== undefined && !before?.includes(change.replace)) {
      throw new Error(`${change.file} does not have "${change.replace}".`);
    }
    const text = change.replace === undefined ? change.with : (before ?? '').replace(change.replace, () => change.with ?? '');
    const after = { path: change.file, text };
    return before === undefined ? [...files, after] : files.map((file) => (file.path === change.file ? after : file));
  }, clean);
}

/** What a change leaves as it was is not read again, as in the editors' preview. */
export const memory = createPartsMemory();

export function check(files: readonly PageSource[], day = today): readonly Finding[] {
  return checkFiles({ files, fallback, today: day, memory }).findings;
}

/** The line on which words stand, counted from 1; the first line when there are no words to look for. */
export function lineOf(files: readonly PageSource[], file: string, words: string): number {
  const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? [];
  return words === '' ? 1 : lines.findIndex((line) => line.includes(words)) + 1;
}
