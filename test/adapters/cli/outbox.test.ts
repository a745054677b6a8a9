import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { openPostgresDatabase } from '../../../src/adapters/store/postgres/open-postgres-database.ts';
import { openSqliteDatabase } from '../../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { abandonByHand } from '../../../src/handoff/outbox-entry.ts';
import type { Store } from '../../../src/handoff/store.ts';
import { referenceOf } from '../../../src/handoff/report.ts';
import { aNoticeEntry, aReportEntry, planted, start } from '../../support/build-handoff.ts';
import { startPostgres } from '../../support/postgres.ts';
import { root } from '../../support/source-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'radrum-outbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
  return work(store).finally(() => store.close());
}

/** The command as it is typed, in a process of its own, as beside a running bot. */
function run(...args: readonly string[]): ReturnType<typeof runWith> {
  return runWith({}, 'outbox', ...args);
}

function runWith(options: { readonly uid?: number; readonly settings?: Readonly<Record<string, string>> }, ...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { settings, ...account } = options;
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_NO_WARNINGS: '1', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', ...args], { cwd: root, env, ...account }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** An account that may only read what its owner has closed to writing: root writes whatever stands there, so that somebody else must read. */
const reader = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const canRead = process.platform !== 'win32' && spawnSync(process.execPath, ['--eval', `require('node:fs').readFileSync('src/cli.ts')`], { cwd: root, ...reader }).status === 0;

describe('outbox', () => {
  it('lists and shows without a word that a person wrote', async () => {
    const entry = aReportEntry();
    await withStore((store) => store.outbox.save(entry));
    const [list, show] = [await run('list'), await run('show', entry.id)];
    expect(list).toMatchObject({ code: 0, out: expect.stringContaining(`pending    report  ${entry.id}  saved 2026-03-02T09:00Z  attempts 0  next now`) });
    expect(show.out).toContain('state             pending');
    for (const text of [...Object.values(planted), '29:anna']) expect(list.out + show.out).not.toContain(text);
    expect((await run('audit')).out).toBe('Nothing.\n');
    expect((await run('list', '--state', 'abandoned')).out).toBe('No entries.\n');
  }, 30_000);

  it('finds what belongs to a reference, however much has come since, and says that a list is not all', async () => {
    const entry = aReportEntry({ now: start - 90 * 86_400_000 });
    const notice = aNoticeEntry(`${entry.id}/report.delivered/1`, start - 90 * 86_400_000);
    await withStore(async ({ outbox }) => {
      for (const one of [entry, notice]) await outbox.save(one);
      for (let count = 0; count < 200; count += 1) await outbox.save(aReportEntry());
    });
    const [list, ofRef] = [await run('list'), await run('list', '--ref', referenceOf(entry.id))];
    expect(list.out).not.toContain(entry.id);
    expect(list.out).toMatch(/These are the 200 newest\. Older ones: --state, or --ref/);
    expect(ofRef.out.trim().split('\n').map((line) => line.split('  ').map((part) => part.trim()).find((part) => part.startsWith(entry.id)))).toEqual([entry.id, notice.id]);
    expect((await run('list', '--ref', 'R-00000000')).out).toBe('No entries.\n');
    expect(await run('list', '--ref', 'R-%')).toMatchObject({ code: 2, err: expect.stringContaining('The reference is "R-%", expected one as on a person') });
  }, 60_000);

  it('shows text when it is asked to, and writes that down', async () => {
    const entry = aReportEntry();
    await withStore((store) => store.outbox.save(entry));
    expect((await run('show', entry.id, '--text')).out).toContain(planted.sentence);
    expect((await run('audit')).out).toMatch(new RegExp(`^\\S+Z  \\S+  show-text  ${entry.id}\\n$`));
  }, 30_000);

  it('abandons, tells the sender, and sends again', async () => {
    const entry = aReportEntry();
    await withStore((store) => store.outbox.save(entry));
    expect((await run('abandon', entry.id)).out).toContain('is abandoned');
    const notices = await withStore((store) => store.outbox.overview({ kind: 'notice', limit: 5 }));
    expect(notices).toMatchObject([{ ownerId: '29:anna', state: 'pending' }]);
    expect(await run('abandon', entry.id)).toMatchObject({ code: 2, err: expect.stringContaining('ENTRY_NOT_CHANGED') });
    expect((await run('retry', entry.id)).out).toContain('will be sent again');
    expect(await withStore((store) => store.outbox.find(entry.id))).toMatchObject({ state: 'pending', attempts: 0 });
    expect((await run('audit')).out.trim().split('\n')).toHaveLength(2);
  }, 30_000);

  it('shows and abandons what does not open, also while a running bot leases it again and again, and says that nobody can be told', async () => {
    const [altered, whole] = [aReportEntry(), aReportEntry()];
    await withStore(async ({ outbox }) => {
      for (const entry of [altered, whole]) await outbox.save(entry);
    });
    const database = await openSqliteDatabase(folder);
    await database.query(`UPDATE entry SET sealed = 'AAAA' WHERE id = $1`, [altered.id]);
    await database.close();
    await withStore(({ outbox }) => outbox.claim({ now: Date.now(), leaseMs: 60_000, limit: 10 }));
    expect((await run('show', altered.id)).out).toContain('state             pending');
    expect(await run('show', altered.id, '--text')).toMatchObject({ code: 2, err: expect.stringMatching(/^DATA_KEY_UNKNOWN: .*\n.*abandon ID/) });
    expect((await run('abandon', altered.id)).out).toBe(`${altered.id} is abandoned. It does not open, so its sender cannot be told: whoever asks after it must report again.\n`);
    expect((await run('list', '--state', 'abandoned')).out).toContain(altered.id);
    const erased = await withStore(({ erase }) => erase(Date.now() + 1));
    expect(erased.entries).toBe(1);
  }, 60_000);

  it('tells the next step when it is used in a way it does not know', async () => {
    const entry = abandonByHand(aReportEntry(), 0);
    await withStore(async () => {});
    expect(await run('show', entry.id)).toMatchObject({ code: 2, err: expect.stringContaining('ENTRY_UNKNOWN') });
    expect(await run('burn')).toMatchObject({ code: 2, err: expect.stringContaining('expected one of list, show, retry, abandon') });
    expect(await run('list', '--state', 'lost')).toMatchObject({ code: 2, err: expect.stringContaining('The state is "lost"') });
    expect(await run('toString')).toMatchObject({ code: 2, err: expect.stringContaining('There is no outbox action "toString"') });
    expect(await run('retry')).toMatchObject({ code: 2, err: expect.stringContaining('was given no id') });
    expect(await run('retry', entry.id, 'another')).toMatchObject({ code: 2, err: expect.stringContaining('takes no another') });
    expect((await run('--help')).out).toContain('npm run -s outbox -- show ID');
  }, 30_000);
});

/** Closes the folder and what is in it to writing, as where the disk is mounted again to be read only. */
function closeFolder(): void {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
}

describe.skipIf(!canRead)('where the database can only be read', () => {
  const looks = [['outbox', 'list'], ['outbox', 'audit'], ['pause', '--list']] as const;

  it.each(['after the bot', 'beside the bot'])('the outbox is listed and shown, %s', async (when) => {
    const entry = aReportEntry();
    const store = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
    await store.outbox.save(entry);
    if (when === 'after the bot') await store.close();
    closeFolder();
    const before = readdirSync(folder);
    expect(await runWith(reader, 'outbox', 'list')).toMatchObject({ code: 0, out: expect.stringContaining(entry.id) });
    expect(await runWith(reader, 'outbox', 'show', entry.id)).toMatchObject({ code: 0, out: expect.stringContaining('state             pending') });
    for (const look of looks) expect(await runWith(reader, ...look)).toMatchObject({ code: 0, err: '' });
    // What was read must be on record, and a record cannot be made.
    expect(await runWith(reader, 'outbox', 'show', entry.id, '--text')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^STORE_UNAVAILABLE: /) });
    expect(await runWith(reader, 'outbox', 'abandon', entry.id)).toMatchObject({ code: 2, err: expect.stringMatching(/^STORE_UNAVAILABLE: /) });
    expect(readdirSync(folder)).toEqual(before);
    chmodSync(folder, 0o755);
    if (when === 'beside the bot') await store.close();
  }, 60_000);
});

const server = await startPostgres();
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('with an account that may only read', () => {
  it('the outbox of PostgreSQL is listed', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    const entry = aReportEntry();
    const settings = { DATA_KEY: `k1:${Buffer.alloc(32).toString('base64')}` };
    const store = await openStore({ dataFolder: folder, databaseUrl: url.href, dataKeys: [{ id: 'k1', secret: new Uint8Array(32) }] }, () => {});
    await store.outbox.save(entry);
    await store.close();
    const database = await openPostgresDatabase({ url: url.href, onIdleError: () => {} });
    const [{ schema } = { schema: '' }] = await database.query('SELECT current_schema() AS schema');
    const role = `reader_${String(schema).replace(/\W/g, '_')}_${process.pid}`;
    for (const sql of [`CREATE ROLE ${role} LOGIN PASSWORD 'x'`, `GRANT USAGE ON SCHEMA "${String(schema)}" TO ${role}`, `GRANT SELECT ON ALL TABLES IN SCHEMA "${String(schema)}" TO ${role}`]) await database.query(sql);
    const asReader = new URL(url);
    [asReader.username, asReader.password] = [role, 'x'];
    const listed = await runWith({ settings: { ...settings, DATABASE_URL: asReader.href } }, 'outbox', 'list');
    for (const sql of [`DROP OWNED BY ${role}`, `DROP ROLE ${role}`]) await database.query(sql);
    await database.close();
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining(entry.id) });
  }, 30_000);
});
