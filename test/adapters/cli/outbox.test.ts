import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { abandonByHand } from '../../../src/handoff/outbox-entry.ts';
import type { Store } from '../../../src/handoff/store.ts';
import { aReportEntry, planted } from '../../support/build-handoff.ts';
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
function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_NO_WARNINGS: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', 'outbox', ...args], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe('outbox', () => {
  it('lists and shows without a word that a person wrote', async () => {
    const entry = aReportEntry();
    await withStore((store) => store.outbox.save(entry));
    const [list, show] = [await run('list'), await run('show', entry.id)];
    expect(list).toMatchObject({ code: 0, out: expect.stringContaining(`pending    report  ${entry.id}  saved 2026-03-02T09:00Z  attempts 0  next now`) });
    expect(show.out).toContain('state             pending');
    for (const text of [...Object.values(planted), '29:anna']) expect(list.out + show.out).not.toContain(text);
    expect((await run('audit')).out).toBe('Nothing.\n');
    expect((await run('list', '--state', 'abandoned')).out).toBe('The outbox is empty.\n');
  }, 30_000);

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
