import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startStandInReceiver } from '../../src/adapters/reporting/stand-in-receiver.ts';
import { startConnector } from '../support/connector.ts';
import { aQuestion, aReportSent, type Sender } from './activities.ts';
import { removeData, startLocalBot } from './local-bot.ts';
import { pause } from './scenario.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** What came of one request: the status and body, or no answer at all. */
interface Result {
  readonly sender: Sender;
  readonly reportId: string | undefined;
  readonly status: number | 'none';
  readonly body: string;
}

async function post(endpoint: string, sender: Sender, activity: object, reportId?: string): Promise<Result> {
  try {
    const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    return { sender, reportId, status: response.status, body: await response.text() };
  } catch {
    return { sender, reportId, status: 'none', body: '' };
  }
}

async function setOut(settings: Readonly<Record<string, string>> = {}) {
  const connector = await startConnector();
  const secret = randomBytes(24).toString('hex');
  const receiver = await startStandInReceiver({ port: 0, secret, now: () => Date.now() });
  const surroundings = { INCIDENT_WEBHOOK_URL: receiver.intakeUrl, INCIDENT_WEBHOOK_SECRET: secret, ...settings };
  const bot = await startLocalBot({ settings: surroundings });
  ends.push(() => removeData(bot), () => connector.stop(), () => receiver.stop(), () => bot.program.stop('SIGKILL'));
  const sender = (number: number): Sender => ({ serviceUrl: connector.serviceUrl, conversation: `samtal-${number}`, user: `person-${number}` });
  return { bot, connector, receiver, surroundings, sender };
}

describe('a bot that gets SIGTERM', () => {
  it('finishes the turn in hand, says 503 to the next, and ends with 0 within ten seconds', async () => {
    const { bot, connector, sender } = await setOut();
    const held = connector.hold('samtal-1');
    const turn = post(bot.endpoint, sender(1), aQuestion(sender(1), 'någon hotar mig på telefon'));
    await held.reached;
    const began = performance.now();
    const ended = bot.program.stop('SIGTERM');
    await bot.program.waitFor(/"server.stopping","turns":1/);
    expect((await fetch(bot.readyUrl)).status).toBe(503);
    expect((await post(bot.endpoint, sender(2), aQuestion(sender(2), 'hot'))).status).toBe(503);
    held.release();
    expect((await turn).status).toBe(200);
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(connector.sentTo('samtal-1').some(({ type }) => type === 'message')).toBe(true);
    expect(bot.program.printed()).toMatch(/"server.stopped","turnsCutOff":0/);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('finishes the turn in hand when %s comes twice, as by systemd and by npm', async (signal) => {
    const { bot, connector, sender } = await setOut();
    const held = connector.hold('samtal-1');
    const turn = post(bot.endpoint, sender(1), aQuestion(sender(1), 'någon hotar mig på telefon'));
    await held.reached;
    const ended = bot.program.stop(signal);
    await bot.program.waitFor(/"server.stopping"/);
    void bot.program.stop(signal);
    await pause(200);
    held.release();
    expect((await turn).status).toBe(200);
    expect(await ended).toBe(0);
    expect(bot.program.printed()).toMatch(/"server.stopped","turnsCutOff":0/);
  });

  it('ends with 0 when a turn takes longer than it may', async () => {
    const { bot, connector, sender } = await setOut({ REPLY_TIMEOUT_MS: '9000' });
    const held = connector.hold('samtal-1');
    void post(bot.endpoint, sender(1), aQuestion(sender(1), 'hot'));
    await held.reached;
    const began = performance.now();
    expect(await bot.program.stop('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(12_000);
    expect(bot.program.printed()).toMatch(/"server.stopped","turnsCutOff":1/);
    held.release();
  });

  it('loses nothing under load: what was answered was sent, and what was confirmed is delivered after the next start', async () => {
    const { bot, connector, receiver, surroundings, sender } = await setOut();
    const results: Result[] = [];
    let stopping = false;
    const person = async (number: number) => {
      for (let turn = 0; !stopping; turn += 1) {
        const one = sender(number * 10_000 + turn);
        const reportId = turn % 3 === 0 ? randomUUID() : undefined;
        results.push(await post(bot.endpoint, one, reportId === undefined ? aQuestion(one, 'någon hotar mig') : aReportSent(one, reportId), reportId));
      }
    };
    const people = Array.from({ length: 50 }, (_, number) => person(number + 1));
    await pause(4_000);
    const ended = bot.program.stop('SIGTERM');
    expect(await ended).toBe(0);
    stopping = true;
    await Promise.all(people);

    const answered = results.filter(({ status }) => status === 200);
    const confirmed = answered.flatMap(({ reportId, body }) => (reportId !== undefined && body.includes(`R-${reportId.slice(0, 8).toUpperCase()}`) ? [reportId] : []));
    expect(answered.length).toBeGreaterThan(100);
    expect(confirmed.length).toBeGreaterThan(30);
    const silent = answered.filter(({ sender: one, reportId }) => reportId === undefined && !connector.sentTo(one.conversation).some(({ type }) => type === 'message'));
    expect(silent).toEqual([]);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(results.some(({ status }) => status === 503) ? [200, 503, 'none'] : [200, 'none']));

    // Nothing has been sent yet: the first attempt comes 15 seconds after saving.
    expect(receiver.received.size).toBe(0);
    const again = await startLocalBot({ settings: surroundings, folder: bot.folder });
    ends.push(() => again.program.stop('SIGKILL'));
    for (const end = Date.now() + 120_000; Date.now() < end && confirmed.some((id) => !receiver.received.has(id)); ) await pause(200);
    process.stderr.write(`sigterm: ${JSON.stringify({ answered: answered.length, confirmed: confirmed.length, turnedAway: results.length - answered.length })}\n`);
    expect(confirmed.filter((id) => !receiver.received.has(id))).toEqual([]);
    expect(await again.program.stop('SIGTERM')).toBe(0);
  });
});
