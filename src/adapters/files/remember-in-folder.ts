import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultDeserializer, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { Memory } from '../../knowledge/remember.ts';
import { type TextFile, readTextFiles } from './read-folder.ts';

const programFolders = ['knowledge', 'search', 'answering'].map((name) => fileURLToPath(new URL(`../../${name}/`, import.meta.url)));

/** Where prepared data is kept between starts: with the installed packages, so that `npm ci` clears it. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/radrum/', import.meta.url));

/** Bytes; the shipped pages need a twentieth of it, 5,000 pages half. The files that were not used for longest go first. */
const mostKept = 1_500_000_000;

/** Bytes; twice the largest parts of the shipped pages. To read those of a far larger base would cost more than it spares. */
const mostBorrowed = 200_000_000;

export interface FolderMemory extends Memory {
  /** Like `whole`, for work that loads its tools only when there is work to do. */
  readonly wholeLater: <T>(name: string, make: () => Promise<T>) => Promise<T>;
  /** Whether `whole` would find what it is asked for. */
  readonly knows: (name: string) => boolean;
  /** Resolves when all that has been worked out so far lies in the folder. A process that ends by itself waits for it anyway. */
  readonly kept: () => Promise<void>;
}

export interface RememberedFiles {
  /** Where prepared data is kept. */
  readonly folder: string;
  /** The folder that the files came from: it keeps its parts apart from those of other folders, and begins with theirs. */
  readonly source: string;
  readonly files: readonly TextFile[];
  /** The most bytes that the folder may hold. */
  readonly limit?: number;
}

/**
 * Keeps what was worked out from these files in a folder, by the content of the files and of the program that read them:
 * whatever changes in either is worked out anew. A folder that cannot be read or written costs time and nothing else.
 */
export function rememberInFolder({ folder, source, files, limit = mostKept }: RememberedFiles): FolderMemory {
  const program = digest(process.version, ...programFolders.flatMap((place) => linesOf(readTextFiles(place, /\.ts$/))));
  const all = digest(program, ...linesOf(files));
  const place = digest(resolve(source));
  const wholePath = (name: string) => join(folder, `${all}-${name}`);
  const partsPath = (name: string) => join(folder, `${program}-${place}-each-${name}`);
  // What is alone is the same whatever folder it came from, such as what was learned from the shipped examples.
  const onePath = (name: string, key: string) => join(folder, `${digest(program, key)}-one-${name}`);
  const recall = <T>(path: string): { readonly value: T } | undefined =>
    quietly(() => {
      const kept = read(readFileSync(path)) as { readonly value: T };
      markAsUsed(path);
      return kept;
    });
  // A folder that is met for the first time is mostly a copy of another, such as a branch in which pages are edited.
  const knownParts = (name: string): string => {
    const own = partsPath(name);
    return existsSync(own) ? own : latestIn(folder, (kept) => kept.startsWith(`${program}-`) && kept.endsWith(`-each-${name}`)) ?? own;
  };
  let writing = Promise.resolve();
  let toWrite = 0;
  const keep = <T>(path: string, value: T): T => {
    const bytes = quietly(() => serialize({ value }));
    if (bytes === undefined) return value;
    toWrite += 1;
    const writeNext = async () => {
      toWrite -= 1;
      await write(folder, path, bytes);
      if (toWrite === 0) await forgetOldest(folder, limit);
    };
    writing = writing.then(writeNext).catch(() => undefined);
    return value;
  };
  return {
    whole: (name, make) => {
      const path = wholePath(name);
      const kept = recall<ReturnType<typeof make>>(path);
      return kept === undefined ? keep(path, make()) : kept.value;
    },
    wholeLater: async (name, make) => {
      const path = wholePath(name);
      const kept = recall<Awaited<ReturnType<typeof make>>>(path);
      return kept === undefined ? keep(path, await make()) : kept.value;
    },
    each: (name, items, { basis = '', keyOf, make }) => {
      const common = digest(basis);
      const keys = items.map((item) => digest(common, keyOf(item)));
      const [alone] = keys.length === 1 ? keys : [];
      const known = alone === undefined ? knownParts(name) : onePath(name, alone);
      const kept = recall<ReadonlyMap<string, ReturnType<typeof make>>>(known)?.value ?? new Map<string, never>();
      const values = items.map((item, at) => kept.get(keys[at] ?? '') ?? make(item));
      if (keys.some((key) => !kept.has(key))) {
        keep(alone === undefined ? partsPath(name) : known, new Map(keys.map((key, at) => [key, values[at]])));
      }
      return values;
    },
    knows: (name) => existsSync(wholePath(name)),
    kept: () => writing,
  };
}

function linesOf(files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => [path, text]);
}

function digest(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Documented by Node as the method to override, and missing in its types. */
interface ReadsLists {
  _readHostObject(): ArrayBufferView;
}

const { _readHostObject: readList } = DefaultDeserializer.prototype as unknown as ReadsLists;

/** A list of numbers that was a view of the file would keep all of the file in memory. */
class ListsOfTheirOwn extends DefaultDeserializer implements ReadsLists {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super(bytes);
    this.#bytes = bytes;
  }

  _readHostObject(): ArrayBufferView {
    const list = readList.call(this) as Uint8Array;
    return list.buffer === this.#bytes.buffer ? list.slice() : list;
  }
}

/** Bytes of the checksum at the end of a file. */
const checksumBytes = 4;

/** Throws on a file that is not as it was written: a power cut may leave zeros that are read without complaint, and fail wherever they are used, at every start. */
function read(file: Buffer): unknown {
  const bytes = file.subarray(0, -checksumBytes);
  if (crc32(bytes) !== file.readUInt32LE(bytes.length)) throw new Error('The file was changed since it was written.');
  const reader = new ListsOfTheirOwn(bytes);
  reader.readHeader();
  return reader.readValue();
}

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = `${path}.${process.pid}.${threadId}`;
  const checksum = Buffer.alloc(checksumBytes);
  checksum.writeUInt32LE(crc32(bytes));
  await writeFile(beside, [bytes, checksum]);
  await rename(beside, path);
}

function markAsUsed(path: string): void {
  const now = new Date();
  quietly(() => utimesSync(path, now, now));
}

/** The file that was kept or used last, among those whose names are wanted and that are soon read. */
function latestIn(folder: string, isWanted: (name: string) => boolean): string | undefined {
  return quietly(() => {
    const paths = readdirSync(folder).filter(isWanted).map((name) => join(folder, name));
    const soonRead = paths.map((path) => ({ path, ...statSync(path) })).filter(({ size }) => size <= mostBorrowed);
    return soonRead.sort((a, b) => b.mtimeMs - a.mtimeMs)[0]?.path;
  });
}

async function forgetOldest(folder: string, limit: number): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const found = await Promise.all(paths.map(async (path) => ({ path, ...(await stat(path)) })));
  let kept = 0;
  for (const { path, size } of found.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    kept += size;
    if (kept > limit) await rm(path, { force: true });
  }
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
