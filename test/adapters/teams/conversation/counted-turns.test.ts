import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCounts } from '../../../../src/adapters/store/read-counts.ts';
import { conversationDeps } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import { type Bot, startBot } from '../../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { composeCounting, type Counting } from '../../../../src/compose/counting.ts';
import { openStore } from '../../../../src/adapters/store/open-store.ts';
import type { FullStore } from '../../../../src/adapters/store/sql/create-sql-store.ts';
import type { DayCount, Outcome } from '../../../../src/insight/count.ts';
import type { LogEvent } from '../../../../src/log.ts';
import { aRealGuide } from '../../../support/build-guide.ts';
import { cardButtons } from '../../../support/card-words.ts';
import { type Connector, startConnector } from '../../../support/connector.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const real = await aRealGuide();
const organisation = (key: string) => ({ key, name: { sv: key, en: key }, size: 'large' as const, contacts: new Map() });
/** Three organisations of one size, so that the size may be counted. */
const base = { ...real.base, contacts: { ...real.base.contacts, organisations: [...real.base.contacts.organisations, ...['bolag', 'skola', 'park'].map(organisation)] } };
const guide = { ...real, base };

const always = { from: '2000-01-01', to: '2100-01-01' };
let folder: string;
let connector: Connector;
let store: FullStore;
let counting: Counting;
let bot: Bot;
let events: LogEvent[];
let now: number;

beforeEach(async () => {
  folder = await temporaryFolder();
  connector = await startConnector();
  events = [];
  now = Date.parse('2026-11-23T09:00:00+01:00');
  await startAll();
});
afterEach(async () => {
  await stopAll();
  await connector.stop();
});

/** The parts as `main.ts` connects them. */
async function startAll(): Promise<void> {
  const log = (event: LogEvent) => void events.push(event);
  store = await openStore({ dataFolder: folder, dataKeys: [] }, log);
  counting = composeCounting({ counts: store.counts, base: () => base, log, now: () => now });
  bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, guide, log, { conversation: conversationDeps({ people: store.people, ...counting.desk }) });
  counting.start();
}

async function stopAll(): Promise<void> {
  await bot.stop();
  await counting.stop();
  await store.close();
}

interface From {
  readonly person?: string;
  readonly place?: 'personal' | 'groupChat';
  readonly type?: string;
}

async function send(activity: object, { person = 'anna', place = 'personal' }: From = {}): Promise<void> {
  const conversation = { id: `${place}-${person}`, conversationType: place, isGroup: place !== 'personal' };
  const common = { id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE', recipient: { id: '28:bot', name: 'Rådrum' }, from: { id: person, name: person }, conversation };
  const response = await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...common, ...activity }) });
  expect(response.status).toBe(200);
}

const write = (text: string, from?: From) => send({ type: 'message', text }, from);

async function press(card: AdaptiveCard, title: string, from?: From): Promise<void> {
  const button = cardButtons(card).find((action) => action.title === title);
  if (button?.type !== 'Action.Execute') throw new Error(`no button "${title}"`);
  await send({ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1', value: { action: { type: 'Action.Execute', verb: button.verb, data: button.data } } }, from);
}

const lastCard = (conversation: string) => connector.sentTo(conversation).findLast(({ attachments }) => attachments !== undefined)?.attachments?.[0]?.content as AdaptiveCard;
const nextDay = () => void (now += 24 * 3_600_000);

/** What the store holds once everything is saved, read as another program would. */
async function saved(): Promise<{ readonly counts: readonly DayCount[]; readonly words: readonly string[] }> {
  await stopAll();
  const found = await withCounts({ dataFolder: folder }, async (counts) => ({ counts: await counts.list(always), words: (await counts.sharedWords(always)).map(({ word }) => word) }));
  await startAll();
  return found;
}

const sumOf = (counts: readonly DayCount[], outcome: Outcome) => counts.filter((counted) => counted.kind === 'page' && counted.outcome === outcome).reduce((sum, { count }) => sum + count, 0);

describe('what is counted of turns over HTTP', () => {
  it('is right by day, outcome, page, language and size, also after a restart, and holds nothing else', async () => {
    await store.people.save('anna', { organisation: 'bolag' }, now);
    await write('någon hotar mig i telefon');
    await press(lastCard('personal-anna'), texts.sv.conversation.feedback.no);
    await press(lastCard('personal-anna'), 'Gåvor och mutor').catch(() => undefined);
    await write('var finns skrivaren', { person: 'bo' });
    await stopAll();
    await startAll();
    await write('where is the printer', { person: 'bo' });
    await write('han står utanför dörren med kniv', { person: 'bo' });
    nextDay();
    await write('var finns skrivaren', { person: 'bo' });
    const { counts } = await saved();
    const day = '2026-11-23';
    expect(counts).toEqual(
      expect.arrayContaining([
        { kind: 'page', day, outcome: 'answer', page: 'hot-per-telefon', language: 'sv', count: 1 },
        { kind: 'page', day, outcome: 'not-helped', page: 'hot-per-telefon', language: 'sv', count: 1 },
        { kind: 'page', day, outcome: 'acute', page: 'akut-fara-just-nu', language: 'sv', count: 1 },
        { kind: 'size', day, outcome: 'answer', size: 'large', count: 1 },
        { kind: 'size', day, outcome: 'acute', size: 'unknown', count: 1 },
      ]),
    );
    expect([sumOf(counts, 'decline') + sumOf(counts, 'elsewhere'), sumOf(counts, 'answer'), sumOf(counts, 'acute')]).toEqual([3, 1, 1]);
    expect(counts.filter((counted) => counted.day === '2026-11-24').map(({ count }) => count)).toEqual([1, 1]);
    for (const counted of counts) expect(Object.keys(counted).toSorted()).toEqual(counted.kind === 'page' ? ['count', 'day', 'kind', 'language', 'outcome', 'page'] : ['count', 'day', 'kind', 'outcome', 'size']);
  });

  it('counts the verdict on a card once for each person, and an edited question once', async () => {
    await write('någon hotar mig i telefon');
    const card = lastCard('personal-anna');
    for (const title of [texts.sv.conversation.feedback.yes, texts.sv.conversation.feedback.yes, texts.sv.conversation.feedback.no]) await press(card, title);
    await press(card, texts.sv.conversation.feedback.no, { person: 'bo' });
    await send({ type: 'messageUpdate', channelData: { eventType: 'editMessage' }, text: 'någon hotar mig i telefon' });
    const { counts } = await saved();
    expect([sumOf(counts, 'helped'), sumOf(counts, 'not-helped'), sumOf(counts, 'answer')]).toEqual([1, 1, 1]);
  });
});

/** Words that must not be found anywhere, in any encoding that a database may use. */
const secrets = ['svensson', 'ylva', 'lind', '121212', '08-465', '00422', 'storgatan', 'zxqvordet', 'nisse', 'hemlighuset', 'gräsklippare', 'kaffebryggare', 'trappstege', 'vattenkanna', 'fågelholk'];

describe('planted secrets', () => {
  it('lie nowhere in the files of the database, and only words that enough have written can be read', async () => {
    const planted = [
      'var har kalle svensson lagt passerkortet',
      'Ylva Lind har passerkortet',
      'var ligger passerkortet för 121212-1212',
      'ring 08-465 004 22 om passerkortet',
      'passerkortet ligger på Storgatan 12',
    ];
    const unknown = ['var är zxqvordet', 'mejla nisse@example.org om hemlighuset'];
    const asked: readonly (readonly [question: string, onDays: readonly number[], from?: From])[] = [
      ...[...planted, ...unknown].map((question) => [question, [2, 1, 1, 1]] as const),
      // Four times on four days, five times on two, five times on three, and the same in a group.
      ['var finns kaffebryggaren', [1, 1, 1, 1]],
      ['var finns trappstegen', [3, 2, 0, 0]],
      ['var finns cykelpumpen', [2, 2, 1, 0]],
      ['var finns vattenkannan', [2, 2, 1, 1], { place: 'groupChat' }],
      ['han står utanför dörren med kniv och fågelholk', [2, 2, 1, 1]],
    ];
    const found: string[] = [];
    for (let day = 0; day < 4; day += 1) {
      for (const [question, onDays, from] of asked) for (let time = 0; time < (onDays[day] ?? 0); time += 1) await write(question, { person: `person-${day}-${time}`, ...from });
      // The files as they are while the bot runs, with what SQLite has beside the database.
      found.push(...(await foundIn(folder, secrets)));
      nextDay();
      const { words } = await saved();
      expect(words.includes('cykelpumpen')).toBe(day >= 2);
      found.push(...(await foundIn(folder, secrets)));
    }
    const { words, counts } = await saved();
    expect(found).toEqual([]);
    expect(words).toEqual(['cykelpumpen']);
    expect(sumOf(counts, 'acute')).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(events)).not.toMatch(new RegExp(secrets.join('|'), 'i'));
  }, 60_000);
});

/** Which of some words stand in the files of a folder, in UTF-8 or UTF-16, in either case. */
async function foundIn(place: string, words: readonly string[]): Promise<readonly string[]> {
  const files = await readdir(place);
  expect(files).toContain('radrum.sqlite');
  const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(place, name)))));
  const texts = [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')].map((text) => text.toLocaleLowerCase('sv'));
  return words.filter((word) => texts.some((text) => text.includes(word)));
}
