import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../src/adapters/calendar/local-date.ts';
import { gapsView } from '../../../src/adapters/cli/gaps-view.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { migrate } from '../../../src/adapters/store/sql/schema.ts';
import { openSqliteDatabase, sqliteFile } from '../../../src/adapters/store/sqlite/open-sqlite-database.ts';
import type { CountBatch } from '../../../src/insight/count.ts';
import { lastDays } from '../../../src/insight/gap-report.ts';
import { endedMonths } from '../../../src/insight/situation.ts';
import { cleanFolder } from '../../authoring/clean-base.ts';
import { startPostgres } from '../../support/postgres.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const today = localDate(new Date());
const dayBefore = (days: number) => lastDays(today, days + 1).from;
const page = { kind: 'page', page: '', language: 'sv' } as const;
const month = endedMonths(today, 1)[0] ?? '';

const batch: CountBatch = {
  counts: [
    { ...page, day: today, outcome: 'decline', count: 3 },
    { ...page, day: dayBefore(2), outcome: 'elsewhere', count: 2 },
    { ...page, day: dayBefore(40), outcome: 'decline', count: 70 },
    { ...page, day: today, outcome: 'not-helped', page: 'hembesok', count: 4 },
    { ...page, day: `${month}-05`, outcome: 'answer', page: 'hembesok', count: 12 },
    { ...page, day: `${month}-06`, outcome: 'answer', page: 'hot-per-telefon', count: 9 },
    { kind: 'size', day: today, outcome: 'decline', size: 'large', count: 3 },
  ],
  words: [0, 1, 2].map((days) => ({ day: dayBefore(days), word: 'skrivaren', count: 2 })),
};

/** The command as it is typed, in a process of its own. */
function run(folder: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_NO_WARNINGS: '1', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', 'gaps', '--folder', cleanFolder, ...args], { cwd: root, env }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
  });
}

async function aFolderWithCounts(): Promise<string> {
  const folder = await temporaryFolder();
  const store = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
  await store.counts.add(batch);
  await store.close();
  return folder;
}

describe('the gaps command', { timeout: 30_000 }, () => {
  it('tells what people did not find, beside a bot that has the database open', async () => {
    const folder = await aFolderWithCounts();
    const bot = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
    const { code, out } = await run(folder, []);
    expect(code).toBe(0);
    expect(out).toMatch(/: 5 frågor\. Boten visste inte svaret på 3, och 2 hörde till någon annan\.$/m);
    expect(out).toMatch(new RegExp(`^   ${today} +3 frågor +3 vet inte +0 hos någon annan$`, 'm'));
    expect(out).toMatch(/^ {3}skrivaren {2}6 frågor {2}3 dagar$/m);
    expect(out).toMatch(/^ {3}4 nej {2}0 ja .*\(sv\/hembesok\.md\)$/m);
    expect(out).toMatch(/^ {3}stor +3 frågor/m);
    await bot.counts.add(batch);
    expect((await run(folder, ['--days', '1'])).out).toMatch(/: 6 frågor\./);
    await bot.close();
  });

  it('writes the same for other programs', async () => {
    const { out } = await run(await aFolderWithCounts(), ['--json', '--days', '60']);
    expect(JSON.parse(out)).toMatchObject({ to: today, total: { declined: 73, elsewhere: 2 }, words: [{ word: 'skrivaren', questions: 6, days: 3 }], pages: [{ page: 'hembesok', notHelped: 4 }] });
  });

  it('writes the picture of the situation, with months that are over and numbers from ten on', async () => {
    const { out } = await run(await aFolderWithCounts(), ['--situation', '--months', '2']);
    const [head = '', ...rows] = out.split('\r\n');
    expect(head).toBe(`\uFEFFSlag;Ämne;Sida;${endedMonths(today, 2).join(';')}`);
    expect(rows.find((row) => row.includes(';hembesok;'))).toMatch(/;hembesok;<10;12$/);
    expect(rows.find((row) => row.includes(';hot-per-telefon;'))).toMatch(/;<10;<10$/);
    expect(out).not.toContain(today.slice(0, 7));
    expect((await run(await aFolderWithCounts(), ['--csv', '--months', '2'])).out).toBe(out);
  });

  it('says so when nothing is counted yet', async () => {
    const folder = await temporaryFolder();
    await (await openStore({ dataFolder: folder, dataKeys: [] }, () => {})).close();
    expect((await run(folder, [])).out).toMatch(/^Inget är räknat 20.+\.\n$/);
  });

  it.each([
    ['there is no database', [], {}, 'STORE_MISSING: '],
    ['the server of DATABASE_URL is not there', [], { DATABASE_URL: 'postgresql://bot:hemligt@127.0.0.1:9/radrum' }, 'STORE_UNAVAILABLE: '],
    ['the days are none', ['--days', '0'], {}, 'USAGE: '],
    ['the months are for another list', ['--months', '3'], {}, 'USAGE: '],
    ['two lists are asked for', ['--csv', '--json'], {}, 'USAGE: '],
    ['a word stands alone', ['allt'], {}, 'USAGE: '],
  ])('exits 2 and says why when %s', async (_reason, args, settings, start) => {
    const folder = await temporaryFolder();
    const { code, err } = await run(folder, args, settings);
    expect([code, err.startsWith(start), err.includes('hemligt')]).toEqual([2, true, false]);
  });

  it('does not bring an older database forward, which the running bot could then not read', async () => {
    const folder = await temporaryFolder();
    const database = await openSqliteDatabase(folder);
    await migrate(database, 7);
    await database.close();
    const before = readFileSync(join(folder, sqliteFile));
    expect(await run(folder, [])).toMatchObject({ code: 2, err: expect.stringMatching(/^STORE_MISSING: .*version 7/) });
    expect(readFileSync(join(folder, sqliteFile)).equals(before)).toBe(true);
  });

  it('refuses a database that a newer version made', async () => {
    const folder = await aFolderWithCounts();
    const database = await openSqliteDatabase(folder);
    await database.query('UPDATE schema_version SET version = version + 1');
    await database.close();
    expect(await run(folder, [])).toMatchObject({ code: 2, err: expect.stringMatching(/^STORE_NEWER: /) });
  });
});

const server = await startPostgres();

describe.runIf(server !== undefined)('on PostgreSQL', () => {
  it('reads the same, and says so of a server that no bot has used', async () => {
    const databaseUrl = (await server?.freshUrl()) ?? '';
    const folder = await temporaryFolder();
    const settings = { DATABASE_URL: databaseUrl };
    expect(await run(folder, [], settings)).toMatchObject({ code: 2, err: expect.stringMatching(/^STORE_MISSING: The database is empty/) });
    const store = await openStore({ dataFolder: folder, databaseUrl, dataKeys: [] }, () => {});
    await store.counts.add(batch);
    await store.close();
    expect((await run(folder, [], settings)).out).toMatch(/^ {3}skrivaren {2}6 frågor {2}3 dagar$/m);
    await server?.stop();
  }, 30_000);
});

describe('gapsView', () => {
  const parts = { folder: cleanFolder, days: 30 };

  it('names the store and gives the report', async () => {
    const folder = await aFolderWithCounts();
    expect(await gapsView({ ...parts, environment: { DATA_DIR: folder } })).toMatchObject({ store: `DATA_DIR: ${join(folder, sqliteFile)}`, report: { total: { declined: 3 } } });
  });

  it.each([
    ['there is none', { DATA_DIR: '/nowhere-at-all' }, { store: 'DATA_DIR: /nowhere-at-all/radrum.sqlite', fault: 'STORE_MISSING' }],
    ['the server does not answer, without its password', { DATABASE_URL: 'postgresql://bot:hemligt@127.0.0.1:9/radrum' }, { store: 'DATABASE_URL: 127.0.0.1:9/radrum', fault: 'STORE_UNAVAILABLE' }],
    ['the settings are wrong', { PORT: 'x' }, { store: '', fault: 'CONFIG_INVALID' }],
  ])('tells that %s', async (_reason, environment, view) => {
    expect(await gapsView({ ...parts, environment })).toEqual(view);
  });
});
