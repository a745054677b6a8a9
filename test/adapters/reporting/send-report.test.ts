import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSendReport } from '../../../src/adapters/reporting/create-send-report.ts';
import { sign, verify } from '../../../src/adapters/reporting/sign.ts';
import { type StandInMode, type StandInReceiver, startStandInReceiver } from '../../../src/adapters/reporting/stand-in-receiver.ts';
import { aReport, planted } from '../../support/build-handoff.ts';

const secret = 'a-secret-of-more-than-32-characters';
const now = () => Date.now();
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function standIn(given: { readonly slowMs?: number } = {}): Promise<StandInReceiver> {
  const receiver = await startStandInReceiver({ port: 0, secret, now, ...given });
  running.push(receiver);
  return receiver;
}

async function serverWith(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push({
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/incidents`;
}

/** In two steps: once a file of the same worker has loaded restify, `writeHead` gives nothing back. */
function answerWith(response: ServerResponse, status: number, body = ''): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}

const sender = (url: string, given: { readonly secret?: string; readonly timeoutMs?: number } = {}) =>
  createSendReport({ url, secret, now, timeoutMs: 2_000, ...given });

describe('createSendReport', () => {
  it('posts a report that the receiver can verify, and brings its reference back', async () => {
    const receiver = await standIn();
    const report = aReport();
    expect(await sender(receiver.intakeUrl)(report, report.id)).toEqual({ kind: 'received', receipt: 'STAND-IN-1' });
    expect(receiver.received.get(report.id)?.report).toEqual({
      ...{ version: 1, id: report.id, createdAt: '2026-03-02T09:00:00.000Z', kind: 'threat', when: 'i går vid 14', where: 'receptionen', what: report.what },
      ...{ witnesses: null, evidence: null, organisation: 'bolag', reporter: { id: '29:anna', name: planted.name, language: 'sv' } },
    });
  });

  it('gets the same reference again for the same report', async () => {
    const receiver = await standIn();
    const report = aReport();
    receiver.setMode('late-close');
    expect(await sender(receiver.intakeUrl)(report, report.id)).toEqual({ kind: 'unreachable', reason: 'closed', mayHaveArrived: true });
    receiver.setMode('accept');
    expect(await sender(receiver.intakeUrl)(report, report.id)).toEqual({ kind: 'received', receipt: 'STAND-IN-1' });
    expect(receiver.received.get(report.id)?.times).toBe(2);
  });

  it.each<[StandInMode, unknown]>([
    ['refuse', { kind: 'refused', status: 422 }],
    ['error', { kind: 'unavailable', status: 500, retryAfterMs: undefined }],
    ['busy', { kind: 'unavailable', status: 503, retryAfterMs: 1_000 }],
    ['redirect', { kind: 'unavailable', status: 302, retryAfterMs: undefined }],
    ['close', { kind: 'unreachable', reason: 'closed', mayHaveArrived: true }],
  ])('knows a receiver in the mood "%s"', async (mode, outcome) => {
    const receiver = await standIn();
    receiver.setMode(mode);
    expect(await sender(receiver.intakeUrl)(aReport(), 'k')).toEqual(outcome);
    expect(receiver.received.size).toBe(0);
  });

  it.each<[StandInMode]>([['hang'], ['slow']])('does not wait longer than its time for one that is in the mood "%s"', async (mode) => {
    const receiver = await standIn();
    receiver.setMode(mode);
    expect(await sender(receiver.intakeUrl, { timeoutMs: 150 })(aReport(), 'k')).toEqual({ kind: 'unreachable', reason: 'timeout', mayHaveArrived: true });
  });

  it('knows that nothing can have arrived where nobody listens', async () => {
    const receiver = await standIn();
    const { intakeUrl } = receiver;
    await running.pop()?.stop();
    expect(await sender(intakeUrl)(aReport(), 'k')).toEqual({ kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false });
  });

  it('is refused when the secret is another one', async () => {
    const receiver = await standIn();
    expect(await sender(receiver.intakeUrl, { secret: 'x'.repeat(32) })(aReport(), 'k')).toEqual({ kind: 'refused', status: 401 });
  });

  it.each([
    ...[408, 425, 429, 500, 502, 503, 504].map((status) => [status, 'unavailable'] as const),
    ...[400, 401, 403, 404, 409, 410, 413, 422].map((status) => [status, 'refused'] as const),
    ...[200, 201, 202, 204].map((status) => [status, 'received'] as const),
  ])('takes %i as %s', async (status, kind) => {
    const url = await serverWith((_request, response) => answerWith(response, status));
    expect((await sender(url)(aReport(), 'k')).kind).toBe(kind);
  });

  it.each([
    ['a text', '{"reference":"INC-2026/1 #a"}', 'INC-2026/1 #a'],
    ['a number', '{"reference":17}', '17'],
    ['one with markup, which is cut out', '{"reference":"<b>[x](javascript:1)"}', 'bxjavascript:1'],
    ['one that is too long', `{"reference":"${'9'.repeat(500)}"}`, '9'.repeat(100)],
    ['none', '{}', undefined],
    ['an object', '{"reference":{"a":1}}', undefined],
    ['no JSON', 'OK', undefined],
    ['far too much', `{"reference":"1","x":"${'x'.repeat(20_000)}"}`, undefined],
  ])('takes a report for received whatever the reference is: %s', async (_reason, body, receipt) => {
    const url = await serverWith((_request, response) => answerWith(response, 201, body));
    expect(await sender(url)(aReport(), 'k')).toEqual({ kind: 'received', receipt });
  });

  it('takes a report for received when the connection breaks within the answer', async () => {
    const url = await serverWith((request, response) => {
      response.writeHead(201, { 'content-length': '100' });
      response.write('{"refer');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await sender(url)(aReport(), 'k')).toEqual({ kind: 'received', receipt: undefined });
  });
});

describe('verify', () => {
  const signed = { timestamp: '1772442000', body: '{"å":1}' };
  const at = 1_772_442_000_000;

  it.each([
    ['as it was signed', {}, true],
    ['five minutes later', { now: at + 300_000 }, true],
    ['later than that', { now: at + 300_001 }, false],
    ['with another body', { body: '{}' }, false],
    ['with another time', { timestamp: '1772442001' }, false],
    ['with a signature of another length', { signature: 'v1=' }, false],
  ])('judges a message %s', (_reason, change, expected) => {
    expect(verify({ ...signed, signature: sign(signed, secret), secret, now: at, ...change })).toBe(expected);
  });

  it('signs as it always has, for receivers depend on it', () => {
    expect(sign({ timestamp: '1', body: '{}' }, 'secret')).toBe('v1=1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908');
  });
});

describe('startStandInReceiver', () => {
  it('lists what came on a page, escaped, and changes its mood there', async () => {
    const receiver = await standIn();
    const report = aReport({ what: '<script>alert(1)</script>' });
    await sender(receiver.intakeUrl)(report, report.id);
    const page = await (await fetch(receiver.pageUrl)).text();
    expect(page).toContain('STAND-IN-1');
    expect(page).toContain('&#60;script&#62;');
    expect(page).not.toContain('<script>');
    await fetch(receiver.pageUrl, { method: 'POST', body: new URLSearchParams({ mode: 'refuse' }) });
    expect(await sender(receiver.intakeUrl)(aReport(), 'k')).toEqual({ kind: 'refused', status: 422 });
  });

  it('says so when its port is taken', async () => {
    const { intakeUrl } = await standIn();
    await expect(startStandInReceiver({ port: Number(new URL(intakeUrl).port), secret, now })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });
});
