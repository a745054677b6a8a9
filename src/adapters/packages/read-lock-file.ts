import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression as its author gives it; absent when there is none. */
  readonly licence: string | undefined;
  /** Not part of what runs in production. */
  readonly isDevelopment: boolean;
}

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string().optional(), license: z.unknown().optional(), dev: z.boolean().default(false) })),
});

/** Every package that package-lock.json holds, each name and version once. Throws INPUT_UNREADABLE. */
export async function readLockFile(path: string): Promise<readonly InstalledPackage[]> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new AppError('INPUT_UNREADABLE', `${path} cannot be read, expected the project's package-lock.json.`, { cause });
  }
  const parsed = lockFile.safeParse(json);
  if (!parsed.success) throw new AppError('INPUT_UNREADABLE', `${path} is not a package-lock.json of version 3.`);
  const found = new Map<string, InstalledPackage>();
  for (const [place, entry] of Object.entries(parsed.data.packages)) {
    if (place === '') continue;
    const name = entry.name ?? place.replace(/^.*node_modules\//, '');
    const one = { name, version: entry.version ?? '', licence: typeof entry.license === 'string' ? entry.license : undefined, isDevelopment: entry.dev };
    const earlier = found.get(`${name}@${one.version}`);
    // The same package may be there twice, once for development only.
    found.set(`${name}@${one.version}`, { ...one, isDevelopment: one.isDevelopment && (earlier?.isDevelopment ?? true) });
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version, 'en'));
}
