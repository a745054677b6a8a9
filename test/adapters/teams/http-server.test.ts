import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import restify from 'restify';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, httpLimits } from '../../../src/adapters/teams/http-server.ts';
import { silentLogger } from '../../../src/log.ts';

const quick = { ...httpLimits, headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50, idleTimeout: 400, maxConnections: 3 };
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A server whose only route reads a body, with limits that a test can wait for. */
async function start() {
  const routes = restify.createServer({ name: '', log: silentLogger() as never });
  routes.use(restify.plugins.bodyParser({ mapParams: false }));
  routes.post('/', async (_request, response) => void response.send(200, { ok: true }));
  const server = createHttpServer(routes, quick as unknown as typeof httpLimits).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends pieces with pauses between, and gives all that comes back until the server closes. */
async function send(port: number, pieces: readonly string[], pauseMs = 0): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const answer = untilClosed(socket);
  for (const piece of pieces) {
    if (socket.writable) socket.write(piece);
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return answer;
}

async function untilClosed(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', () => undefined);
  // Not `once`: it would throw on a connection that is reset, and that is what some of these get.
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

const request = (body: string, length = body.length) => `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n${body}`;

describe('createHttpServer', () => {
  it('answers', async () => {
    expect(await send(await start(), [request('{}')])).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"ok":true\}$/);
  });

  it.each([
    ['a client that says nothing', [], 0, /^(?:HTTP\/1\.1 408 |$)/],
    ['a header that comes letter by letter', [...'POST / HTTP/1.1\r\n'], 20, /^HTTP\/1\.1 408 /],
    ['a body that never ends', [request('{', 100)], 0, /^HTTP\/1\.1 408 /],
    ['a header of 20 kB', [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`], 0, /^HTTP\/1\.1 431 /],
    ['two lengths', ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'], 0, /^HTTP\/1\.1 400 /],
    ['a length and chunks', ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'], 0, /^HTTP\/1\.1 400 /],
  ])('is done with %s', async (_reason, pieces, pauseMs, expected) => {
    expect(await send(await start(), pieces, pauseMs)).toMatch(expected);
  });

  it('takes no more connections than it may, and the next one when there is room', async () => {
    const port = await start();
    const held = Array.from({ length: quick.maxConnections }, () => connect(port, '127.0.0.1'));
    const closed = held.map(async (socket) => untilClosed(socket));
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    expect(await send(port, [request('{}')])).toBe('');
    for (const socket of held) socket.destroy();
    await Promise.all(closed);
    expect(await send(port, [request('{}')])).toMatch(/^HTTP\/1\.1 200 /);
  });
});
