import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpLimits } from '../../src/adapters/teams/http-server.ts';
import { type Connector, spokenBy, startConnector } from '../support/connector.ts';
import { aQuestion, type Sender } from './activities.ts';
import { type LocalBot, removeData, startLocalBot, startTimeoutMs } from './local-bot.ts';
import { pause } from './scenario.ts';

let connector: Connector;
let bot: LocalBot;
let asked = 0;
beforeAll(async () => {
  connector = await startConnector();
  bot = await startLocalBot({ settings: { LOG_LEVEL: 'warn' } });
}, startTimeoutMs);
afterAll(async () => {
  await bot.program.stop('SIGKILL');
  await connector.stop();
  await removeData(bot);
});

/** Somebody who asks a question meanwhile; gives how long the answer took. */
async function ask(): Promise<number> {
  asked += 1;
  const sender: Sender = { serviceUrl: connector.serviceUrl, conversation: `någon-${asked}`, user: `någon-${asked}` };
  const began = performance.now();
  const response = await fetch(bot.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(aQuestion(sender, 'någon hotar mig på telefon')) });
  expect(response.status).toBe(200);
  expect(connector.sentTo(sender.conversation).map(spokenBy)).toContain('Hot per telefon');
  return performance.now() - began;
}

interface Attack {
  readonly socket: Socket;
  /** What the bot said, once the connection is closed. */
  readonly closed: Promise<string>;
}

/** Opens a connection and writes something; with `isAll` it says that nothing more will come. */
function attack(first = '', { isAll = false } = {}): Attack {
  const { port, hostname } = new URL(bot.endpoint);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString())).on('error', () => undefined);
  if (first !== '') socket.write(first);
  if (isAll) socket.end();
  return { socket, closed: new Promise((resolve) => socket.once('close', () => resolve(said))) };
}

const head = (length: number) => `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
const post = (body: string | Buffer<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(bot.endpoint, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const slowest = httpLimits.idleTimeout + httpLimits.connectionsCheckingInterval + 5_000;

describe('a bot that is attacked', () => {
  it('is done with slow and half-open clients in time, and answers others meanwhile', async () => {
    const silent = Array.from({ length: 300 }, () => attack());
    const halfHead = Array.from({ length: 300 }, () => attack('POST /api/messages HTTP/1.1\r\nHost: x\r\nX-A: '));
    const halfBody = Array.from({ length: 300 }, () => attack(`${head(1_000)}{"type":`));
    const trickling = Array.from({ length: 100 }, () => attack('POST /api/messages HTTP/1.1\r\nHost: x\r\n'));
    const all = [...silent, ...halfHead, ...halfBody, ...trickling];
    const began = performance.now();
    let open = all.length;
    for (const { closed } of all) void closed.then(() => (open -= 1));
    const waits: number[] = [];
    while (open > 0 && performance.now() - began < slowest) {
      for (const { socket } of trickling) if (socket.writable) socket.write('X-B: 1\r\n');
      waits.push(await ask());
      await pause(500);
    }
    process.stderr.write(`abuse: ${JSON.stringify({ attackers: all.length, left: open, seconds: Math.round((performance.now() - began) / 1_000), slowestAnswerMs: Math.round(Math.max(...waits)) })}\n`);
    expect(open).toBe(0);
    expect(Math.max(...waits)).toBeLessThan(3_000);
    const said = new Set((await Promise.all(all.map(({ closed }) => closed))).map((text) => text.split('\r\n')[0]));
    expect([...said].filter((line) => line !== '' && line !== 'HTTP/1.1 408 Request Timeout')).toEqual([]);
  }, 120_000);

  it('drops a client that reads no answers, and goes on', async () => {
    const greedy = Array.from({ length: 20 }, () => attack());
    for (const { socket } of greedy) {
      socket.pause();
      socket.write('GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(httpLimits.maxRequestsPerSocket));
    }
    for (let count = 0; count < 5; count += 1) expect(await ask()).toBeLessThan(5_000);
    for (const { socket } of greedy) socket.destroy();
  }, 60_000);

  it.each<[string, () => Promise<Response | string>, number | RegExp]>([
    ['a header of 1 MB', async () => attack(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(2 ** 20)}\r\n\r\n`).closed, /^(?:HTTP\/1\.1 431 |$)/],
    ['ten thousand headers', async () => attack(`GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(10_000)}\r\n`).closed, /^(?:HTTP\/1\.1 431 |$)/],
    ['a token of 15 kB', () => post('{}', { authorization: `Bearer ${'a'.repeat(15_000)}` }), 400],
    ['arrays nested without end', () => post('['.repeat(500_000)), 400],
    ['closed arrays, 250,000 deep', () => post(`${'['.repeat(250_000)}${']'.repeat(250_000)}`), 400],
    ['an activity 60,000 deep', () => post(JSON.stringify({ ...aQuestion({ serviceUrl: connector.serviceUrl, conversation: 'djup', user: 'x' }, 'hot'), value: 0 }).replace('"value":0', `"value":${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`)), 400],
    ['30,000 keys', () => post(JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, key) => [`key-${key}`, 0])))), 400],
    ['a number of 500,000 digits', () => post(`{"type":${'9'.repeat(500_000)}}`), 400],
    ['the same key 50,000 times', () => post(`{${Array.from({ length: 50_000 }, () => '"a":1').join(',')}}`), 400],
    ['10 MB', () => post('x'.repeat(10_000_000)), 413],
    ['a bomb of 64 MB', () => post(gzipSync(Buffer.alloc(2 ** 26)), { 'content-encoding': 'gzip' }), 415],
    ['a chunk without end', async () => attack(`POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFF\r\n`).closed, /^HTTP\/1\.1 (?:400|408|413) /],
    ['an upgrade to a web socket', async () => attack('GET /api/messages HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n', { isAll: true }).closed, /^(?:HTTP\/1\.1 (?:400|404|405|426) |$)/],
  ])('turns away %s', async (_reason, send, expected) => {
    const answer = await send();
    if (typeof answer === 'string') expect(answer.slice(0, 200)).toMatch(expected as RegExp);
    else expect([answer.status, await answer.text()]).toEqual([expected, expect.stringMatching(/^\{"error":"[^"]{1,200}"\}$/)]);
    expect(await ask()).toBeLessThan(3_000);
  }, 60_000);

  it('is alive after it all, and has not complained of itself', async () => {
    expect((await fetch(bot.readyUrl)).status).toBe(200);
    expect(bot.program.printed().split('\n').filter((line) => /"level":50|Unhandled|^\s+at /.test(line))).toEqual([]);
    expect(await bot.program.stop('SIGTERM')).toBe(0);
  });
});
