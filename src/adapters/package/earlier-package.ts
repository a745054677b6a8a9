import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { unzip } from './zip-file.ts';

/** What an app package that was made earlier says of itself. */
export interface EarlierPackage {
  readonly path: string;
  readonly version: string;
  readonly appId: string;
  readonly botIds: readonly string[];
  readonly domains: readonly string[];
  /** All its files, to see whether anything has changed since. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface ManifestInZip {
  readonly version?: unknown;
  readonly id?: unknown;
  readonly validDomains?: readonly unknown[];
  readonly bots?: readonly { readonly botId?: unknown }[];
  readonly composeExtensions?: readonly { readonly botId?: unknown }[];
}

/** Reads a package, ours or one downloaded from the admin centre. Throws MANIFEST_UNREADABLE. */
export async function readEarlierPackage(path: string): Promise<EarlierPackage> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('MANIFEST_UNREADABLE', `${path} cannot be read.`, { cause });
  });
  const files = unzip(bytes, path);
  const text = Buffer.from(files.get('manifest.json') ?? []).toString('utf8');
  try {
    const { version, id, validDomains = [], bots = [], composeExtensions = [] } = JSON.parse(text) as ManifestInZip;
    const botIds = [...bots, ...composeExtensions].map(({ botId }) => String(botId).toLowerCase());
    return { path, version: String(version), appId: String(id).toLowerCase(), botIds: [...new Set(botIds)], domains: validDomains.map(String), files };
  } catch (cause) {
    throw new AppError('MANIFEST_UNREADABLE', `${path} has no manifest.json that can be read.`, { cause });
  }
}

/** The packages in a folder, the highest version first; none when the folder is not there. */
export async function earlierPackages(folder: string): Promise<readonly EarlierPackage[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.filter((name) => name.endsWith('.zip')).map((name) => readEarlierPackage(join(folder, name))));
  return found.toSorted((one, other) => compareVersions(other.version, one.version));
}

/** Negative when the first is the lower one. Three numbers, as the schema asks. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((at) => (first?.[at] ?? 0) - (second?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
