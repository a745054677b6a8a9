import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { sqliteFile } from '../../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { composePause } from '../../../src/compose/pause.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The command as it is typed, in a process of its own, as beside a running bot. */
function run(folder: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_NO_WARNINGS: '1', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', ...args], { cwd: root, env }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
  });
}

describe('pause and resume', () => {
  it('reach a bot that runs, and one that starts later, and are written down with account, time and reason', async () => {
    const folder = await temporaryFolder();
    const store = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
    const changes: boolean[] = [];
    const begin = async () => composePause({ isPausedBySetting: false, pauses: store.pauses, log: (event) => void (event.event === 'pause.changed' && changes.push(event.paused)) });
    const running = await begin();
    expect(running.isPaused()).toBe(false);

    expect(await run(folder, ['pause', '--reason', 'Fel nummer på en sida'])).toMatchObject({ code: 0, out: expect.stringContaining(`Paused in ${join(folder, sqliteFile)}. `) });
    await until(() => running.isPaused());
    const later = await begin();
    expect(later.isPaused()).toBe(true);

    expect(await run(folder, ['resume'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Resumed in /) });
    await until(() => !running.isPaused());
    const lines = (await run(folder, ['pause', '--list'])).out.trim().split('\n');
    const { username } = userInfo();
    expect(lines).toEqual([expect.stringMatching(`^20\\d\\d-\\S+Z  ${username}  paused   Fel nummer på en sida$`), expect.stringMatching(`^20\\d\\d-\\S+Z  ${username}  resumed`)]);
    expect(changes.slice(0, 2)).toEqual([true, true]);
    for (const one of [running, later]) await one.stop();
    await store.close();
  }, 20_000);

  it.each([
    ['no reason', []],
    ['an empty one', ['--reason', ' ']],
    ['one that is a page long', ['--reason', 'x'.repeat(501)]],
    ['an option that it does not know', ['--because', 'x']],
    ['one without quotes', ['--reason', 'Fel', 'nummer']],
  ])('changes nothing with %s', async (_reason, args) => {
    const folder = await usedFolder();
    expect(await run(folder, ['pause', ...args])).toMatchObject({ code: 2, err: expect.stringMatching(/^USAGE: /) });
    expect((await run(folder, ['pause', '--list'])).out).toBe('Never paused.\n');
  });

  it('says how the bot is paused without its store, where that cannot be written', async () => {
    const folder = await usedFolder();
    const settings = { DATABASE_URL: 'postgresql://bot:hemligt@127.0.0.1:9/radrum' };
    const { code, err } = await run(folder, ['pause', '--reason', 'Fel nummer på en sida'], settings);
    expect(code).toBe(2);
    expect(err).toMatch(/^STORE_UNAVAILABLE: .* This did not pause the bot: set PAUSED=1 for each instance and restart it, which needs no store\.\n/);
    expect((await run(folder, ['resume'], settings)).err).not.toContain('PAUSED=1');
  });

  it('says that a setting keeps the bot paused', async () => {
    expect((await run(await usedFolder(), ['resume'], { PAUSED: '1' })).out).toMatch(/PAUSED=1 is set here/);
  });

  it.each([['pause', '--reason', 'Fel nummer på en sida'], ['pause', '--list'], ['resume'], ['outbox', 'list'], ['outbox', 're-encrypt']])('say so where no bot has run, and make nothing there: %s %s', async (...args) => {
    const folder = await temporaryFolder();
    expect(await run(folder, args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^STORE_MISSING: /) });
    expect(await readdir(folder)).toEqual([]);
  });
});

/** Where a bot has run. */
async function usedFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await (await openStore({ dataFolder: folder, dataKeys: [] }, () => {})).close();
  return folder;
}

/** The bot looks every two seconds; a test waits for what it sees, not for a time. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); await new Promise((resolve) => setTimeout(resolve, 25))) {
    if (Date.now() > end) throw new Error('not seen within 10 seconds');
  }
}
