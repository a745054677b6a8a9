import { unzipSync, zipSync } from 'fflate';
import { AppError } from '../../errors.ts';

/** The earliest time that a zip file can hold. The same files make the same zip, byte for byte, whenever and wherever. */
const noTime = new Date(1980, 0, 1);

export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: noTime });
}

/** Throws MANIFEST_UNREADABLE when it is no zip file. */
export function unzip(bytes: Uint8Array, path: string): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch (cause) {
    throw new AppError('MANIFEST_UNREADABLE', `${path} is not a zip file.`, { cause });
  }
}
