import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyring } from '../../../src/adapters/store/keyring.ts';
import { readLocalKey } from '../../../src/adapters/store/local-key.ts';
import { openStore, openUsedStore } from '../../../src/adapters/store/open-store.ts';
import { createSqlStore } from '../../../src/adapters/store/sql/create-sql-store.ts';
import { migrate, migrations, schemaVersion } from '../../../src/adapters/store/sql/schema.ts';
import { openSqliteDatabase } from '../../../src/adapters/store/sqlite/open-sqlite-database.ts';
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

  it('tells a certificate of the address that is not there from a server that is not', async () => {
    const url = `postgresql://bot@127.0.0.1:9/radrum?sslmode=verify-full&sslrootcert=${join(folder, 'nowhere.pem')}`;
    await expect(openStore({ dataFolder: folder, databaseUrl: url, dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/sslrootcert.*ENOENT/) });
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

  it('says within a turn that nothing was taken, while somebody holds a table', async () => {
    if (server === undefined) throw new Error('expected a server');
    const place = await postgresPlace(server);
    const [holder, store] = [await place.database(), await createSqlStore(await place.database(), createKeyring([aDataKey()]))];
    const entry = aReportEntry();
    const began = Date.now();
    await holder.transaction(async (queries) => {
      await queries.query('LOCK TABLE entry');
      await expect(store.outbox.save(entry)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('lock_not_available') });
    });
    expect(Date.now() - began).toBeLessThan(7_000);
    expect(await store.outbox.save(entry)).toEqual({ kind: 'saved' });
    await Promise.all([store.close(), holder.close()]);
  }, 30_000);

  // As after a switch to a standby, and as Azure does before the disk is full: it answers, and takes nothing.
  it('is known to take nothing while the server only lets read', async () => {
    if (server === undefined) throw new Error('expected a server');
    const database = await (await postgresPlace(server)).database();
    const store = await createSqlStore(database, createKeyring([aDataKey()]));
    await database.query('ALTER DATABASE postgres SET default_transaction_read_only = on');
    await server.restart?.();
    await expect.poll(() => store.check().catch(() => undefined), { timeout: 10_000 }).toMatchObject({ pending: 0 });
    await expect(store.tryWriting()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await database.transaction(async (queries) => {
      await queries.query('SET TRANSACTION READ WRITE');
      await queries.query('ALTER DATABASE postgres RESET default_transaction_read_only');
    });
    await server.restart?.();
    await expect.poll(() => store.tryWriting().then(() => 'written', () => undefined), { timeout: 10_000 }).toBe('written');
    await store.close();
  }, 30_000);
});

describe('a store of an earlier version', () => {
  it('is not brought forward by commands that look at it or change an entry, only by a start of the bot', async () => {
    const older = join(folder, 'older');
    const config = { dataFolder: older, dataKeys: [] };
    await readLocalKey(older);
    const earlier = await openSqliteDatabase(older);
    await migrate(earlier, migrations.length - 1);
    const version = () => schemaVersion(earlier);
    await expect(openUsedStore(config, () => {})).rejects.toMatchObject({ code: 'STORE_OLDER' });
    expect(await version()).toBe(migrations.length - 1);
    await (await openStore(config, () => {})).close();
    expect(await version()).toBe(migrations.length);
    await (await openUsedStore(config, () => {})).close();
    await earlier.close();
  });
});

describe.skipIf(server === undefined)('openStore on PostgreSQL', () => {
  it('makes no tables in a database whose encoding lacks signs that people write, and says what to do', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    const client = new pg.Client(url.href.replaceAll('+', '%20'));
    await client.connect();
    await client.query(`CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    await client.end();
    url.pathname = '/latin';
    url.search = '';
    await expect(openStore({ dataFolder: folder, databaseUrl: url.href, dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/LATIN1, expected UTF8: make it with/) });
  });

  it('does not start where it could only read, as a new instance with the address of a standby or the account of somebody else', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    const opened = () => openStore({ dataFolder: folder, databaseUrl: url.href.replaceAll('+', '%20'), dataKeys: [aDataKey()] }, () => {});
    await (await opened()).close();
    url.searchParams.set('options', `${url.searchParams.get('options')} -c default_transaction_read_only=on`);
    await expect(opened()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('read_only_sql_transaction') });
  });

  it('says so where another program has tables of the same names', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    const client = new pg.Client(url.href.replaceAll('+', '%20'));
    await client.connect();
    await client.query('CREATE TABLE entry (amount INTEGER)');
    await client.end();
    await expect(openStore({ dataFolder: folder, databaseUrl: url.href.replaceAll('+', '%20'), dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/another program/) });
  });

  it('finds what waits also when a schema has been made that comes before its own', async () => {
    const [earlier, url] = [new URL((await server?.freshUrl()) ?? ''), new URL((await server?.freshUrl()) ?? '')];
    const schemaOf = (address: URL) => address.searchParams.get('options')?.replace('-c search_path=', '');
    const opened = (address: URL) => openStore({ dataFolder: folder, databaseUrl: address.href.replaceAll('+', '%20'), dataKeys: [key] }, () => {});
    const key = aDataKey();
    const entry = aReportEntry();
    const store = await opened(url);
    await store.outbox.save(entry);
    await store.close();
    url.searchParams.set('options', `-c search_path=${schemaOf(earlier)},${schemaOf(url)}`);
    const again = await opened(url);
    expect(await again.outbox.find(entry.id)).toEqual(entry);
    await again.close();
  });
});

describe.skipIf(server === undefined)('openUsedStore on PostgreSQL', () => {
  it('does not call a database empty into which it cannot look', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    await expect(openUsedStore({ dataFolder: folder, databaseUrl: url.href, dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_MISSING' });
    url.pathname = '/nowhere';
    await expect(openUsedStore({ dataFolder: folder, databaseUrl: url.href, dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('3D000') });
  });

  it('tells of an option of the address that the server does not know, instead of failing as by a bug', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    url.searchParams.set('options', '-c nonsense=1');
    await expect(openStore({ dataFolder: folder, databaseUrl: url.href.replaceAll('+', '%20'), dataKeys: [] }, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('42704, undefined_object') });
  });
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

  it('is one key where two begin at once, and leaves nothing half made', async () => {
    const place = join(folder, 'at-once');
    const keys = await Promise.all(Array.from({ length: 8 }, () => readLocalKey(place)));
    expect(new Set(keys.map(({ secret }) => Buffer.from(secret).toString('hex'))).size).toBe(1);
    expect(readdirSync(place)).toEqual(['local.key']);
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
    ['the server cannot read its disk', { code: '58030' }, 'STORE_UNAVAILABLE'],
    ['a file of the server is gone', { code: '58P01' }, 'STORE_UNAVAILABLE'],
    ['the data of the server are damaged', { code: 'XX001' }, 'STORE_UNAVAILABLE'],
    ['the password is wrong', { code: '28P01' }, 'STORE_UNAVAILABLE'],
    ['there is no such database', { code: '3D000' }, 'STORE_UNAVAILABLE'],
    ['the account may not', { code: '42501' }, 'STORE_UNAVAILABLE'],
    ['DATA_DIR is a file', { code: 'EEXIST' }, 'STORE_UNAVAILABLE'],
    ['the certificate of the server is not believed', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'STORE_UNAVAILABLE'],
    ['no password was given', { message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' }, 'STORE_UNAVAILABLE'],
    ['the server has no TLS', { message: 'The server does not support SSL connections' }, 'STORE_UNAVAILABLE'],
    ['nobody listens', { code: 'ECONNREFUSED' }, 'STORE_UNAVAILABLE'],
  ])('knows that %s', (_reason, facts, code) => {
    expect(storeFailure(Object.assign(new Error('x'), facts), 'It failed.')).toMatchObject({ code });
  });

  it.each([
    ['only lets read', '25006', '25006, read_only_sql_transaction'],
    ['has no connection left', '53300', '53300, too_many_connections'],
    ['lacks a sign in its encoding', '22P05', '22P05, untranslatable_character'],
    ['has a code that is met seldom', '53400', '53400'],
  ])('says by the name of the code that the server %s', (_reason, code, answer) => {
    expect(String(storeFailure(Object.assign(new Error('planted'), { code }), 'It failed.'))).toBe(`AppError: It failed. It answered: ${answer}.`);
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
