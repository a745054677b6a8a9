import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Writes a page that only the owner of the folder can read; resolves with its path. */
export async function writePage(folder: string, { name, html }: { readonly name: string; readonly html: string }): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = resolve(join(folder, name));
  await writeFile(path, html, { mode: 0o600 });
  return path;
}
