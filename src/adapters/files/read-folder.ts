import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../errors.ts';

export interface TextFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const readable = /\.(md|ya?ml|txt)$/;
/** A page is a few kilobytes; anything near this size is not one. */
const mostBytes = 1_000_000;

/** Reads every markdown, YAML and text file below a folder, in the order of their paths. Throws KNOWLEDGE_UNREADABLE. */
export async function readFolder(folder: string): Promise<readonly TextFile[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.isDirectory() && readable.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const files = await Promise.all(
      paths.map(async (path) => {
        const { size } = await stat(path);
        if (size > mostBytes) throw new AppError('KNOWLEDGE_UNREADABLE', `${path} has ${size} bytes, expected at most ${mostBytes}.`);
        return { path: relative(folder, path).split(sep).join('/'), text: await readFile(path, 'utf8') };
      }),
    );
    return files;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('KNOWLEDGE_UNREADABLE', `The knowledge folder "${folder}" cannot be read.`, { cause: error });
  }
}
