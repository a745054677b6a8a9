import type { Activity } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSwedishHolidays } from '../../../../src/adapters/calendar/swedish-holidays.ts';
import { type StandInReceiver, startStandInReceiver } from '../../../../src/adapters/reporting/stand-in-receiver.ts';
import { connectBotFramework } from '../../../../src/adapters/teams/create-adapter.ts';
import { createSendNotice } from '../../../../src/adapters/teams/handoff/create-send-notice.ts';
import { handoffDeps } from '../../../../src/adapters/teams/handoff/handoff-deps.ts';
import { type Bot, startBot } from '../../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { composeHandoff, type Handoff } from '../../../../src/compose/handoff.ts';
import { readConfig } from '../../../../src/config.ts';
import { escalate } from '../../../../src/handoff/request-moves.ts';
import { remindOfUnfinished } from '../../../../src/handoff/unfinished.ts';
import type { LogEvent } from '../../../../src/log.ts';
import { planted, plainPolicy } from '../../../support/build-handoff.ts';
import { aGuide } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { type Connector, startConnector } from '../../../support/connector.ts';
import { anna, bo, cai, cityCode } from '../../../support/handoff-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const { handoff: words, outcomes: { taken } } = texts.sv;
const id = '0f1e2d3c-0000-4000-8000-000000000001';
const report = { id, language: 'sv', kind: 'threat', when: 'i går', where: 'receptionen', what: planted.sentence };
const request = { id, language: 'sv', topic: 'hot-per-telefon', how: 'phone', reach: '08-465 004 99', when: 'efter 15', text: planted.sentence };
const security = '19:security@thread.tacv2';

let receiver: StandInReceiver;
let connector: Connector;
let handoff: Handoff;
let bot: Bot;
let events: LogEvent[];

beforeEach(async () => {
  const secret = 'x'.repeat(32);
  receiver = await startStandInReceiver({ port: 0, secret, now: () => Date.now(), slowMs: 0 });
  connector = await startConnector();
  events = [];
  const log = (event: LogEvent) => void events.push(event);
  const config = readConfig({ DATA_DIR: await temporaryFolder(), INCIDENT_WEBHOOK_URL: receiver.intakeUrl, INCIDENT_WEBHOOK_SECRET: secret, SECURITY_CHANNEL_CODE: `city:${cityCode}` });
  const framework = connectBotFramework(undefined);
  const guide = aGuide();
  const isHoliday = createSwedishHolidays();
  const sendNotice = createSendNotice({ adapter: framework.adapter, appId: '', base: () => guide.base, isHoliday, now: () => Date.now(), timeoutMs: 1_000 });
  handoff = await composeHandoff(config, { sendNotice, log, times: { policy: plainPolicy, regretMs: 0, pauseMs: 20 } });
  bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, guide, log, { framework, handoff: handoffDeps(handoff, { ...config, isHoliday }) });
  handoff.start();
});
afterEach(async () => {
  await bot.stop();
  await handoff.stop();
  await receiver.stop();
  await connector.stop();
});

async function post(activity: object): Promise<{ readonly status: number; readonly body: unknown }> {
  const common = { id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE', recipient: { id: '28:bot', name: 'Rådrum' } };
  const response = await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...common, ...activity }) });
  return { status: response.status, body: await response.json().catch(() => undefined) };
}

const alone = { conversation: { id: 'a:anna', conversationType: 'personal' }, from: anna };
const inChannel = { conversation: { id: `${security};messageid=17`, conversationType: 'channel', isGroup: true }, from: bo };

async function press(verb: string, data: object, from: object = alone): Promise<AdaptiveCard> {
  const { status, body } = await post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } }, replyToId: 'card-1', ...from });
  expect([status, body]).toMatchObject([200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' }]);
  return (body as { readonly value: AdaptiveCard }).value;
}

/** The card that comes to a conversation with this as its heading. */
async function told(conversation: string, heading: string): Promise<AdaptiveCard> {
  const { attachments } = await connector.untilSent(conversation, (activity) => firstWords(activity) === heading);
  return attachments?.[0]?.content as AdaptiveCard;
}

function firstWords({ attachments }: Partial<Activity>): string | undefined {
  const card = attachments?.[0]?.content as AdaptiveCard | undefined;
  return card && cardWords(card)[0];
}

describe('a report over HTTP', () => {
  it('arrives signed at the receiver, whose reference comes back to the person; the form is gone from the chat', async () => {
    expect(cardWords(await press('report.send', report))[0]).toBe(words.report.received);
    const card = await told('a:anna', words.report.delivered);
    expect(cardWords(card)).toEqual([words.report.delivered, `${words.reference} R-0F1E2D3C`, `${words.report.theirNumber} STAND-IN-1`, words.report.deliveredBody]);
    expect([...receiver.received.values()].map(({ report: { what } }) => what)).toEqual([planted.sentence]);
    // What replaced the pressed card went to its message, too, for when the client is opened again.
    expect(connector.sentTo('a:anna').map(firstWords)).toEqual([words.report.received, words.report.delivered]);
    expect(JSON.stringify([events, connector.sentTo('a:anna')])).not.toContain(planted.sentence);
  });

  it('that is refused tells the person that it did not arrive, what to do, and shows the text on demand', async () => {
    receiver.setMode('refuse');
    await press('report.send', report);
    const card = await told('a:anna', words.report.abandoned);
    expect(cardWords(card)).toEqual(expect.arrayContaining([words.report.abandonedWhy.refused, words.report.byHand, words.security.nobody]));
    expect(cardButtons(card)).toContainEqual(expect.objectContaining({ verb: 'report.copy' }));
    await post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'report.copy', data: { id, language: 'sv' } } }, ...alone });
    expect(JSON.stringify(connector.sentTo('a:anna').at(-1))).toContain(planted.sentence);
    expect(cardWords(await press('report.withdraw', { id, language: 'sv' }))).toContain(words.report.withdrawnBody);
  });

  it('is booked as told when Teams will not have the message, and stays when Teams is away', async () => {
    connector.answerWith('a:anna', 403);
    await press('report.send', report);
    await until(() => attempts().some(({ outcome }) => outcome === 'refused'));
    connector.answerWith('a:anna', 503);
    await press('report.send', { ...report, id: id.replace(/1$/, '2') });
    // The connector's client tries 5xx again by itself for a while, so that the time may be over first.
    await until(() => attempts().length === 2);
    expect(attempts()).toMatchObject([{ outcome: 'refused', state: 'abandoned', status: 403 }, { outcome: expect.stringMatching(/^un(?:available|reachable)$/), state: 'pending' }]);
  });
});

describe('a contact request over HTTP', () => {
  it('goes to the connected channel, is taken there, and the requester is told each step', async () => {
    await post({ type: 'message', text: `<at>Rådrum</at> anslut ${cityCode}`, ...inChannel });
    await told(`${security};messageid=17`, words.channel.connected);
    expect(cardWords(await press('contact.send', request))[0]).toBe(words.request.saved);
    const asked = await told(security, words.channel.heading);
    expect(cardWords(asked)).toEqual(expect.arrayContaining([`${words.channel.from}: ${anna.name}`, `${words.request.topic}: Hot per telefon`, planted.sentence, '08-465 004 99', `[${words.channel.take}]`]));

    const taken = await press('request.take', { id, language: 'sv' }, inChannel);
    expect(cardWords(taken)[0]).toBe(`${words.channel.takenBy} Bo`);
    expect(cardWords(await told('a:anna', words.request.taken))).toContain(`${words.request.takenBy} Bo`);
    const notice = await told(security, `${words.channel.takenBy} Bo`);
    expect(cardWords(notice), 'no second "done" that would leave what was written').toEqual([`${words.channel.takenBy} Bo`, `${words.reference} R-0F1E2D3C`]);

    expect(cardWords(await press('request.finish', { id, language: 'sv' }, inChannel))[0]).toBe(`${words.channel.doneBy} Bo`);
    expect(cardWords(await told('a:anna', words.request.done))).toContain(`${words.request.doneBy} Bo`);
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${planted.sentence}|${planted.name}|${cityCode}`));
  });

  it('that nobody takes in time reminds the channel without its text, and tells the requester whom to phone', async () => {
    await post({ type: 'message', text: `anslut ${cityCode}`, ...inChannel });
    await press('contact.send', request);
    await told(security, words.channel.heading);
    const { late } = await handoff.store.requests.late(Date.now() + 15 * 60_000, 5);
    expect(late).toHaveLength(1);
    for (const one of late) {
      const { request: next, notices } = escalate(one, { now: Date.now() + 15 * 60_000, responseMs: 15 * 60_000 });
      await handoff.store.requests.change(next, notices.map((entry) => ({ ...entry, dueAt: 0 })));
    }
    const reminder = await told(security, words.channel.reminder);
    expect(cardWords(reminder)).toEqual([words.channel.reminder, `${words.reference} R-0F1E2D3C`, `${words.channel.waited} 15 minuter`, `[${words.channel.take}]`]);
    const waiting = await told('a:anna', words.request.waiting);
    expect(cardWords(waiting)).toEqual(expect.arrayContaining([`${words.request.waited} 15 minuter.`, words.request.stillOpen, words.security.nobody, '[Ring 08-465 004 10]']));
  });

  it('that somebody took and nobody finished is told of without its text, given back from there, and taken by another', async () => {
    await post({ type: 'message', text: `anslut ${cityCode}`, ...inChannel });
    await press('contact.send', request);
    await told(security, words.channel.heading);
    const takenOn = await press('request.take', { id, language: 'sv' }, inChannel);
    for (const hours of [4, 12, 24]) {
      const at = Date.now() + hours * 3_600_000;
      const { late } = await handoff.store.requests.unfinished(at, 5);
      expect(late).toHaveLength(1);
      for (const one of late) {
        const { request: next, notices } = remindOfUnfinished(one, at);
        await handoff.store.requests.change(next, notices.map((entry) => ({ ...entry, dueAt: 0 })));
      }
      handoff.wake();
      const hoursSaid = `${taken.hoursSince} ${hours}`;
      const { attachments } = await connector.untilSent(security, (activity) => JSON.stringify(activity).includes(hoursSaid));
      const reminder = attachments?.[0]?.content as AdaptiveCard;
      const last = hours === 24 ? [taken.lastReminder] : [];
      expect(cardWords(reminder)).toEqual([taken.unfinished, `${words.reference} R-0F1E2D3C`, `${words.channel.takenBy} Bo`, hoursSaid, ...last, taken.unfinishedAbout, `[${taken.giveBack}]`]);
    }
    expect(cardWords(await told('a:anna', taken.touched))).toEqual(expect.arrayContaining([`${words.channel.takenBy} Bo`, taken.ifNotTouched, words.security.nobody, '[Ring 08-465 004 10]']));

    const back = await press('request.give-back', { id, language: 'sv' }, { ...inChannel, from: cai });
    expect(cardWords(back)).toEqual([`${taken.givenBackBy} Cai`, `${words.reference} R-0F1E2D3C`, taken.nobodyHasIt, `[${words.channel.take}]`]);
    expect(cardWords(await told(security, `${taken.givenBackBy} Cai`)), 'a message of its own, for who does not see the card').toEqual(cardWords(back));
    const again = await press('request.take', { id, language: 'sv' }, { ...inChannel, from: cai });
    expect(cardWords(again)).toEqual(expect.arrayContaining([`${words.channel.takenBy} Cai`, '08-465 004 99']));
    await connector.untilSent('a:anna', (activity) => JSON.stringify(activity).includes(`${words.request.takenBy} Cai`));
    const stale = cardButtons(takenOn).find((action) => action.type === 'Action.Execute' && action.verb === 'request.finish');
    expect(cardWords(await press('request.finish', JSON.parse(JSON.stringify(stale)).data, inChannel))[0], 'the card of before closes nothing').toBe(`${words.channel.takenBy} Cai`);
    expect(await handoff.store.requests.find(id)).toMatchObject({ state: 'taken', by: cai });
    expect(JSON.stringify(connector.sentTo('a:anna')), 'somebody else had it within the minute').not.toContain(taken.openAgain);
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${planted.sentence}|${planted.name}`));
  });

  it('that was given back and that nobody has is told to the requester after a minute, with whom to phone', async () => {
    await post({ type: 'message', text: `anslut ${cityCode}`, ...inChannel });
    await press('contact.send', request);
    await told(security, words.channel.heading);
    await press('request.take', { id, language: 'sv' }, inChannel);
    await press('request.give-back', { id, language: 'sv' }, inChannel);
    await told(security, `${taken.givenBackBy} Bo`);
    const [entry] = (await handoff.store.outbox.overview({ ownerId: anna.id, state: 'pending', limit: 1 }));
    const waiting = await handoff.store.outbox.find(entry?.id ?? '');
    if (waiting?.state !== 'pending') throw new Error('expected a notice that waits');
    expect(waiting.dueAt - waiting.createdAt).toBe(60_000);
    await handoff.store.outbox.change({ ...waiting, dueAt: 0 }, { now: Date.now(), followUps: [] });
    handoff.wake();
    const card = await told('a:anna', taken.openAgain);
    expect(cardWords(card)).toEqual(expect.arrayContaining([taken.openAgainBody, texts.sv.outcomes.request.doNotWait, '[Ring 08-465 004 10]', words.security.nobody, `[${words.form.undo}]`]));
  });

  it('that is taken back is called off in the channel', async () => {
    await post({ type: 'message', text: `anslut ${cityCode}`, ...inChannel });
    await press('contact.send', request);
    await told(security, words.channel.heading);
    expect(cardWords(await press('contact.withdraw', { id, language: 'sv' }))[0]).toBe(words.request.withdrawn);
    const off = await connector.untilSent(security, (activity) => JSON.stringify(activity).includes(words.channel.withdrawn));
    expect(JSON.stringify(off)).not.toContain(planted.name);
  });
});

function attempts() {
  return events.filter((event) => event.event === 'delivery.attempted').filter(({ kind }) => kind === 'notice');
}

/** The log is written in this process: a turn of the event loop is enough between two looks. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
