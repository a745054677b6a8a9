import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBot } from '../../../src/adapters/teams/start-bot.ts';
import { startTracing } from '../../../src/adapters/telemetry/tracing.ts';
import { aGuide } from '../../support/build-guide.ts';
import { startConnector } from '../../support/connector.ts';

interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Protocol buffers keep strings as they are, so that they can be looked for. */
  readonly text: string;
}

let receiver: Server;
let received: Received[];

beforeEach(async () => {
  received = [];
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, text: Buffer.concat(chunks).toString('latin1') });
      response.writeHead(200, { 'content-type': 'application/x-protobuf' });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  receiver.close();
  receiver.closeAllConnections();
});

const endpoint = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

describe('startTracing', () => {
  it('sends a span for each turn, with what the log says of it, and nothing of persons or text', async () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint());
    vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-key=prov');
    vi.stubEnv('OTEL_SERVICE_NAME', 'radrum-prov');
    const tracing = await startTracing();
    const connector = await startConnector();
    const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 2_000 }, aGuide(), tracing.record, { observe: tracing.observe });
    const activity = {
      ...{ type: 'message', id: 'Zqx9-id', channelId: 'msteams', serviceUrl: connector.serviceUrl, text: 'Zqx9-text hot' },
      ...{ from: { id: 'Zqx9-anna', name: 'Zqx9-namn' }, recipient: { id: 'bot' }, conversation: { id: 'Zqx9-samtal', tenantId: 'Zqx9-tenant' } },
    };
    await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    tracing.record({ event: 'delivery.attempted', id: 'R-1', kind: 'report', outcome: 'delivered', state: 'delivered', attempts: 1, booked: true });
    await bot.stop();
    await tracing.stop();
    const sent = received.map(({ text }) => text).join('');
    expect(received[0]).toMatchObject({ path: '/v1/traces', headers: { 'x-key': 'prov', 'content-type': 'application/x-protobuf' } });
    for (const word of ['radrum-prov', 'turn', 'question.answered', 'turn.ended', 'delivery', 'delivered']) expect(sent).toContain(word);
    expect(sent).not.toMatch(/Zqx9|msteams|127\.0\.0\.1|hot-per-telefon/);
    await connector.stop();
  });

  it('holds nothing up when the receiver is gone', async () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint());
    receiver.close();
    receiver.closeAllConnections();
    const tracing = await startTracing();
    expect(await tracing.observe('turn', async () => 'svar')).toBe('svar');
    const start = performance.now();
    await tracing.stop();
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('passes a failure on', async () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint());
    const tracing = await startTracing();
    await expect(tracing.observe('turn', () => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    await tracing.stop();
  });
});
