import { createPublicKey, createVerify, X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { token } from '../../../src/adapters/doctor/checks/token.ts';
import { aPatient, botId, inTeams, lines, type PatientWish, tenantId } from '../../support/a-patient.ts';
import { jwt, type MicrosoftStandIn, type StandInAnswers, startMicrosoft } from '../../support/microsoft-stand-in.ts';
import { selfSignedPem } from '../../support/self-signed-certificate.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function microsoft(answers: StandInAnswers = {}): Promise<MicrosoftStandIn> {
  const standIn = await startMicrosoft(answers);
  stops.push(standIn.stop);
  return standIn;
}

const ask = async (answers: StandInAnswers, wish: PatientWish = {}) => (await lines(token, aPatient({ ...wish, microsoft: (await microsoft(answers)).microsoft }))).join('\n');

describe('the check of the token', () => {
  it('asks as the bot does, and is content with a token for this bot', async () => {
    const standIn = await microsoft();
    expect(await lines(token, aPatient({ microsoft: standIn.microsoft }))).toEqual([`fine: Microsoft gives the bot a token (${tenantId}).`]);
    const [asked] = standIn.asked;
    expect(asked?.tenant).toBe(tenantId);
    expect(Object.fromEntries(asked?.form ?? [])).toEqual({ grant_type: 'client_credentials', client_id: botId, client_secret: inTeams.BOT_PASSWORD, scope: 'https://api.botframework.com/.default' });
  });

  it.each([
    ['the secret has run out', 7000222, /fault: No token was given: the client secret has run out \(AADSTS7000222\)\. → Make a new client secret/],
    ['the secret is its id, or an old one', 7000215, /BOT_PASSWORD is not a secret of this application.*→ Copy the value/],
    ['the tenant is another', 700016, /no application BOT_ID in the tenant BOT_TENANT_ID/],
    ['the tenant does not exist', 90002, /there is no tenant BOT_TENANT_ID/],
    ['the application is disabled', 7000112, /the application is disabled/],
    ['a policy refuses', 53003, /conditional access/],
    ['the reason is a new one', 999999, /the answer was AADSTS999999\. → Look up AADSTS999999/],
  ])('tells that %s', async (_why, code, message) => {
    const line = await ask({ token: () => code });
    expect(line).toMatch(message);
    expect(line).not.toContain('trace 1234');
  });

  it.each([
    ['another bot', { tid: tenantId, appid: tenantId }, /The token is for .*, not for BOT_ID/],
    ['another tenant', { tid: botId, appid: botId }, /The token is from tenant .*, not from BOT_TENANT_ID/],
  ])('tells that the token is for %s', async (_whose, claims, message) => {
    expect(await ask({ token: () => claims })).toMatch(message);
  });

  it('tells that something answers in place of Microsoft', async () => {
    expect(await ask({ token: () => '<html>Logga in på stadens nät</html>' })).toMatch(/fault: .*without a reason\. → Something stands between/);
  });

  it('tells that Microsoft cannot be reached', async () => {
    expect(await lines(token, aPatient())).toEqual([expect.stringMatching(/^fault: No token can be had: 127\.0\.0\.1:2, nobody listens there \(ECONNREFUSED\)/)]);
  });

  it("asks in Microsoft's tenant for a bot of many tenants", async () => {
    const standIn = await microsoft();
    const settings = { ...inTeams, BOT_TYPE: 'MultiTenant', ALLOWED_TENANTS: tenantId };
    expect(await lines(token, aPatient({ settings, microsoft: standIn.microsoft }))).toEqual(['fine: Microsoft gives the bot a token (botframework.com).']);
    expect(standIn.asked[0]?.tenant).toBe('botframework.com');
  });

  it('shows who it is with a certificate, by a proof that the certificate opens', async () => {
    const standIn = await microsoft();
    const pem = selfSignedPem();
    const file = join(await temporaryFolder(), 'bot.pem');
    await writeFile(file, pem);
    const settings = { BOT_ID: botId, BOT_TENANT_ID: tenantId, BOT_CERTIFICATE_FILE: file, DATA_KEY: inTeams.DATA_KEY };
    expect(await lines(token, aPatient({ settings, microsoft: standIn.microsoft }))).toEqual([`fine: Microsoft gives the bot a token (${tenantId}).`]);
    const form = standIn.asked[0]?.form ?? new URLSearchParams();
    const [head = '', body = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
    const certificate = new X509Certificate(pem);
    expect(createVerify('RSA-SHA256').update(`${head}.${body}`).verify(createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' })), signature, 'base64url')).toBe(true);
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ alg: 'RS256', x5t: Buffer.from(certificate.fingerprint.replaceAll(':', ''), 'hex').toString('base64url') });
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({ iss: botId, sub: botId, aud: `${standIn.microsoft.login}/${tenantId}/oauth2/v2.0/token` });
    expect(form.has('client_secret')).toBe(false);
  });
});

describe('the check of the token of a managed identity', () => {
  const settings = { BOT_ID: botId, BOT_TENANT_ID: tenantId, BOT_TYPE: 'UserAssignedMSI', DATA_KEY: inTeams.DATA_KEY };

  it('says outside Azure that it could not be tried', async () => {
    expect(await lines(token, aPatient({ settings }))).toEqual(['untested: A token of the managed identity. (It is given inside Azure only: run the doctor in the container of the bot.)']);
  });

  it.each([
    ['is content with a token for this bot', 200, { access_token: jwt({ tid: tenantId, appid: botId }) }, /^fine: /],
    ['tells that the identity is not assigned', 400, {}, /^fault: Azure has no managed identity BOT_ID/],
  ])('%s', async (_what, status, body, message) => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.url} ${String(request.headers['x-identity-header'])}`);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    stops.push(async () => void server.close());
    const environment = { ...settings, IDENTITY_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`, IDENTITY_HEADER: 'huvud' };
    expect((await lines(token, aPatient({ settings, environment }))).join('\n')).toMatch(message);
    expect(seen).toEqual([`/msi/token?resource=https%3A%2F%2Fapi.botframework.com&api-version=2019-08-01&client_id=${botId} huvud`]);
  });
});
