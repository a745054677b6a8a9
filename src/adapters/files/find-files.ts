import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Changes whenever the file is written or another one is put in its place. */
  readonly stamp: string;
}

export interface FoundFolder {
  /** In the order of their paths. */
  readonly files: readonly FoundFile[];
  /** Every folder that was looked into, itself first, as the disk knows it. */
  readonly folders: readonly string[];
}

/**
 * Finds the files below a folder whose names fit. Symbolic links are followed, and names that begin with a dot are left
 * aside: Kubernetes mounts a folder as links into `..data`, which it swaps, and keeps the versions beside it. So are those
 * that begin with `~$`: Word keeps one beside each file that it has open.
 */
export function findFiles(folder: string, names: RegExp): FoundFolder {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  walk('', []);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), folders };

  function walk(below: string, above: readonly string[]): void {
    const place = realpathSync(join(folder, below));
    if (above.includes(place)) return;
    folders.push(place);
    for (const name of readdirSync(place)) {
      if (isAside(name)) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const found = statSync(join(place, name));
      if (found.isDirectory()) walk(path, [...above, place]);
      else if (names.test(name)) files.push({ path, bytes: found.size, stamp: `${found.ino} ${found.size} ${found.mtimeMs}` });
    }
  }
}

/** The same; undefined while the folder is gone, or when a file goes while it is looked for. */
export function findFilesIfThere(folder: string, names: RegExp): FoundFolder | undefined {
  try {
    return findFiles(folder, names);
  } catch {
    return undefined;
  }
}

/** Whether a file or folder of this name is none of the guide's. */
export function isAside(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}
