import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { knowledgeVersion } from '../../../src/adapters/teams/knowledge-version.ts';
import { type Bot, startBot } from '../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../src/cards/adaptive-card.ts';
import { texts } from '../../../src/cards/texts/texts.ts';
import type { LogEvent } from '../../../src/log.ts';
import { aGuide, aRealGuide } from '../../support/build-guide.ts';
import { aKnowledgeBase, aPage } from '../../support/build-knowledge.ts';
import { cardProblems } from '../../support/card-problems.ts';
import { cardWords } from '../../support/card-words.ts';
import { type Connector, startConnector } from '../../support/connector.ts';

const loopback = { host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 };
const events: LogEvent[] = [];
const printed: unknown[] = [];
const guide = await aRealGuide();
const anyActivity = {
  ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1' },
  ...{ from: { id: 'anna' }, recipient: { id: 'bot' }, conversation: { id: 'samtal' }, text: 'hot' },
};
let bot: Bot;
let connector: Connector;
let turns = 0;

beforeAll(async () => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, name).mockImplementation((...args) => void printed.push(...args));
  connector = await startConnector();
  bot = await startBot(loopback, guide, (event) => void events.push(event));
});
afterEach(() => {
  events.length = 0;
  printed.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await connector.stop();
  vi.restoreAllMocks();
});

type Body = string | Buffer<ArrayBuffer>;

const post = async (body: Body, headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' }, to = bot) =>
  fetch(`${to.address}/api/messages`, { method: 'POST', body, headers });

function anActivity(rest: object = {}) {
  turns += 1;
  const conversation = `samtal-${turns}`;
  const activity = {
    ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE' },
    ...{ from: { id: 'anna' }, recipient: { id: 'bot' }, conversation: { id: conversation }, ...rest },
  };
  return { activity, conversation };
}

/** Sends a message and gives the card that reached the connector. */
async function ask(text: string, rest: object = {}) {
  const { activity, conversation } = anActivity({ text, ...rest });
  const response = await post(JSON.stringify(activity));
  const messages = connector.sentTo(conversation).filter(({ type }) => type === 'message');
  return { status: response.status, cards: messages.flatMap(({ attachments }) => (attachments ?? []).map(({ content }) => content as AdaptiveCard)) };
}

describe('POST /api/messages', () => {
  it('answers at the connector with one card', async () => {
    const { status, cards } = await ask('Vad gör jag om någon hotar mig på telefon?');
    expect([status, cards.map(({ speak }) => speak)]).toEqual([200, ['Hot per telefon']]);
  });

  it('answers a pressed button in its response and with a new card', async () => {
    const action = { type: 'Action.Execute', verb: 'page.show', data: { slug: 'hot-per-telefon', language: 'sv' } };
    const { activity, conversation } = anActivity({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
    const response = await post(JSON.stringify(activity));
    expect([response.status, await response.json()]).toMatchObject([200, { statusCode: 200 }]);
    expect(connector.sentTo(conversation)).toHaveLength(1);
  });

  describe('with a text that nobody expects', () => {
    it.each([
      ['nothing', ''],
      ['100,000 characters', 'hotad av en man som ringer '.repeat(3_800)],
      ['one word of 100,000 letters', 'å'.repeat(100_000)],
      ['a thousand different words', Array.from({ length: 1_000 }, (_, n) => `ord${n}hot`).join(' ')],
      ['emoji only', '😱🔪👨‍👩‍👧‍👦🇸🇪'],
      ['control characters', '\u0000\u0007\u001b[31mhot\u202e\ufeff'],
      ['a half emoji', 'hot \ud83d'],
      ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
      ['card markdown', '[klicka](javascript:alert(1)) **fet** {{contact:security}} ${name}'],
      ['a field of the index', 'hot: ringa polisen?'],
      ['every word', '*'],
      ['signs of a query', '+a -b ~2 ^10 title:x'],
      ['a stray tilde', 'hot~'],
      ['prototype names', '__proto__ constructor toString hasOwnProperty'],
      ['Arabic', 'شخص يهددني على الهاتف'],
      ['Finnish', 'Joku uhkaa minua puhelimessa'],
      ['Chinese', '有人打电话威胁我'],
      ['SQL', "'; DROP TABLE users; --"],
      ['a path', '../../../../etc/passwd'],
    ])('gives one card for %s, and keeps nothing of it', async (_reason, text) => {
      const { status, cards } = await ask(text);
      expect(status).toBe(200);
      expect(cards).toHaveLength(1);
      for (const card of cards) {
        expect(cardProblems(card, guide.base)).toEqual([]);
        expect(cardWords(card)[0]).not.toBe(texts.sv.failure.heading);
        if (text.length > 9) expect(JSON.stringify(card)).not.toContain(JSON.stringify(text).slice(1, -1));
      }
      if (text.trim() !== '') expect(JSON.stringify([events, printed.map(String)])).not.toContain(text);
    });

    it('answers 100,000 characters within a second', async () => {
      const start = performance.now();
      await ask('någon hotar mig och jag vet inte vad jag ska göra '.repeat(2_000));
      expect(performance.now() - start).toBeLessThan(1_000);
    });
  });

  describe('with a body that is no activity', () => {
    const secret = 'Zqx9-planterad';
    const json = { 'content-type': 'application/json' };
    it.each<[string, number, Body, Record<string, string>?]>([
      ['no JSON', 400, `{"text": "${secret}`],
      ['empty', 400, ''],
      ['a list', 400, `["${secret}"]`],
      ['a text', 400, `"${secret}"`],
      ['null', 400, 'null'],
      ['an object without a type', 400, `{"text":"${secret}"}`],
      ['an activity without a conversation', 400, `{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1:1","text":"${secret}"}`],
      ['an activity whose service is a file', 400, JSON.stringify({ ...anyActivity, serviceUrl: `file:///${secret}` })],
      ['an activity whose text is a list', 400, JSON.stringify({ ...anyActivity, text: [secret] })],
      ['an activity whose sender is a text', 400, JSON.stringify({ ...anyActivity, from: secret })],
      ['plain text', 415, secret, { 'content-type': 'text/plain' }],
      ['a form', 415, `text=${secret}`, { 'content-type': 'application/x-www-form-urlencoded' }],
      ['an upload', 415, `--x\r\n\r\n${secret}\r\n--x--`, { 'content-type': 'multipart/form-data; boundary=x' }],
      ['of no type', 415, Buffer.from(secret), { 'content-type': '' }],
      ['compressed', 415, gzipSync(JSON.stringify(anyActivity)), { ...json, 'content-encoding': 'gzip' }],
      ['a bomb', 415, gzipSync(Buffer.alloc(20_000_000)), { ...json, 'content-encoding': 'gzip' }],
      ['larger than any message', 413, JSON.stringify({ ...anyActivity, text: secret.repeat(100_000) })],
      ['JSON nested without end', 400, '['.repeat(100_000)],
    ])('%s: says so with %i, without an echo, a stack or a version', async (_reason, status, body, headers = json) => {
      const response = await post(body, headers);
      const answer = await response.text();
      expect([response.status, answer]).toEqual([status, expect.stringMatching(/^\{"error":"[A-Z].*\."\}$/)]);
      expect(`${answer}${JSON.stringify([events, printed.map(String)])}`).not.toContain(secret);
      expectNoBanner(response, answer);
      expect(events).toEqual([{ event: 'request.refused', status }]);
    });
  });

  it('is not held up by a connector that never answers', async () => {
    const mute = await startConnector({ isMute: true });
    const slow = await startBot({ ...loopback, replyTimeoutMs: 500 }, guide, (event) => void events.push(event), { drainMs: 0 });
    const controller = new AbortController();
    const { activity } = anActivity({ text: 'hot', serviceUrl: mute.serviceUrl });
    const held = fetch(`${slow.address}/api/messages`, {
      ...{ method: 'POST', signal: controller.signal, headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) },
    }).catch(() => undefined);
    const { activity: other, conversation } = anActivity({ text: 'hot per telefon' });
    const response = await post(JSON.stringify(other), undefined, slow);
    expect(response.status).toBe(200);
    expect(connector.sentTo(conversation).some(({ type }) => type === 'message')).toBe(true);
    controller.abort();
    await held;
    await slow.stop();
    await mute.stop();
  });
});

describe('other addresses', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', '/.env', 404],
    ['GET', '/../package.json', 404],
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['DELETE', '/livez', 405],
    ['GET', '/%E0%A4%A', 404],
  ])('%s %s is met with %i', async (method, path, status) => {
    const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 (?:${status}|400) `));
    expect(answer).not.toMatch(/\bat .*:\d+|node_modules|restify|bunyan/i);
  });

  it('closes a connection that speaks no HTTP', async () => {
    expect(await raw('hej\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe('health', () => {
  it.each([
    ['/livez', { status: 'alive' }],
    ['/readyz', { status: 'ready', paused: false, knowledge: { version: knowledgeVersion(guide.base), documents: guide.base.documents.length, findings: guide.base.findings.length } }],
  ])('GET %s is well', async (path, body) => {
    const response = await fetch(`${bot.address}${path}`);
    expect([response.status, await response.json()]).toEqual([200, body]);
    expectNoBanner(response, '');
  });

  it('is ready within what a probe waits, also while the store does not answer', async () => {
    const waiting = await startBot(loopback, guide, () => undefined, { checkStore: () => new Promise(() => {}) });
    const response = await fetch(`${waiting.address}/readyz`, { signal: AbortSignal.timeout(4_000) });
    expect([response.status, await response.json()]).toMatchObject([200, { status: 'ready', store: { status: 'unavailable' } }]);
    await waiting.stop();
  });

  it('is not ready without pages, says what to do, and still answers', async () => {
    const empty = await startBot(loopback, aGuide({ base: aKnowledgeBase([]), finds: [] }), (event) => void events.push(event));
    const response = await fetch(`${empty.address}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([503, { status: 'no-knowledge', knowledge: { documents: 0, findings: 0 }, hint: expect.stringContaining('KNOWLEDGE_DIR') }]);
    expect((await fetch(`${empty.address}/livez`)).status).toBe(200);
    const { activity, conversation } = anActivity({ text: 'hjälp' });
    await post(JSON.stringify(activity), undefined, empty);
    expect(JSON.stringify(connector.sentTo(conversation))).toContain('tel:112');
    await empty.stop();
  });
});

describe('startBot', () => {
  it('logs each page that was left out, with its place', async () => {
    const broken = aPage({ frontMatter: { owner: undefined } });
    const other = await startBot(loopback, aGuide({ base: aKnowledgeBase([broken]) }), (event) => void events.push(event));
    await other.stop();
    expect(events).toEqual([
      { event: 'knowledge.left-out', file: 'sv/hot-per-telefon.md', line: 1, rule: 'schema' },
      { event: 'server.listening', address: other.address, mode: 'local' },
      { event: 'server.stopping', turns: 0 },
      { event: 'server.stopped', turnsCutOff: 0 },
    ]);
  });

  it('frees its port when it stops, also with a connection open', async () => {
    const other = await startBot(loopback, guide, () => undefined);
    const port = Number(new URL(other.address).port);
    const open = connect(port, '127.0.0.1');
    await new Promise((resolve) => open.once('connect', resolve));
    await other.stop();
    const again = await startBot({ ...loopback, port }, guide, () => undefined);
    expect(again.address).toBe(other.address);
    await again.stop();
    open.destroy();
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(bot.address).port);
    await expect(startBot({ ...loopback, port }, guide, () => undefined)).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });

  it('says so when it shall listen where this machine is not', async () => {
    await expect(startBot({ ...loopback, host: 'http://127.0.0.1' }, guide, () => undefined)).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('HOST is "http://127.0.0.1"') });
    await expect(startBot({ ...loopback, host: '192.0.2.1' }, guide, () => undefined)).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('EADDRNOTAVAIL') });
  });

  it('with credentials takes nothing from strangers', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const credentials = { id, password: 'hemligt', type: 'SingleTenant', tenantId: id, allowedTenants: [id] } as const;
    const guarded = await startBot({ ...loopback, credentials }, guide, (event) => void events.push(event));
    const { activity, conversation } = anActivity({ text: 'Zqx9-planterad' });
    const response = await post(JSON.stringify(activity), undefined, guarded);
    const answer = await response.text();
    expect(response.status).toBe(401);
    expectNoBanner(response, answer);
    expect(connector.sentTo(conversation)).toEqual([]);
    expect(JSON.stringify([events, printed.map(String), answer])).not.toMatch(/Zqx9|hemligt/);
    await guarded.stop();
  });
});

function expectNoBanner(response: Response, answer: string): void {
  expect([response.headers.get('server') ?? '', response.headers.get('x-powered-by')]).toEqual(['', null]);
  expect(answer).not.toMatch(/\bat .*:\d+|node_modules|restify/);
}

/** Sends bytes that no HTTP client would, and gives what comes back. */
async function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(bot.address);
  const socket = connect(Number(port), hostname);
  socket.end(request);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
