import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { startStandInReceiver } from '../../src/adapters/reporting/stand-in-receiver.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { spokenBy, startConnector } from '../support/connector.ts';
import { root } from '../support/source-files.ts';
import { aQuestion, aReportSent, type Sender } from './activities.ts';
import { type LocalBot, removeData, startLocalBot } from './local-bot.ts';
import { pause } from './scenario.ts';

const { sv } = texts;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('npm run pause', () => {
  it('reaches the bot that runs and the one that starts later, lets danger and deliveries through, and is ended by npm run resume', async () => {
    const connector = await startConnector();
    const secret = randomBytes(24).toString('hex');
    const receiver = await startStandInReceiver({ port: 0, secret, now: () => Date.now() });
    const settings = { INCIDENT_WEBHOOK_URL: receiver.intakeUrl, INCIDENT_WEBHOOK_SECRET: secret };
    const bot = await startLocalBot({ settings });
    ends.push(() => removeData(bot), () => connector.stop(), () => receiver.stop(), () => bot.program.stop('SIGKILL'));
    let asked = 0;
    const post = async ({ endpoint }: LocalBot, make: (sender: Sender) => object) => {
      const sender: Sender = { serviceUrl: connector.serviceUrl, conversation: `samtal-${(asked += 1)}`, user: 'anna' };
      const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(make(sender)) });
      return { status: response.status, body: await response.text(), spoken: spokenBy(connector.sentTo(sender.conversation).findLast(({ type }) => type === 'message') ?? {}) };
    };
    const ask = async (one: LocalBot, text: string) => (await post(one, (sender) => aQuestion(sender, text))).spoken;
    const untilAsked = async (one: LocalBot, expected: RegExp) => {
      for (const end = Date.now() + 15_000; !expected.test((await ask(one, 'någon hotar mig på telefon')) ?? ''); await pause(250)) {
        if (Date.now() > end) throw new Error(`not seen within 15 seconds: ${expected}`);
      }
    };
    const npm = (...args: readonly string[]) => promisify(execFile)('npm', ['run', '-s', ...args], { cwd: root, env: { ...process.env, DATA_DIR: bot.folder, DATABASE_URL: '' } });
    const pausedCard = new RegExp(`^${sv.paused.heading}`);

    expect(await ask(bot, 'någon hotar mig på telefon')).toBe('Hot per telefon');
    const reportId = randomUUID();
    expect((await post(bot, (sender) => aReportSent(sender, reportId))).body).toContain(`R-${reportId.slice(0, 8).toUpperCase()}`);
    await npm('pause', '--', '--reason', 'Fel nummer på en sida');
    await untilAsked(bot, pausedCard);
    expect(await ask(bot, 'han står utanför dörren med kniv')).toContain(sv.acute.heading);
    const another = randomUUID();
    const refused = await post(bot, (sender) => aReportSent(sender, another));
    expect([refused.status, refused.body]).toEqual([200, expect.stringContaining(sv.paused.heading)]);
    expect(await (await fetch(bot.readyUrl)).json()).toMatchObject({ status: 'ready', paused: true });

    for (const end = Date.now() + 40_000; Date.now() < end && !receiver.received.has(reportId); ) await pause(200);
    expect([...receiver.received.keys()]).toEqual([reportId]);

    expect(await bot.program.stop('SIGTERM')).toBe(0);
    const later = await startLocalBot({ settings, folder: bot.folder });
    ends.push(() => later.program.stop('SIGKILL'));
    expect(await ask(later, 'någon hotar mig på telefon')).toMatch(pausedCard);
    await npm('resume');
    await untilAsked(later, /^Hot per telefon$/);
    expect((await npm('pause', '--', '--list')).stdout).toMatch(/paused {3}Fel nummer på en sida\n.* resumed/);
    expect(await later.program.stop('SIGTERM')).toBe(0);
  });
});
