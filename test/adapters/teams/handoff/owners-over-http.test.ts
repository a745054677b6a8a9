import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSwedishHolidays } from '../../../../src/adapters/calendar/swedish-holidays.ts';
import { connectBotFramework } from '../../../../src/adapters/teams/create-adapter.ts';
import { createSendNotice } from '../../../../src/adapters/teams/handoff/create-send-notice.ts';
import { handoffDeps } from '../../../../src/adapters/teams/handoff/handoff-deps.ts';
import { startBot } from '../../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { composeHandoff, type Handoff } from '../../../../src/compose/handoff.ts';
import { composeReviews, type Reviews } from '../../../../src/compose/reviews.ts';
import { readConfig } from '../../../../src/config.ts';
import type { LogEvent } from '../../../../src/log.ts';
import { aGuide } from '../../../support/build-guide.ts';
import { plainPolicy } from '../../../support/build-handoff.ts';
import { aKnowledgeBase, aPage } from '../../../support/build-knowledge.ts';
import { cardWords } from '../../../support/card-words.ts';
import { type Connector, startConnector } from '../../../support/connector.ts';
import { bo, ownersCode } from '../../../support/handoff-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const words = texts.sv.reviews;
const channel = '19:editors@thread.tacv2';
const thread = `${channel};messageid=7`;
const utc = (text: string) => Date.parse(`${text}:00Z`);
const [friday, monday, nextMonday] = [utc('2026-11-20T10:00'), utc('2026-11-23T08:00'), utc('2026-11-30T08:00')];
const minute = 60_000;

const dueSoon = aKnowledgeBase([aPage({ frontMatter: { last_reviewed_on: '2026-06-01' } })]);
const overdue = aKnowledgeBase([aPage({ frontMatter: { title: 'Hot hemma', last_reviewed_on: '2026-01-15' } })]);
const allFine = aKnowledgeBase();

/** Everything that the instances of one bot share. */
let world: { now: number; base: typeof allFine; readonly events: LogEvent[]; readonly dataFolder: string };
let connector: Connector;
let running: Instance[];

interface Instance {
  readonly handoff: Handoff;
  readonly reviews: Reviews;
  /** Writes in the channel; gives the status of the answer. */
  say(text: string): Promise<number>;
  stop(): Promise<void>;
}

beforeEach(async () => {
  world = { now: friday, base: dueSoon, events: [], dataFolder: await temporaryFolder() };
  connector = await startConnector();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.stop();
  await connector.stop();
});

/** One process of the bot: server, store and loops, on the clock and the pages of the test. */
async function startInstance(): Promise<Instance> {
  const log = (event: LogEvent) => void world.events.push(event);
  const config = readConfig({ DATA_DIR: world.dataFolder, OWNERS_CHANNEL_CODE: ownersCode, KNOWLEDGE_EDIT_URL: 'https://git.example.org/edit/{file}' });
  const framework = connectBotFramework(undefined);
  const isHoliday = createSwedishHolidays();
  const [now, base] = [() => world.now, () => world.base];
  const sendNotice = createSendNotice({ adapter: framework.adapter, appId: '', base, isHoliday, now, timeoutMs: 1_000, editUrl: config.knowledgeEditUrl });
  const handoff = await composeHandoff(config, { sendNotice, log, now, times: { policy: plainPolicy, pauseMs: 20 } });
  const reviews = composeReviews(config, { store: handoff.store, base, isHoliday, isPaused: () => false, wake: handoff.wake, log, now });
  // As in Teams where nothing but this channel is set.
  const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, aGuide(), log, { framework, handoff: handoffDeps(undefined, { ...config, isHoliday, owners: reviews.owners }) });
  handoff.start();
  const instance: Instance = {
    handoff,
    reviews,
    say: async (text) => {
      const activity = { type: 'message', text, id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE', from: bo, recipient: { id: '28:bot', name: 'Rådrum' }, conversation: { id: thread, conversationType: 'channel', isGroup: true } };
      const { status } = await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
      return status;
    },
    stop: async () => {
      running = running.filter((one) => one !== instance);
      await bot.stop();
      await reviews.stop();
      await handoff.stop();
    },
  };
  running.push(instance);
  return instance;
}

/** The weekly messages that the channel has got so far. */
function weekly(): readonly (readonly string[])[] {
  return connector.sentTo(channel).flatMap(({ attachments }) => {
    const said = cardWords(attachments?.[0]?.content as AdaptiveCard);
    return said[0] === words.heading ? [said] : [];
  });
}

/** Lets every look and every delivery that is due come to its end; counts the attempts so far. */
async function settle(instances: readonly Instance[], attempts: number): Promise<void> {
  await Promise.all(instances.map(({ reviews }) => reviews.look()));
  for (const { handoff } of instances) handoff.wake();
  while (attemptsMade().length < attempts) await new Promise((resolve) => setImmediate(resolve));
}

function attemptsMade() {
  return world.events.filter((event) => event.event === 'delivery.attempted');
}

describe('the owners’ channel over HTTP', () => {
  it('is connected with its code, and gets one message on Monday with owner, title, day and link; the next comes a week later', async () => {
    const bot = await startInstance();
    expect(await bot.say(`<at>Rådrum</at> anslut ${ownersCode}`)).toBe(200);
    expect(cardWords(connector.sentTo(thread)[0]?.attachments?.[0]?.content as AdaptiveCard)).toEqual([words.connected, words.connectedBody]);
    await settle([bot], 0);
    world.now = monday;
    await settle([bot], 1);
    expect(weekly()).toEqual([[words.heading, `${words.soon} 1.`, 'Säkerhetsfunktionen', '- [Hot per telefon](https://git.example.org/edit/sv/hot-per-telefon.md): granskas senast 1 december 2026', words.how]]);
    world.now = monday + 5 * minute;
    await settle([bot], 1);
    expect(weekly()).toHaveLength(1);
    world.now = nextMonday;
    await settle([bot], 2);
    expect(weekly()).toHaveLength(2);
    expect(world.events).toContainEqual({ event: 'owners.told', overdue: 0, soon: 1 });
    expect(JSON.stringify(world.events)).not.toMatch(new RegExp(`${ownersCode}|Hot per telefon`));
  });

  it('gets one message from two processes that look at once, and none after a restart', async () => {
    const two = [await startInstance(), await startInstance()];
    await two[0]?.say(`anslut ${ownersCode}`);
    world.now = monday;
    await settle(two, 1);
    for (const one of two) await one.stop();
    const again = await startInstance();
    world.now = monday + minute;
    await settle([again], 1);
    expect([weekly().length, attemptsMade().length]).toEqual([1, 1]);
  });

  it('is told by the loop itself, also when the bot was down on Monday at nine', async () => {
    const before = await startInstance();
    await before.say(`anslut ${ownersCode}`);
    await before.stop();
    world.now = utc('2026-11-24T09:30');
    (await startInstance()).reviews.start();
    await connector.untilSent(channel, ({ attachments }) => cardWords(attachments?.[0]?.content as AdaptiveCard)[0] === words.heading);
    expect(weekly()).toHaveLength(1);
  });

  it('gets nothing when nothing is due', async () => {
    const bot = await startInstance();
    await bot.say(`anslut ${ownersCode}`);
    Object.assign(world, { now: monday, base: allFine });
    await settle([bot], 0);
    expect(await bot.handoff.store.outbox.overview({ limit: 9 })).toEqual([]);
    expect(weekly()).toEqual([]);
  });

  it('is told of the pages as they are when the message leaves', async () => {
    const bot = await startInstance();
    await bot.say(`anslut ${ownersCode}`);
    await bot.handoff.halt();
    world.now = monday;
    await bot.reviews.look();
    world.base = overdue;
    bot.handoff.start();
    await settle([bot], 1);
    expect(weekly()[0]).toContain('- [Hot hemma](https://git.example.org/edit/sv/hot-per-telefon.md): försenad sedan 15 juli 2026');
    await bot.handoff.halt();
    world.now = nextMonday;
    await bot.reviews.look();
    world.base = allFine;
    bot.handoff.start();
    await settle([bot], 2);
    expect(weekly()).toHaveLength(1);
  });

  it('gets the message later when Teams cannot take it now', async () => {
    const bot = await startInstance();
    await bot.say(`anslut ${ownersCode}`);
    connector.answerWith(channel, 429);
    world.now = monday;
    await settle([bot], 1);
    expect(attemptsMade()).toMatchObject([{ state: 'pending', outcome: expect.stringMatching(/^un(?:available|reachable)$/) }]);
    const refused = weekly().length;
    connector.answerWith(channel, 200);
    world.now = monday + minute;
    await settle([bot], 2);
    expect(attemptsMade()[1]).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(weekly().length).toBe(refused + 1);
    expect(await bot.handoff.store.owners.find()).toBeDefined();
  });

  it('is forgotten when it is gone, and the log says so', async () => {
    const bot = await startInstance();
    await bot.say(`anslut ${ownersCode}`);
    connector.answerWith(channel, 404);
    world.now = monday;
    await settle([bot], 1);
    expect(world.events).toContainEqual({ event: 'owners.gone' });
    expect(await bot.handoff.store.owners.find()).toBeUndefined();
    expect(await bot.handoff.store.check()).toMatchObject({ pending: 0, abandoned: 0 });
    world.now = nextMonday;
    await settle([bot], 1);
    expect(attemptsMade()).toHaveLength(1);
  });

  it('gets no more once somebody in it has disconnected it', async () => {
    const bot = await startInstance();
    await bot.say(`anslut ${ownersCode}`);
    await bot.say('<at>Rådrum</at> koppla från');
    world.now = monday;
    await settle([bot], 0);
    expect(weekly()).toEqual([]);
    expect(world.events).toContainEqual({ event: 'owners.disconnected' });
  });
});
