import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aDraft, aRequestDraft, aSender } from '../support/build-handoff.ts';
import { startPostgres } from '../support/postgres.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { isConfirmed, prepare, untilNothingWaits } from './scenario.ts';

const server = await startPostgres();
afterAll(() => server?.stop());

const stores: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>])[] = [
  ['sqlite', async () => ({})],
  ...(server === undefined ? [] : [['postgres', async () => ({ DATABASE_URL: await server.freshUrl() })] as const]),
];

describe.each(stores)('two bots on one %s', (_name, settings) => {
  it('let one of two have a request, one of three give it back or finish it, and one of two presses be a report', async () => {
    const scenario = await prepare();
    const environment = { ...scenario.environment, ...(await settings()) };
    const [left, right] = [await mustStart(environment, scenario.logFile), await mustStart(environment, scenario.logFile)];

    await left.post('/connect', { code: 'CITYCODE12345678', conversationId: '19:city' });
    expect((await right.post('/connect', { code: 'CITYCODE12345678', conversationId: '19:stranger' })).body).toEqual({ kind: 'code-used' });
    for (let round = 0; round < 20; round += 1) {
      const draft = aRequestDraft();
      const asked = await left.post('/ask', { draft, requester: aSender() });
      expect(asked.body).toMatchObject({ kind: 'accepted' });
      const press = (bot: BotProcess, id: string) => bot.post('/take', { id: draft.id, by: { id, name: id }, conversationId: '19:city' });
      const kinds = (await Promise.all([press(left, 'Anna'), press(right, 'Bo')])).map(({ body }) => body);
      expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['already-taken', 'moved']);
      const loser = kinds.find(({ kind }) => kind === 'already-taken') as { request?: { by: { name: string } } } | undefined;
      const winner = kinds.find(({ kind }) => kind === 'moved') as { request?: { by: { name: string } } } | undefined;
      expect(loser?.request?.by.name).toBe(winner?.request?.by.name);
    }

    const draft = aDraft();
    const presses = await Promise.all([left, right, left, right].map((bot) => bot.post('/report', { draft, reporter: aSender() })));
    expect(presses.filter(({ body }) => isConfirmed(body))).toHaveLength(4);
    expect((await right.post('/report', { draft, reporter: aSender({ id: '29:stranger' }) })).body).toEqual({ kind: 'not-yours' });
    await untilNothingWaits(left);
    expect([...scenario.receiver.received.keys()]).toEqual([draft.id]);

    // Last, since the requester is told only a minute later that a request was given back.
    for (let round = 0; round < 10; round += 1) {
      const request = aRequestDraft();
      // Of one person only so many may wait at once.
      await left.post('/ask', { draft: request, requester: aSender({ id: `29:person-${round}` }) });
      const press = { id: request.id, by: { id: 'Bo', name: 'Bo' }, conversationId: '19:city' };
      await right.post('/take', press);
      const ends = (await Promise.all([left.post('/give-back', press), right.post('/finish', press), right.post('/give-back', press)])).map(({ body }) => body.kind);
      expect(ends.filter((kind) => kind === 'moved')).toHaveLength(1);
      expect(new Set(ends)).toEqual(new Set(['moved', ends[1] === 'moved' ? 'closed' : 'not-taken']));
    }
    await Promise.all([left.kill('SIGTERM'), right.kill('SIGTERM')]);
    await scenario.end();
  });
});

const canMount = process.getuid?.() === 0 && mounts();

describe.skipIf(!canMount)('a full disk', () => {
  it('makes the bot say that it was not taken, and take the next one when there is room', async () => {
    const scenario = await prepare();
    const disk = mkdtempSync(join(tmpdir(), 'radrum-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]);
    try {
      const bot = await mustStart({ ...scenario.environment, DATA_DIR: disk }, scenario.logFile);
      const before = aDraft();
      expect((await bot.post('/report', { draft: before, reporter: aSender() })).body).toMatchObject({ kind: 'accepted' });
      await untilNothingWaits(bot);
      const filler = join(disk, 'filler');
      fill(filler);
      const refused = [];
      for (let number = 0; number < 8; number += 1) {
        const draft = aDraft({ what: `${number} `.repeat(1_500) });
        const answer = await bot.post('/report', { draft, reporter: aSender() });
        if (answer.status !== 200) refused.push({ draft, answer });
      }
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.map(({ answer }) => answer.body)).toEqual(refused.map(() => ({ code: 'STORE_FULL' })));

      rmSync(filler);
      for (const { draft } of refused) expect(scenario.receiver.received.has(draft.id)).toBe(false);
      const [again] = refused;
      expect((await bot.post('/report', { draft: again?.draft, reporter: aSender() })).body).toMatchObject({ kind: 'accepted' });
      await untilNothingWaits(bot);
      expect(scenario.receiver.received.has(again?.draft.id ?? '')).toBe(true);
      await bot.kill('SIGTERM');
    } finally {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
      await scenario.end();
    }
  });
});

describe.skipIf(!canMount || server?.restart === undefined)('a full disk of the database server', () => {
  it('makes the bot say of each report whether it was taken, and go on by itself when there is room', async () => {
    const scenario = await prepare();
    const disk = mkdtempSync(join(tmpdir(), 'radrum-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'none', disk]);
    chmodSync(disk, 0o755);
    const small = await startPostgres({ ofOurOwn: true, within: disk });
    try {
      const bot = await mustStart({ ...scenario.environment, DATABASE_URL: (await small?.freshUrl()) ?? '' }, scenario.logFile);
      const confirmed: string[] = [];
      const send = async () => {
        const draft = aDraft({ what: 'En mening. '.repeat(300) });
        const { status, body } = await bot.post('/report', { draft, reporter: aSender({ id: `29:${draft.id}` }) });
        if (status === 200 && isConfirmed(body)) confirmed.push(draft.id);
        return { id: draft.id, taken: status === 200, code: body['code'] };
      };
      expect((await send()).taken).toBe(true);
      const filler = join(disk, 'filler');
      fill(filler);
      const refused = [];
      for (const end = Date.now() + 15_000; Date.now() < end && refused.length < 10; ) refused.push(...(await Promise.all(Array.from({ length: 8 }, send))).filter(({ taken }) => !taken));
      expect(refused.length).toBeGreaterThan(0);
      // When the log of the database does not fit either, the server goes down and comes back.
      for (const { code } of refused) expect(code).toMatch(/^STORE_(?:FULL|UNAVAILABLE)$/);

      rmSync(filler);
      await expect.poll(async () => (await send()).taken, { timeout: 20_000 }).toBe(true);
      await untilNothingWaits(bot);
      expect(confirmed.filter((id) => !scenario.receiver.received.has(id))).toEqual([]);
      expect(refused.filter(({ id }) => scenario.receiver.received.has(id))).toEqual([]);
      await bot.kill('SIGTERM');
    } finally {
      await small?.stop();
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
      await scenario.end();
    }
  });
});

async function mustStart(environment: Readonly<Record<string, string>>, logFile: string): Promise<BotProcess> {
  const bot = await startBot(environment, logFile);
  if (bot === undefined) throw new Error('The bot did not start.');
  return bot;
}

/** Writes until nothing more fits. */
function fill(path: string): void {
  for (let size = 2 ** 20; size >= 512; size /= 2) {
    for (let more = true; more; ) {
      try {
        writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' });
      } catch {
        more = false;
      }
    }
  }
  if (statSync(path).size === 0) throw new Error('The disk was full before.');
}

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'radrum-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    process.stderr.write('A tmpfs cannot be mounted here: the test of a full disk is left out.\n');
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
