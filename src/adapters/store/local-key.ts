import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFailure } from './store-failure.ts';
import type { DataKey } from './keyring.ts';

const fileName = 'local.key';

/**
 * The key of local mode, made at the first start and kept beside the data, readable by its owner only. A key that lies beside
 * what it seals protects nothing from a thief of the folder; with Teams, DATA_KEY is asked for.
 */
export async function readLocalKey(folder: string): Promise<DataKey> {
  const path = join(folder, fileName);
  // Under its own name only once it is whole: half a key would stop every later start.
  const half = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) {
      await writeFile(half, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
      await link(half, path);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw storeFailure(error, `The folder ${folder} cannot be written.`);
  } finally {
    await rm(half, { force: true });
  }
  return { id: 'local', secret: Buffer.from((await readFile(path, 'utf8')).trim(), 'base64') };
}
