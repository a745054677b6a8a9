import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { conversationDeps } from '../../../src/adapters/teams/conversation/conversation-deps.ts';
import { type Bot, type BotSurroundings, startBot } from '../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../src/cards/adaptive-card.ts';
import { texts } from '../../../src/cards/texts/texts.ts';
import type { TeamsCredentials } from '../../../src/config.ts';
import type { LogEvent } from '../../../src/log.ts';
import { aGuide, brokenSearch } from '../../support/build-guide.ts';
import { cardWords } from '../../support/card-words.ts';
import { type Connector, spokenBy, startConnector } from '../../support/connector.ts';
import { appId, tenantId } from '../../support/token-issuer.ts';

const credentials: TeamsCredentials = { id: appId, tenantId, allowedTenants: [tenantId], type: 'SingleTenant', password: 'hemligt' };
const events: LogEvent[] = [];
const bots: Bot[] = [];
let connector: Connector;

beforeAll(async () => {
  connector = await startConnector();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  events.length = 0;
  vi.restoreAllMocks();
});
afterAll(() => connector.stop());

async function start(config: Partial<Parameters<typeof startBot>[0]> = {}, guide = aGuide(), surroundings: BotSurroundings = {}): Promise<Bot> {
  const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 3_000, ...config }, guide, (event) => void events.push(event), surroundings);
  bots.push(bot);
  return bot;
}

const message = (rest: object = {}) => ({
  ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE', text: 'hot' },
  ...{ from: { id: 'anna' }, recipient: { id: 'bot' }, conversation: { id: 'samtal' }, ...rest },
});
const post = ({ address }: Bot, body: unknown = message(), headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

async function sendRaw({ address }: Bot, request: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(request));
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

describe('every answer', () => {
  it.each(['/livez', '/readyz', '/', '/api/messages'])('of GET %s has the headers that keep it from caches, frames and guesses', async (path) => {
    const { headers } = await fetch(`${(await start()).address}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect([headers.get('server') ?? '', headers.get('x-powered-by')]).toEqual(['', null]);
  });

  it.each([
    ['a host that is none', 'GET /livez', '['],
    ['a port that is none', 'GET /livez', 'radrum.example.org:99999'],
    ['an address of its own that is none', 'GET http://[/livez', 'x'],
    ['a message to such a host', 'POST /api/messages', '['],
  ])('is a refusal to a request for %s, which restify would end the bot with', async (_what, line, host) => {
    const bot = await start();
    const answer = await sendRaw(bot, `${line} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(events.at(-1)).toEqual({ event: 'request.refused', status: 404 });
    expect((await fetch(`${bot.address}/livez`)).status).toBe(200);
  });

  it('has a number of its own', async () => {
    const bot = await start();
    const ids = await Promise.all([1, 2, 3].map(async () => (await fetch(`${bot.address}/livez`)).headers.get('x-request-id')));
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a turn that fails', () => {
  it('has one number: in the log, on the card and in the header of the answer', async () => {
    const bot = await start({}, aGuide({ search: (question, options) => (question === 'hot' ? brokenSearch(question, options) : { hits: [], termCount: 0 }) }));
    const response = await post(bot, message({ conversation: { id: 'fel' } }));
    const id = response.headers.get('x-request-id') ?? '';
    expect(events.find(({ event }) => event === 'turn.failed')).toMatchObject({ id });
    const cards = connector.sentTo('fel').flatMap(({ attachments }) => (attachments ?? []).map(({ content }) => content as AdaptiveCard));
    expect(cards.flatMap((card) => cardWords(card))).toContain(`${texts.sv.failure.id} ${id}`);
  });
});

describe('an address of which too much was turned away', () => {
  const proxied = (forwarded: string) => ({ 'x-forwarded-for': forwarded });

  it('is not looked at for a while, and nobody else is held up', async () => {
    const bot = await start({ credentials, trustedProxies: ['127.0.0.1'] });
    // Two come back each second, so that the exact number depends on the machine.
    const flood = await Promise.all(Array.from({ length: 160 }, (_, count) => post(bot, message(), proxied(`10.0.0.${count}, 203.0.113.5`))));
    const limited = flood.filter(({ status }) => status === 429);
    expect(flood.filter(({ status }) => status === 401).length).toBe(160 - limited.length);
    expect(limited.length).toBeGreaterThan(10);
    expect(limited.length).toBeLessThanOrEqual(40);
    expect(limited[0]?.headers.get('retry-after')).toBe('60');
    expect((await post(bot, message(), proxied('203.0.113.6'))).status).toBe(401);
    expect((await fetch(`${bot.address}/readyz`, { headers: proxied('203.0.113.5') })).status).toBe(200);
  });

  it('is everybody, where no proxy is trusted, and so nobody is held up', async () => {
    const bot = await start({ credentials });
    const statuses = [];
    for (let count = 0; count < 130; count += 1) statuses.push((await post(bot, message(), proxied('203.0.113.5'))).status);
    expect(new Set(statuses)).toEqual(new Set([401]));
  });
});

describe('a bot with limits', () => {
  it('tells a sender of many messages to wait, and answers the others', async () => {
    const bot = await start({ rateLimits: { user: 2, tenant: 100 } });
    for (let count = 0; count < 3; count += 1) await post(bot, message({ conversation: { id: 'många' } }));
    await post(bot, message({ conversation: { id: 'en' }, from: { id: 'bo' } }));
    expect(connector.sentTo('många').filter(({ type }) => type === 'message').map(spokenBy)).toEqual(['Hot per telefon', 'Hot per telefon', expect.stringContaining(texts.sv.wait.heading)]);
    expect(connector.sentTo('en').some((activity) => spokenBy(activity) === 'Hot per telefon')).toBe(true);
  });
});

describe('what a bot answers without having looked at the question', () => {
  it.each([
    ['paused', { isPaused: () => true }, {}],
    ['over the limit', {}, { rateLimits: { user: 1, tenant: 100 } }],
  ])('can be cleared away by the person, too: %s', async (_why, surroundings, config) => {
    const conversation = conversationDeps();
    const bot = await start(config, aGuide(), { ...surroundings, conversation });
    for (let count = 0; count < 2; count += 1) await post(bot);
    expect(conversation.ownCards.recall({ owner: 'anna', place: 'samtal' }, Date.now())).toHaveLength(2);
  });
});

describe('the health check', () => {
  it('tells of the outbox only to whoever asks on the machine itself', async () => {
    const store = { kind: 'sqlite', schemaVersion: 8, lossy: [], asynchronousStandbys: 0, pending: 2, abandoned: 0, oldestPendingAt: 1_000, now: 61_000 } as const;
    const bot = await start({}, aGuide(), { checkStore: () => Promise.resolve(store) });
    const outboxFor = async (headers: Readonly<Record<string, string>>) => ((await (await fetch(`${bot.address}/readyz`, { headers })).json()) as { store: { outbox: object } }).store.outbox;
    expect(await outboxFor({})).toMatchObject({ pending: 2, oldestPendingSeconds: 60 });
    expect(await outboxFor({ 'X-Forwarded-For': '127.0.0.1' })).toEqual({ isLate: false, hasAbandoned: false });
  });
});

describe('a bot that is told to end', () => {
  it('finishes the turn in hand, says 503 to new ones, is not ready, and then frees its port', async () => {
    const bot = await start();
    const waiting = connector.hold('pågår');
    const turn = post(bot, message({ conversation: { id: 'pågår' } }));
    await waiting.reached;
    const stopped = bot.stop();
    const late = await post(bot, message({ conversation: { id: 'sen' } }));
    expect([late.status, late.headers.get('retry-after'), late.headers.get('connection')]).toEqual([503, '5', 'close']);
    const ready = await fetch(`${bot.address}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'stopping' }]);
    expect((await fetch(`${bot.address}/livez`)).status).toBe(200);
    waiting.release();
    expect((await turn).status).toBe(200);
    await stopped;
    expect(connector.sentTo('pågår').some((activity) => spokenBy(activity) === 'Hot per telefon')).toBe(true);
    expect(connector.sentTo('sen')).toEqual([]);
    await expect(fetch(`${bot.address}/livez`)).rejects.toThrow();
    expect(events.filter(({ event }) => event.startsWith('server.'))).toMatchObject([{}, { event: 'server.stopping', turns: 1 }, { event: 'server.stopped', turnsCutOff: 0 }]);
  });

  it('does not wait longer than it may, and tells how many it cut off', async () => {
    const bot = await start({}, aGuide(), { drainMs: 50 });
    const waiting = connector.hold('fast');
    const turn = post(bot, message({ conversation: { id: 'fast' } })).catch(() => undefined);
    await waiting.reached;
    await bot.stop();
    expect(events.at(-1)).toEqual({ event: 'server.stopped', turnsCutOff: 1 });
    waiting.release();
    await turn;
  });
});
