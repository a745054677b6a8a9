import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyring } from '../../../src/adapters/store/keyring.ts';
import { readLocalKey } from '../../../src/adapters/store/local-key.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { createSqlStore } from '../../../src/adapters/store/sql/create-sql-store.ts';
import { storeFailure } from '../../../src/adapters/store/store-failure.ts';
import { AppError } from '../../../src/errors.ts';
import { aDataKey, aReportEntry } from '../../support/build-handoff.ts';
import { startPostgres } from '../../support/postgres.ts';
import { postgresPlace } from './open-test-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'radrum-unavailable-'));
const server = await startPostgres({ ofOurOwn: true });
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

describe('openStore', () => {
  it('says so when the folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(openStore({ dataFolder: join(file, 'data'), dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('says so when the file is no database', async () => {
    const broken = join(folder, 'broken');
    await readLocalKey(broken);
    writeFileSync(join(broken, 'radrum.sqlite'), 'not a database, and long enough to be told from an empty file'.repeat(20));
    await expect(openStore({ dataFolder: broken, dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('says so when no server answers, and not with what password', async () => {
    const url = 'postgresql://bot:hemligt-planterat@127.0.0.1:9/radrum';
    const error: unknown = await openStore({ dataFolder: folder, databaseUrl: url, dataKeys: [] }, () => {}).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(String(error)).not.toContain('hemligt');
  });
});

describe.skipIf(server?.restart === undefined)('a store on PostgreSQL', () => {
  it('goes on by itself when the server has been restarted', async () => {
    if (server === undefined) throw new Error('expected a server');
    const store = await createSqlStore(await (await postgresPlace(server)).database(), createKeyring([aDataKey()]));
    const entry = aReportEntry();
    await store.outbox.save(entry);
    await server.restart?.();
    await expect.poll(() => store.outbox.find(entry.id).catch((error: unknown) => error), { timeout: 10_000 }).toEqual(entry);
    await store.close();
  }, 30_000);
});

describe('readLocalKey', () => {
  it('makes a key that only its owner can read, once', async () => {
    const place = join(folder, 'key');
    const [first, second] = [await readLocalKey(place), await readLocalKey(place)];
    expect(second).toEqual(first);
    expect(first.secret).toHaveLength(32);
    if (process.platform !== 'win32') expect(statSync(join(place, 'local.key')).mode & 0o777).toBe(0o600);
    chmodSync(place, 0o700);
  });
});

describe('storeFailure', () => {
  it.each([
    ['SQLite has no room', { errcode: 13 }, 'STORE_FULL'],
    ['PostgreSQL has no room', { code: '53100' }, 'STORE_FULL'],
    ['the disk has no room', { code: 'ENOSPC' }, 'STORE_FULL'],
    ['SQLite is busy', { errcode: 5 }, 'STORE_UNAVAILABLE'],
    ['SQLite is told so in detail', { errcode: 5 + 256 * 2 }, 'STORE_UNAVAILABLE'],
    ['SQLite cannot read its disk', { errcode: 10 }, 'STORE_UNAVAILABLE'],
    ['the server is shutting down', { code: '57P01' }, 'STORE_UNAVAILABLE'],
    ['the server is starting', { code: '57P03' }, 'STORE_UNAVAILABLE'],
    ['the password is wrong', { code: '28P01' }, 'STORE_UNAVAILABLE'],
    ['nobody listens', { code: 'ECONNREFUSED' }, 'STORE_UNAVAILABLE'],
  ])('knows that %s', (_reason, facts, code) => {
    expect(storeFailure(Object.assign(new Error('x'), facts), 'It failed.')).toMatchObject({ code });
  });

  it.each([
    ['a mistake in the SQL', Object.assign(new Error('syntax'), { code: '42601' })],
    ['a constraint that was not met', Object.assign(new Error('unique'), { errcode: 19 })],
    ['a bug', new TypeError('x')],
    ['what has a code already', new AppError('STORE_NEWER', 'x')],
  ])('leaves %s as it is', (_reason, error) => {
    expect(storeFailure(error, 'It failed.')).toBe(error);
  });
});
