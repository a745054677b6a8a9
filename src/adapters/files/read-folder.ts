import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../errors.ts';

export interface TextFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const knowledgeFiles = /\.(md|ya?ml|txt)$/;
/** A page is a few kilobytes; anything near this size is not one. */
const mostBytes = 1_000_000;

/** Reads every markdown, YAML and text file below a folder, in the order of their paths. Throws KNOWLEDGE_UNREADABLE. */
export async function readFolder(folder: string): Promise<readonly TextFile[]> {
  try {
    return readTextFiles(folder, knowledgeFiles);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('KNOWLEDGE_UNREADABLE', `The knowledge folder "${folder}" cannot be read.`, { cause: error });
  }
}

/** Reads the files whose names fit, below a folder. At start there is nothing else to do meanwhile, and this way is fastest. */
export function readTextFiles(folder: string, names: RegExp): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && names.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const { size } = statSync(path);
      if (size > mostBytes) {
        throw new AppError('KNOWLEDGE_UNREADABLE', `${path} has ${size} bytes, expected at most ${mostBytes}.`);
      }
      return { path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    });
}
