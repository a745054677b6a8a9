import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composeHandoff, type Handoff } from '../../src/compose/handoff.ts';
import { readConfig } from '../../src/config.ts';
import type { NoticeMessage } from '../../src/handoff/send-cargo.ts';
import type { Outcome } from '../../src/handoff/outbox-entry.ts';
import type { RetryPolicy } from '../../src/handoff/retry-policy.ts';
import type { LogEvent } from '../../src/log.ts';
import { aDraft, aRequestDraft, aSender } from '../support/build-handoff.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [first, second] = ['CITYCODE12345678', 'CITYCODE87654321'];
const anna = aSender();

interface Wish {
  readonly settings?: Readonly<Record<string, string>>;
  readonly answer?: (message: NoticeMessage) => Outcome;
  readonly policy?: Partial<RetryPolicy>;
}

/** The whole hand-off with its loops, without Teams: what would be told, and the log. */
async function aHandoff({ settings = {}, answer = () => ({ kind: 'received' }), policy = {} }: Wish = {}) {
  const told: NoticeMessage[] = [];
  const events: LogEvent[] = [];
  const handoff: Handoff = await composeHandoff(readConfig({ DATA_DIR: await temporaryFolder(), ...settings }), {
    sendNotice: async (message) => {
      const outcome = answer(message);
      if (outcome.kind === 'received') told.push(message);
      return outcome;
    },
    log: (event) => void events.push(event),
    times: { regretMs: 0, pauseMs: 10, sendTimeoutMs: 300, policy: { delayMs: () => 20, longestDelayMs: 1_000, tellAfterMs: 60_000, giveUpAfterMs: 60_000, ...policy } },
  });
  onTestFinished(() => handoff.stop());
  handoff.start();
  return { handoff, events, kinds: () => told.map(({ notice, address }) => `${notice.kind} ${address}`), notices: () => told.map(({ notice }) => notice) };
}

describe('a security channel that is gone', () => {
  it('is forgotten: nobody is offered it, the requester is told at once, and the next one that is connected is asked', async () => {
    const { handoff, events, kinds } = await aHandoff({
      settings: { SECURITY_CHANNEL_CODE: `city:${first},city:${second}` },
      answer: ({ address }) => (address === 'gone' ? { kind: 'refused', status: 404 } : { kind: 'received' }),
    });
    await handoff.contacts.connect(first, { conversationId: '19:gone', address: 'gone' });
    await handoff.contacts.ask(aRequestDraft(), { requester: anna });
    await expect.poll(kinds).toEqual([`request.waiting ${anna.address}`]);
    await expect.poll(() => handoff.contacts.canAsk(undefined), { timeout: 5_000 }).toBe(false);
    expect(events.filter(({ event }) => event === 'channel.gone')).toHaveLength(1);
    await handoff.contacts.connect(second, { conversationId: '19:new', address: 'new' });
    await expect.poll(kinds).toContain('channel.request new');
    expect(kinds().filter((kind) => kind.startsWith('request.waiting')), 'passed on once, however often it is tried').toHaveLength(1);
  });
});

describe('a request that somebody took and did not finish', () => {
  it('is told of in its channel and in the log', async () => {
    const settings = { DATA_DIR: await temporaryFolder(), SECURITY_CHANNEL_CODE: `city:${first}` };
    const hoursAgo = (hours: number) => Date.now() - hours * 3_600_000;
    const before = await composeHandoff(readConfig(settings), { sendNotice: async () => ({ kind: 'received' }), log: () => {}, now: () => hoursAgo(5) });
    await before.contacts.connect(first, { conversationId: '19:city', address: 'city' });
    const draft = aRequestDraft();
    await before.contacts.ask(draft, { requester: anna });
    await before.contacts.take(draft.id, { by: { id: '29:bo', name: 'Bo' }, conversationId: '19:city' });
    await before.stop();
    const { events, kinds } = await aHandoff({ settings });
    await expect.poll(kinds).toContain('security.unfinished city');
    expect(events.filter(({ event }) => event === 'request.unfinished')).toEqual([{ event: 'request.unfinished', count: 1 }]);
  });
});

describe('a receiver that has a report and answers 409 to its repetition', () => {
  /** Takes each report, answers the first time after Rådrum has given up waiting, and then 409 so many times. */
  async function aReceiver(conflicts: number): Promise<string> {
    let repeated = 0;
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        repeated += 1;
        if (repeated === 1) return;
        response.statusCode = repeated <= 1 + conflicts ? 409 : 200;
        response.end('{"reference":"INC-1"}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }
  const withIntake = (url: string) => ({ INCIDENT_WEBHOOK_URL: url, INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) });

  it('is asked again until it says that it has it', async () => {
    const { handoff, notices } = await aHandoff({ settings: withIntake(await aReceiver(3)) });
    const draft = aDraft();
    await handoff.reports.accept(draft, { reporter: anna });
    await expect.poll(notices, { timeout: 5_000 }).toMatchObject([{ kind: 'report.delivered', receipt: 'INC-1' }]);
  });

  it('is asked no longer than the usual time, and then the person is told that nobody knows', async () => {
    const { handoff, notices } = await aHandoff({ settings: withIntake(await aReceiver(10_000)), policy: { giveUpAfterMs: 600 } });
    const draft = aDraft();
    await handoff.reports.accept(draft, { reporter: anna, organisation: 'bolag' });
    await expect.poll(notices, { timeout: 5_000 }).toMatchObject([{ kind: 'report.abandoned', reason: 'gave-up', mayHaveArrived: true, organisation: 'bolag' }]);
    expect(await handoff.reports.casesOf(anna.id)).toMatchObject([{ state: 'uncertain', canWithdraw: true }]);
  });
});
