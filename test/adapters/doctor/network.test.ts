import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clock } from '../../../src/adapters/doctor/checks/clock.ts';
import { connector } from '../../../src/adapters/doctor/checks/connector.ts';
import { endpoint } from '../../../src/adapters/doctor/checks/endpoint.ts';
import { intake } from '../../../src/adapters/doctor/checks/intake.ts';
import { running } from '../../../src/adapters/doctor/checks/running.ts';
import { signingKeys } from '../../../src/adapters/doctor/checks/signing-keys.ts';
import { type StandInMode, startStandInReceiver } from '../../../src/adapters/reporting/stand-in-receiver.ts';
import { aPatient, inTeams, lines } from '../../support/a-patient.ts';
import { type StandInAnswers, startMicrosoft } from '../../support/microsoft-stand-in.ts';
import { selfSignedPem } from '../../support/self-signed-certificate.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function microsoft(answers: StandInAnswers = {}) {
  const standIn = await startMicrosoft(answers);
  stops.push(standIn.stop);
  return standIn.microsoft;
}

async function listening(server: Server, host = '127.0.0.1'): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server that answers a path and method with a status and a body. */
async function answering(answers: Readonly<Record<string, readonly [number, string]>>): Promise<number> {
  const listener: RequestListener = (request, response) => {
    const [status, body] = answers[`${request.method} ${request.url}`] ?? [404, ''];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  };
  return listening(createServer(listener));
}

const dead = 'http://127.0.0.1:2';

describe('the check of the clock', () => {
  it.each([
    ['right', 0, /^fine: The clock agrees/],
    ['a minute off', 60_000, /^warning: The clock is (?:5\d|60) s off/],
    ['a quarter of an hour behind', 900_000, /^fault: The clock is (?:89\d|900) s off: tokens are refused/],
    ['a quarter of an hour ahead', -900_000, /^fault: The clock is (?:89\d|900) s off/],
  ])('sees a clock that is %s', async (_how, aheadMs, message) => {
    expect((await lines(clock, aPatient({ microsoft: await microsoft({ aheadMs }) }))).join('\n')).toMatch(message);
  });

  it('says that it could not compare when nobody tells the time', async () => {
    expect(await lines(clock, aPatient())).toEqual(['untested: The clock of this machine. (No other clock could be asked.)']);
  });
});

describe('the check of the keys', () => {
  it.each([
    ['is content when there are keys', {}, /^fine: /],
    ['tells that there are none', { keys: [] }, /^fault: .*answered 200 without keys/],
    ['tells that the metadata is not to be had', { metadataStatus: 503 }, /^fault: .*answered 503 without telling where the keys are/],
  ])('%s', async (_what, answers, message) => {
    expect((await lines(signingKeys, aPatient({ microsoft: await microsoft(answers) }))).join('\n')).toMatch(message);
  });

  it('tells that Microsoft cannot be reached', async () => {
    expect((await lines(signingKeys, aPatient())).join('\n')).toMatch(/^fault: The keys of Teams cannot be had: .*nobody listens there/);
  });
});

describe('the check of the way out', () => {
  it('is content with any answer, for only a conversation gets more', async () => {
    expect((await lines(connector, aPatient({ microsoft: await microsoft() }))).join('\n')).toMatch(/^fine: Answers can leave this machine .*answered 404/);
  });

  it('tells that answers cannot leave', async () => {
    expect((await lines(connector, aPatient())).join('\n')).toMatch(/^fault: Answers cannot leave this machine/);
  });
});

describe('the check of the messaging endpoint', () => {
  const look = async (publicUrl: string) => {
    const patient = aPatient();
    return (await lines(endpoint, { ...patient, config: { ...patient.config, publicUrl } })).join('\n');
  };
  const alive = [200, '{"status":"alive"}'] as const;

  it.each([
    ['is content with a bot that refuses strangers', { 'GET /livez': alive, 'POST /api/messages': [401, '{}'] as const }, /^fine: The bot answers at .*\nuntested: The messaging endpoint as Microsoft sees it/],
    ['tells that the bot lets anybody in', { 'GET /livez': alive, 'POST /api/messages': [200, ''] as const }, /^fault: .*anybody can pose as Teams/],
    ['tells that the path leads elsewhere', { 'GET /livez': alive }, /^fault: .*\/api\/messages answered 404\. → Point the proxy/],
    ['tells that another program answers', { 'GET /livez': [200, '<html>'] as const }, /^fault: .*\/livez answered 200, but not as the bot does/],
    ['tells that the bot fails', { 'GET /livez': alive, 'POST /api/messages': [502, ''] as const }, /^fault: .*answered 502 to a message without a token, expected 401/],
  ])('%s', async (_what, answers, message) => {
    expect(await look(`http://127.0.0.1:${await answering(answers)}`)).toMatch(message);
  });

  it('tells that nobody listens there', async () => {
    expect(await look(dead)).toMatch(/^fault: The messaging endpoint cannot be reached: .*nobody listens there/);
  });

  it('tells that its name is not found', async () => {
    expect(await look('https://radrum.invalid')).toMatch(/^fault: .*its name is not found \((?:ENOTFOUND|EAI_AGAIN)\)/);
  });

  it('tells that its certificate is not valid', async () => {
    const pem = selfSignedPem();
    const port = await listening(createTlsServer({ key: pem, cert: pem }));
    expect(await look(`https://127.0.0.1:${port}`)).toMatch(/^fault: .*its certificate is not valid \(DEPTH_ZERO_SELF_SIGNED_CERT\)\. → Renew the certificate/);
  });

  it('tells that there is no answer in time', async () => {
    const port = await listening(createServer(() => {}));
    const patient = aPatient({ timeoutMs: 100 });
    expect((await lines(endpoint, { ...patient, config: { ...patient.config, publicUrl: `http://127.0.0.1:${port}` } })).join('\n')).toMatch(/no answer within 0\.1 s \(TIMEOUT\)/);
  });

  it('warns when nobody has said where it is', async () => {
    expect((await lines(endpoint, aPatient())).join('\n')).toMatch(/^warning: PUBLIC_URL is not set/);
  });
});

describe('the check of the bot on this machine', () => {
  const look = async (answers: Parameters<typeof answering>[0]) => (await lines(running, aPatient({ settings: { ...inTeams, PORT: String(await answering(answers)) } }))).join('\n');

  it.each([
    ['is content when it is ready', [200, '{"status":"ready","paused":false}'] as const, /^fine: .*is ready/],
    ['tells why it is not', [503, '{"status":"no-knowledge","hint":"Set KNOWLEDGE_DIR."}'] as const, /^fault: .*not ready: no-knowledge\. → Set KNOWLEDGE_DIR\./],
    ['tells why it is not ready, before that it is paused', [503, '{"status":"no-store","paused":true,"hint":"The store did not answer."}'] as const, /^fault: .*not ready: no-store\. → The store did not answer/],
    ['tells that it is paused', [200, '{"status":"ready","paused":true}'] as const, /^warning: The bot is paused/],
    ['tells that another program has its port', [200, 'hej'] as const, /^fault: Port \d+ answered 200, but not as the bot does/],
  ])('%s', async (_what, answer, message) => {
    expect(await look({ 'GET /readyz': answer })).toMatch(message);
  });

  it.each(['127.0.0.2', '::1'])('asks it where it listens, at %s', async (HOST) => {
    const PORT = String(await listening(createServer((_request, response) => response.end('{"status":"ready","paused":false}')), HOST));
    expect((await lines(running, aPatient({ settings: { ...inTeams, HOST, PORT } }))).join('\n')).toMatch(/^fine: .*is ready/);
  });

  it('warns when it is not running', async () => {
    expect((await lines(running, aPatient({ settings: { ...inTeams, PORT: '9' } }))).join('\n')).toMatch(/^warning: No bot answers on this machine: port 9/);
  });

  it('tells that it is paused by its settings', async () => {
    expect((await lines(running, aPatient({ settings: { ...inTeams, PAUSED: '1' } }))).join('\n')).toMatch(/^warning: PAUSED is 1/);
  });
});

describe('the check of the incident system', () => {
  const secret = 'a-secret-of-more-than-32-characters';
  const patientWith = (url: string, given = secret) => aPatient({ settings: { ...inTeams, INCIDENT_WEBHOOK_URL: url, INCIDENT_WEBHOOK_SECRET: given }, timeoutMs: 300 });

  async function standIn(mode: StandInMode = 'accept') {
    const receiver = await startStandInReceiver({ port: 0, secret, now: () => Date.now() });
    receiver.setMode(mode);
    stops.push(receiver.stop);
    return receiver;
  }

  it('is content with one that takes our signature and refuses others, and makes no report there', async () => {
    const receiver = await standIn();
    expect((await lines(intake, patientWith(receiver.intakeUrl))).join('\n')).toMatch(/^fine: .*takes signed reports, and refuses others/);
    expect(receiver.received.size).toBe(0);
  });

  it('tells that the secrets differ', async () => {
    expect((await lines(intake, patientWith((await standIn()).intakeUrl, 'another-secret-of-more-than-32-letters'))).join('\n')).toMatch(/^fault: .*refuses our signature\. → Set INCIDENT_WEBHOOK_SECRET/);
  });

  it.each<[string, StandInMode, RegExp]>([
    ['is broken', 'error', /^fault: .*answered 500/],
    ['hangs', 'hang', /^fault: .*cannot be reached: .*\(TIMEOUT\)/],
    ['does not know trials', 'refuse', /^warning: .*answered 422 to a trial/],
  ])('tells that it %s', async (_how, mode, message) => {
    expect((await lines(intake, patientWith((await standIn(mode)).intakeUrl))).join('\n')).toMatch(message);
  });

  it('tells that it takes reports from anybody', async () => {
    const port = await answering({ 'POST /incidents': [201, '{}'] });
    expect((await lines(intake, patientWith(`http://127.0.0.1:${port}/incidents`))).join('\n')).toMatch(/^fault: .*with a wrong signature: anybody can make one/);
  });

  it('tells that its path is wrong, or that it is down', async () => {
    expect((await lines(intake, patientWith(`http://127.0.0.1:${await answering({})}/incidents`))).join('\n')).toMatch(/^fault: .*answered 404.*→ Correct the path/);
    expect((await lines(intake, patientWith(`${dead}/incidents`))).join('\n')).toMatch(/^fault: .*cannot be reached/);
  });
});
