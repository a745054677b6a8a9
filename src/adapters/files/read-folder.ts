import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AppError } from '../../errors.ts';
import { asTyped } from './as-typed.ts';
import { findFiles, type FoundFile } from './find-files.ts';

export interface TextFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Also endings that no page has, such as `.MD`: the check says that such a file is not read. */
export const knowledgeFiles = /\.(md|markdown|ya?ml|txt)$/i;
/** A page is a few kilobytes; anything near this size is not one. */
const mostBytes = 1_000_000;

/** Reads every markdown, YAML and text file below a folder, or those that are wanted, in the order of their paths. Throws KNOWLEDGE_UNREADABLE. */
export async function readFolder(folder: string, isWanted: (path: string) => boolean = () => true): Promise<readonly TextFile[]> {
  try {
    return readTextFiles(folder, knowledgeFiles, isWanted);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(folder, error);
  }
}

/** Names the file on which reading failed, such as one that another program has locked; the system says which it was. */
export function unreadable(folder: string, cause: unknown): AppError {
  const path = cause instanceof Error && 'path' in cause ? relative(realpathIfThere(folder), String(cause.path)).replaceAll('\\', '/') : '';
  if (path === '' || path.startsWith('..')) return new AppError('KNOWLEDGE_UNREADABLE', `The knowledge folder "${folder}" cannot be read.`, { cause, inSwedish: `Mappen "${folder}" går inte att läsa.` });
  const inSwedish = `Filen ${path} i mappen "${folder}" går inte att läsa. Är den öppen i ett annat program, stäng det. Får du inte läsa den, be den som skrev den.`;
  return new AppError('KNOWLEDGE_UNREADABLE', `The file ${path} in the knowledge folder "${folder}" cannot be read.`, { cause, inSwedish, file: path });
}

function realpathIfThere(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Reads the files whose names fit, below a folder. At start there is nothing else to do meanwhile, and this way is fastest. */
export function readTextFiles(folder: string, names: RegExp, isWanted: (path: string) => boolean = () => true): readonly TextFile[] {
  return findFiles(folder, names).files.filter(({ path }) => isWanted(path)).map((file) => readTextFile(folder, file));
}

/** Reads one file that was found. Throws KNOWLEDGE_UNREADABLE for one that is too large to be a page. */
export function readTextFile(folder: string, { path, bytes }: Pick<FoundFile, 'path' | 'bytes'>): TextFile {
  if (bytes > mostBytes) {
    const inSwedish = `${path} har ${bytes} byte, men får ha högst ${mostBytes}. Så stor är ingen sida: ta bort filen, eller dela den.`;
    throw new AppError('KNOWLEDGE_UNREADABLE', `${path} has ${bytes} bytes, expected at most ${mostBytes}.`, { inSwedish, file: path });
  }
  return { path, text: asTyped(readFileSync(join(folder, path), 'utf8')) };
}
