import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bot, startBot } from '../../../src/adapters/teams/start-bot.ts';
import type { TeamsCredentials } from '../../../src/config.ts';
import type { LogEvent } from '../../../src/log.ts';
import { aGuide } from '../../support/build-guide.ts';
import { selfSignedPem } from '../../support/self-signed-certificate.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { appId, aSigningKey, channelIssuer, goodClaims, signedToken, startTokenIssuer, tenantId, type TokenIssuer, tokenSealedWithPublicKey, unsignedToken } from '../../support/token-issuer.ts';

const serviceUrl = 'http://127.0.0.1:1/emea/';
const other = '00000000-0000-4000-8000-00000000000c';
const key = aSigningKey('key-1', ['msteams', 'webchat']);
const keyForOthers = aSigningKey('key-2', ['webchat']);
const keyForAll = aSigningKey('key-3');
const foreignKey = { ...aSigningKey('key-1'), kid: 'key-1' };
const unknownKey = aSigningKey('key-9');
const base = { id: appId, tenantId, allowedTenants: [tenantId] } as const;
const single: TeamsCredentials = { ...base, type: 'SingleTenant', password: 'hemligt' };

const events: LogEvent[] = [];
const printed: string[] = [];
let issuer: TokenIssuer;
let bot: Bot;

beforeAll(async () => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, name).mockImplementation((...args) => void printed.push(args.map(String).join(' ')));
  issuer = await startTokenIssuer([key, keyForOthers, keyForAll]);
  bot = await start(single);
  events.length = 0;
});
afterEach(() => {
  events.length = 0;
  printed.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await issuer.stop();
  vi.restoreAllMocks();
});

/** A bot that reacts to nothing but counts every turn that begins: an ignored activity is logged and nothing is sent. */
const start = (credentials: TeamsCredentials, openIdMetadataUrl = issuer.metadataUrl) =>
  startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 2_000, credentials }, aGuide(), (event) => void events.push(event), { openIdMetadataUrl });

/** A reaction needs no reply, so that no token for Microsoft has to be fetched. */
const reaction = (rest: object = {}) => ({
  ...{ type: 'messageReaction', id: '1', channelId: 'msteams', serviceUrl, from: { id: 'anna' }, recipient: { id: 'bot' } },
  ...{ conversation: { id: 'samtal', tenantId }, channelData: { tenant: { id: tenantId } }, reactionsAdded: [{ type: 'like' }], text: 'Zqx9-planterad' },
  ...rest,
});

const post = (authorization: string | undefined, { activity = reaction(), to = bot }: { readonly activity?: object; readonly to?: Bot } = {}) =>
  fetch(`${to.address}/api/messages`, {
    ...{ method: 'POST', body: JSON.stringify(activity) },
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
  });
const bearer = (token: string) => `Bearer ${token}`;
const good = () => bearer(signedToken(goodClaims(serviceUrl), key));
const claims = (rest: object) => bearer(signedToken({ ...goodClaims(serviceUrl), ...rest }, key));
const seconds = () => Math.floor(Date.now() / 1_000);

describe('a request with credentials set', () => {
  it('runs a turn with a good token', async () => {
    const response = await post(good());
    expect(response.status).toBe(200);
    expect(events).toMatchObject([{ event: 'activity.ignored', type: 'messageReaction' }, { event: 'turn.ended', status: 200 }]);
  });

  it.each<[string, 401 | 403, string, () => string | undefined, object?]>([
    ['no token', 401, 'no-token', () => undefined],
    ['an empty header', 401, 'no-token', () => ''],
    ['a password', 401, 'no-token', () => 'Basic Ym90OmhlbWxpZ3Q='],
    ['no scheme', 401, 'no-token', () => signedToken(goodClaims(serviceUrl), key)],
    ['what is no token', 401, 'no-token', () => 'Bearer abc'],
    ['a token that is no JSON', 401, 'no-token', () => 'Bearer YWJj.YWJj.YWJj'],
    ['a token of which a part is no JSON', 401, 'no-token', () => bearer(signedToken(goodClaims(serviceUrl), key)).replace(/^Bearer [^.]+/, 'Bearer bm90anNvbg')],
    ['an expired token', 401, 'invalid-token', () => claims({ exp: seconds() - 301 })],
    ['a token that is not yet valid', 401, 'invalid-token', () => claims({ nbf: seconds() + 301 })],
    ['a token for another bot', 401, 'invalid-token', () => claims({ aud: other })],
    ['a token for nobody', 401, 'invalid-token', () => claims({ aud: undefined })],
    ['a token of another issuer', 401, 'foreign-token', () => claims({ iss: 'https://evil.example' })],
    ["a token of the directory, as emulators and other bots have it", 401, 'foreign-token', () => claims({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' })],
    ['a token of no issuer', 401, 'foreign-token', () => claims({ iss: undefined })],
    ['a token with two issuers', 401, 'foreign-token', () => claims({ iss: [channelIssuer, channelIssuer] })],
    ['another key under a known name', 401, 'invalid-token', () => bearer(signedToken(goodClaims(serviceUrl), foreignKey))],
    ['a key that is not published', 401, 'invalid-token', () => bearer(signedToken(goodClaims(serviceUrl), unknownKey))],
    ['a key of no name', 401, 'invalid-token', () => bearer(signedToken(goodClaims(serviceUrl), key, { kid: undefined }))],
    ['a changed claim', 401, 'invalid-token', () => tampered()],
    ['no signature', 401, 'invalid-token', () => good().replace(/\.[^.]+$/, '.')],
    ['the algorithm "none"', 401, 'invalid-token', () => bearer(unsignedToken(goodClaims(serviceUrl), key))],
    ['the algorithm "None"', 401, 'invalid-token', () => bearer(unsignedToken(goodClaims(serviceUrl), key, 'None'))],
    ['the public key as a shared secret', 401, 'invalid-token', () => bearer(tokenSealedWithPublicKey(goodClaims(serviceUrl), key))],
    ['a token for another service address', 401, 'invalid-token', () => claims({ serviceurl: 'https://smba.example/' })],
    ['a token for no service address', 401, 'invalid-token', () => claims({ serviceurl: undefined })],
    ['an activity that names another service address', 401, 'invalid-token', good, { serviceUrl: 'http://127.0.0.1:2/' }],
    ['a key that is not endorsed for Teams', 401, 'invalid-token', () => bearer(signedToken(goodClaims(serviceUrl), keyForOthers))],
    ['another channel', 403, 'other-channel', good, { channelId: 'webchat' }],
    ['the channel that botbuilder checks in another way', 403, 'other-channel', good, { channelId: 'AseChannel' }],
    ['another tenant', 403, 'other-tenant', good, { conversation: { id: 'samtal', tenantId: other }, channelData: { tenant: { id: other } } }],
    ['another tenant in one of the two places', 403, 'other-tenant', good, { channelData: { tenant: { id: other } } }],
    ['no tenant at all', 403, 'other-tenant', good, { conversation: { id: 'samtal' }, channelData: {} }],
    ['a tenant that is no text', 403, 'other-tenant', good, { channelData: { tenant: { id: [tenantId] } } }],
  ])('%s: is refused with %i (%s), and nothing is processed', async (_reason, status, reason, authorization, change) => {
    const response = await post(authorization(), { activity: reaction(change) });
    const answer = await response.text();
    expect([response.status, answer]).toEqual([status, expect.stringMatching(/^\{"error":"[A-Z][^"]*\."\}$/)]);
    expect(events).toEqual([{ event: 'request.refused', status, reason }]);
    expect(`${answer}${JSON.stringify([events, printed])}`).not.toMatch(/Zqx9|hemligt|00000000-0000-4000/);
  });

  it('takes a key without endorsements for one that may sign for every channel, as botbuilder does', async () => {
    expect((await post(bearer(signedToken(goodClaims(serviceUrl), keyForAll)))).status).toBe(200);
  });

  it('lets clocks differ by five minutes', async () => {
    expect((await post(claims({ nbf: seconds() + 240, exp: seconds() + 900 }))).status).toBe(200);
    expect((await post(claims({ exp: seconds() - 240 }))).status).toBe(200);
  });

  it('compares tenants without regard to case', async () => {
    expect((await post(good(), { activity: reaction({ conversation: { id: 'samtal', tenantId: tenantId.toUpperCase() } }) })).status).toBe(200);
  });

  it('says 503 while the keys cannot be fetched, so that Teams tries again, and lets nobody in', async () => {
    const broken = await startTokenIssuer([key], { isBroken: true });
    const blind = await start(single, broken.metadataUrl);
    const response = await post(good(), { to: blind });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(events.filter(({ event }) => event !== 'server.listening')).toEqual([{ event: 'request.refused', status: 503, reason: 'keys-unreachable', id: response.headers.get('x-request-id') }]);
    await blind.stop();
    await broken.stop();
  });
});

describe('each way in which a bot proves who it is', () => {
  const certificateFile = async (text = selfSignedPem()) => join(await temporaryFolder({ 'bot.pem': text }), 'bot.pem');

  it.each<[string, () => TeamsCredentials | Promise<TeamsCredentials>]>([
    ['a single tenant', () => single],
    ['many tenants', () => ({ id: appId, type: 'MultiTenant', password: 'hemligt', allowedTenants: [other, tenantId] })],
    ['a managed identity', () => ({ ...base, type: 'UserAssignedMSI' })],
    ['a certificate', async () => ({ ...base, type: 'SingleTenant', certificateFile: await certificateFile() })],
    ['a certificate and many tenants', async () => ({ id: appId, type: 'MultiTenant', certificateFile: await certificateFile(), allowedTenants: [tenantId] })],
  ])('%s: takes a good token and refuses a bad one', async (_reason, credentials) => {
    const one = await start(await credentials());
    expect((await post(good(), { to: one })).status).toBe(200);
    expect((await post(claims({ aud: other }), { to: one })).status).toBe(401);
    expect((await post(undefined, { to: one })).status).toBe(401);
    await one.stop();
  });

  it.each([
    ['is empty', ''],
    ['holds no key', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['holds no certificate', '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n'],
  ])('says so when the file of the certificate %s', async (_reason, text) => {
    await expect(start({ ...base, type: 'SingleTenant', certificateFile: await certificateFile(text) })).rejects.toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
  });

  it('says so when there is no such file', async () => {
    await expect(start({ ...base, type: 'SingleTenant', certificateFile: join(await temporaryFolder(), 'bot.pem') })).rejects.toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
  });
});

/** A good signature over other claims. */
function tampered(): string {
  const [head, , signature] = signedToken({ ...goodClaims(serviceUrl), aud: other }, key).split('.');
  const [, body] = signedToken(goodClaims(serviceUrl), key).split('.');
  return bearer([head, body, signature].join('.'));
}
