import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { backUpSqlite, restoreSqlite } from '../../../src/adapters/store/sqlite/back-up-sqlite.ts';
import type { Store } from '../../../src/handoff/store.ts';
import { aDataKey, aReportEntry, planted } from '../../support/build-handoff.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);
const key = aDataKey();

async function storeIn(where: { readonly dataFolder: string; readonly databaseUrl?: string }, keys = [key]): Promise<Store> {
  const store = await openStore({ dataKeys: keys, ...where }, () => {});
  onTestFinished(() => store.close().catch(() => {}));
  return store;
}

describe('a backup of the embedded database', () => {
  it('is made beside a running bot, and brings back what was there', async () => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const store = await storeIn({ dataFolder: data });
    const [before, after] = [aReportEntry(), aReportEntry()];
    await store.outbox.save(before);
    const file = join(elsewhere, 'a.sqlite');
    await backUpSqlite(data, file);
    await store.outbox.save(after);
    await store.close();
    const kept = await restoreSqlite(file, data, Date.UTC(2026, 10, 22));
    expect(kept).toBe(join(data, 'radrum.sqlite.before-2026-11-22T00-00-00-000Z'));
    const restored = await storeIn({ dataFolder: data });
    expect(await restored.outbox.find(before.id)).toEqual(before);
    expect(await restored.outbox.find(after.id)).toBeUndefined();
    await restored.close();
    await restoreSqlite(kept ?? '', data, Date.UTC(2026, 10, 23));
    expect(await (await storeIn({ dataFolder: data })).outbox.find(after.id)).toEqual(after);
  });

  it('can be put into an empty folder, and opens with the right key only', async () => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const store = await storeIn({ dataFolder: data });
    const entry = aReportEntry();
    await store.outbox.save(entry);
    const file = join(elsewhere, 'b', 'a.sqlite');
    await backUpSqlite(data, file);
    expect(readFileSync(file).includes(planted.sentence)).toBe(false);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(join(elsewhere, 'b'))).toEqual(['a.sqlite']);
    const fresh = join(elsewhere, 'data');
    expect(await restoreSqlite(file, fresh, 0)).toBeUndefined();
    await expect(storeIn({ dataFolder: fresh }, [aDataKey('k2')])).rejects.toMatchObject({ code: 'DATA_KEY_UNKNOWN' });
    expect(await (await storeIn({ dataFolder: fresh })).outbox.find(entry.id)).toEqual(entry);
  });

  it('is not put back while the bot has the database open, and changes nothing then', async () => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const store = await storeIn({ dataFolder: data });
    const file = join(elsewhere, 'a.sqlite');
    await backUpSqlite(data, file);
    const entry = aReportEntry();
    await store.outbox.save(entry);
    await expect(restoreSqlite(file, data, 0)).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message: expect.stringContaining('is in use') });
    expect(await store.outbox.find(entry.id)).toEqual(entry);
    expect((await readdir(data)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['is no database any more', 0],
    ['is damaged', 100],
  ])('takes the place of one that %s, and keeps that', async (_what, from) => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const store = await storeIn({ dataFolder: data });
    const entry = aReportEntry();
    await store.outbox.save(entry);
    const [file, damaged] = [join(elsewhere, 'a.sqlite'), join(data, 'radrum.sqlite')];
    await backUpSqlite(data, file);
    await store.close();
    const bytes = readFileSync(damaged);
    await writeFile(damaged, Buffer.concat([bytes.subarray(0, from), Buffer.alloc(3_000, 0xa5), bytes.subarray(from + 3_000)]));

    await expect(backUpSqlite(data, join(elsewhere, 'b.sqlite'))).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message: expect.stringContaining(`${damaged} is not a whole database`) });
    const kept = await restoreSqlite(file, data, 0);
    expect(await (await storeIn({ dataFolder: data })).outbox.find(entry.id)).toEqual(entry);
    expect(existsSync(kept ?? '')).toBe(true);
  });

  it.runIf(process.getuid?.() === 0)('belongs to the account of the folder when root has put it back', async () => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await (await storeIn({ dataFolder: data })).close();
    const file = join(elsewhere, 'a.sqlite');
    await backUpSqlite(data, file);
    await chown(data, 65_534, 65_534);
    await restoreSqlite(file, data, 0);
    expect(await stat(join(data, 'radrum.sqlite'))).toMatchObject({ uid: 65_534, gid: 65_534 });
  });

  it('is refused when it would write over something, or is none', async () => {
    const data = await temporaryFolder();
    await (await storeIn({ dataFolder: data })).close();
    const file = join(data, 'there.sqlite');
    await writeFile(file, 'inte en databas');
    await expect(backUpSqlite(data, file)).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message: expect.stringContaining('is there already') });
    await expect(backUpSqlite(join(data, 'nowhere'), join(data, 'x'))).rejects.toMatchObject({ code: 'STORE_MISSING' });
    await expect(restoreSqlite(file, data, 0)).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message: expect.stringContaining('not a whole database') });
    await expect(restoreSqlite(join(data, 'nowhere'), data, 0)).rejects.toMatchObject({ code: 'BACKUP_REFUSED' });
    expect(existsSync(join(data, 'radrum.sqlite'))).toBe(true);
    await expect(backUpSqlite(data, join(file, 'under-a-file'))).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message: expect.stringContaining('could not be written') });
  });

  it('is a command', async () => {
    const [data, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await (await storeIn({ dataFolder: data })).close();
    const file = join(elsewhere, 'a.sqlite');
    const command = (...args: readonly string[]) => run(process.execPath, ['src/cli.ts', 'backup', ...args], { cwd: root, env: { ...process.env, DATA_DIR: data, DATABASE_URL: '', BOT_ID: '', NODE_NO_WARNINGS: '1' } });
    expect((await command(file)).stdout).toBe(`${file}\n`);
    expect((await command('--restore', file)).stdout).toMatch(/is as it was in .*What was there is kept as/);
    await expect(command()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE: ') });
  }, 30_000);
});

const server: TestPostgres | undefined = await startPostgres({ ofOurOwn: true });

describe.runIf(server !== undefined)('a backup of PostgreSQL, by the commands of manifest/README.md', () => {
  const commands = [...readFileSync(join(root, 'manifest/README.md'), 'utf8').matchAll(/^(?:pg_dump|pg_restore) .*$/gm)].map(([line]) => line);
  const databases: string[] = [];

  beforeAll(async () => {
    const base = new URL((await server?.freshUrl()) ?? '');
    base.search = '';
    const client = new pg.Client(base.href);
    await client.connect();
    for (const name of ['one', 'two']) {
      await client.query(`CREATE DATABASE ${name}`);
      databases.push(new URL(`/${name}`, base).href);
    }
    await client.end();
  });
  afterAll(() => server?.stop());

  const sh = async (command: string, databaseUrl: string, cwd: string) => run('sh', ['-ec', command], { cwd, env: { ...process.env, DATABASE_URL: databaseUrl } });

  it('brings back what was there, in the same database and in another', async () => {
    const folder = await temporaryFolder();
    const [one = '', two = ''] = databases;
    const [dump = '', restore = ''] = commands;
    expect(commands).toHaveLength(2);
    const store = await storeIn({ dataFolder: folder, databaseUrl: one });
    const [before, after] = [aReportEntry(), aReportEntry()];
    await store.outbox.save(before);
    await sh(dump, one, folder);
    await store.outbox.save(after);
    await store.close();
    for (const url of [one, two]) {
      await sh(restore, url, folder);
      const restored = await storeIn({ dataFolder: folder, databaseUrl: url });
      expect(await restored.outbox.find(before.id)).toEqual(before);
      expect(await restored.outbox.find(after.id)).toBeUndefined();
      await restored.close();
    }
    const [file = ''] = await readdir(folder);
    expect(readFileSync(join(folder, file)).includes(planted.sentence)).toBe(false);
  }, 60_000);
});
