import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
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
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(32).toString('base64'));
    await file.sync();
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw storeFailure(error, `The folder ${folder} cannot be written.`);
  }
  return { id: 'local', secret: Buffer.from((await readFile(path, 'utf8')).trim(), 'base64') };
}
