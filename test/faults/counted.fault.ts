import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { withCounts } from '../../src/adapters/store/read-counts.ts';
import { readConfig } from '../../src/config.ts';
import { startConnector } from '../support/connector.ts';
import { startPostgres } from '../support/postgres.ts';
import { aQuestion } from './activities.ts';
import { removeData, startLocalBot } from './local-bot.ts';

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'radrum-counted-'));
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const worker = fileURLToPath(new URL('./counting-worker.ts', import.meta.url));
const saveEveryMs = 20;

const stores: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>])[] = [
  ['sqlite', async () => ({ DATABASE_URL: '' })],
  ...(server === undefined ? [] : [['postgres', async () => ({ DATABASE_URL: await server.freshUrl() })] as const]),
];

describe.each(stores)('processes that count in one %s', (name, settings) => {
  it('lose nothing when they count at once and end by themselves, and nothing that was saved when they are killed', async () => {
    const environment = { DATA_DIR: join(folder, name), ...(await settings()) };
    const total = async () => withCounts(readConfig(environment), async (counts) => (await counts.list({ from: '2000-01-01', to: '2100-01-01' })).reduce((sum, { count }) => sum + count, 0));
    const ended = await Promise.all([1, 2, 3].map(() => count(environment, { turns: 400 })));
    expect(ended).toEqual(ended.map(() => ({ saved: 400, saving: 0 })));
    expect(await total()).toBe(1_200);

    let before = 1_200;
    let killedWhileSaving = 0;
    for (let round = 0; round < 12; round += 1) {
      const { saved, saving } = await count(environment, { turns: 100_000, killAtMessage: 4 + round });
      if (saving > 0) killedWhileSaving += 1;
      const after = await total();
      // A batch is there whole or not at all; of what was told to be saved nothing is missing.
      expect([saved, saved + saving]).toContain(after - before);
      before = after;
    }
    expect(killedWhileSaving).toBeGreaterThan(0);
  });
});

describe('the bot as npm start runs it', () => {
  it.each([
    ['counts what was asked, and saves it when it is stopped', {}, 1],
    ['counts nothing when it is told so', { COUNT_TURNS: '0' }, 0],
  ])('%s', async (_what, settings, counted) => {
    const connector = await startConnector();
    const bot = await startLocalBot({ settings });
    const sender = { serviceUrl: connector.serviceUrl, conversation: 'samtal', user: 'person' };
    for (const question of ['var finns skrivaren', 'han står utanför dörren med kniv']) {
      await fetch(bot.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(aQuestion(sender, question)) });
    }
    expect(await bot.program.stop('SIGTERM')).toBe(0);
    const counts = await withCounts({ dataFolder: bot.folder }, (reader) => reader.list({ from: '2000-01-01', to: '2100-01-01' }));
    const sum = (outcomes: readonly string[]) => counts.filter(({ kind, outcome }) => kind === 'page' && outcomes.includes(outcome)).reduce((total, { count }) => total + count, 0);
    expect([sum(['decline', 'elsewhere']), sum(['acute'])]).toEqual([counted, counted]);
    await connector.stop();
    await removeData(bot);
  });
});

interface Told {
  /** Turns that were saved, and turns that were being saved. */
  readonly saved: number;
  readonly saving: number;
}

/** Lets one process count, and gives the last that it told. */
async function count(environment: Readonly<Record<string, string>>, { turns, killAtMessage = Infinity }: { readonly turns: number; readonly killAtMessage?: number }): Promise<Told> {
  const child = fork(worker, [], { env: { ...process.env, ...environment, NODE_NO_WARNINGS: '1', TURNS: String(turns), SAVE_EVERY_MS: String(saveEveryMs) } });
  let last: Told = { saved: 0, saving: 0 };
  let messages = 0;
  child.on('message', (told: Told) => {
    last = told;
    messages += 1;
    if (messages === killAtMessage) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return last;
}
