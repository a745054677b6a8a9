import { createHash } from 'node:crypto';
import type { TextFile } from './read-folder.ts';

/** A short digest of what stands in the files: the same on every instance that has the same pages. */
export function hashFiles(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
