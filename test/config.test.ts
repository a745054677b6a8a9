import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { settingNames } from '../src/settings.ts';
import { AppError } from '../src/errors.ts';

const id = '00000000-0000-4000-8000-000000000001';
const tenant = '00000000-0000-4000-8000-000000000002';
const secret = 'hemligt-planterat-värde';
const dataKey = `2026a:${Buffer.alloc(32, 7).toString('base64')}`;
const olderKey = `2025:${Buffer.alloc(32, 8).toString('base64')}`;

describe('readConfig', () => {
  it('starts local mode on loopback with an empty environment', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      playgroundPort: 56150,
      knowledgeFolder: 'knowledge',
      logLevel: 'info',
      replyTimeoutMs: 8000,
      allowExampleContacts: false,
      dataFolder: 'data',
      dataKeys: [],
      retentionDays: 90,
      securityResponseMinutes: 15,
      channelCodes: [],
    });
  });

  it('takes an empty or blank value for one that is not set', () => {
    const blank = Object.fromEntries(settingNames.map((name, position) => [name, position % 2 === 0 ? '' : '  ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it('never leaves loopback without credentials, whatever HOST says', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });

  it('reads every setting', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      HOST: '10.0.0.1',
      PLAYGROUND_PORT: '9000',
      KNOWLEDGE_DIR: 'andra/sidor',
      LOG_LEVEL: 'warn',
      REPLY_TIMEOUT_MS: '9000',
      ALLOW_EXAMPLE_CONTACTS: '1',
      BOT_ID: id,
      BOT_PASSWORD: secret,
      BOT_TYPE: 'SingleTenant',
      BOT_TENANT_ID: tenant,
      DATA_DIR: '/var/lib/radrum',
      DATABASE_URL: 'postgresql://bot:hemligt@db/radrum',
      DATA_KEY: `${dataKey}, ${olderKey}`,
      RETENTION_DAYS: '30',
      INCIDENT_URL: 'https://example.org/form',
      INCIDENT_WEBHOOK_URL: 'https://example.org/intake',
      INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32),
      SECURITY_RESPONSE_MINUTES: '20',
      SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolag:abcdefgh12345678',
    });
    expect(config).toEqual({
      credentials: { id, password: secret, type: 'SingleTenant', tenantId: tenant },
      host: '10.0.0.1',
      port: 8080,
      playgroundPort: 9000,
      knowledgeFolder: 'andra/sidor',
      logLevel: 'warn',
      replyTimeoutMs: 9000,
      allowExampleContacts: true,
      dataFolder: '/var/lib/radrum',
      databaseUrl: 'postgresql://bot:hemligt@db/radrum',
      dataKeys: [
        { id: '2026a', secret: Buffer.alloc(32, 7) },
        { id: '2025', secret: Buffer.alloc(32, 8) },
      ],
      retentionDays: 30,
      incidentUrl: 'https://example.org/form',
      intake: { url: 'https://example.org/intake', secret: 'x'.repeat(32) },
      securityResponseMinutes: 20,
      channelCodes: [
        { organisation: 'city', code: 'ABCDEFGH12345678' },
        { organisation: 'bolag', code: 'abcdefgh12345678' },
      ],
    });
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('ignores what is no setting', () => {
    expect(readConfig({ PATH: '/bin', port: '1' })).toEqual(readConfig({}));
  });

  it('complains about everything at once, with name, found and expected', () => {
    const error = failure({ PORT: 'många', PLAYGROUND_PORT: '0', LOG_LEVEL: 'loud', REPLY_TIMEOUT_MS: '15000', ALLOW_EXAMPLE_CONTACTS: 'ja', BOT_ID: 'x' });
    expect(error.message.split('\n')).toEqual([
      'PORT is "många", expected a whole number from 1 to 65535.',
      'PLAYGROUND_PORT is "0", expected a whole number from 1 to 65535.',
      'LOG_LEVEL is "loud", expected one of debug, info, warn, error, silent.',
      'REPLY_TIMEOUT_MS is "15000", expected a whole number of milliseconds from 500 to 9000.',
      'ALLOW_EXAMPLE_CONTACTS is "ja", expected 0 or 1.',
      'BOT_ID is "x", expected the application (client) id, a GUID such as 00000000-0000-4000-8000-000000000000.',
    ]);
  });

  it.each([
    ['a fraction', '80.5'],
    ['a negative number', '-1'],
    ['too large a number', '65536'],
    ['an infinite number', 'Infinity'],
    ['a number with a word', '3978 tcp'],
  ])('refuses %s as a port', (_reason, PORT) => {
    expect(failure({ PORT }).message).toBe(`PORT is "${PORT}", expected a whole number from 1 to 65535.`);
  });

  it.each([
    ['a password without an id', { BOT_PASSWORD: secret }, /^BOT_ID is not set, .* because BOT_PASSWORD is set\.$/],
    ['a tenant without an id', { BOT_TENANT_ID: tenant }, /^BOT_ID is not set, .* because BOT_TENANT_ID is set\.$/],
    ['an id alone', { BOT_ID: id }, /^BOT_PASSWORD is not set, .*\nBOT_TENANT_ID is not set, .*\.$/],
    ['no password', { BOT_ID: id, BOT_TENANT_ID: tenant }, /^BOT_PASSWORD is not set, .* BOT_TYPE is SingleTenant\.$/],
    ['no tenant', { BOT_ID: id, BOT_PASSWORD: secret }, /^BOT_TENANT_ID is not set, .* BOT_TYPE is SingleTenant\.$/],
    ['no tenant for a managed identity', { BOT_ID: id, BOT_TYPE: 'UserAssignedMSI' }, /^BOT_TENANT_ID is not set, .* UserAssignedMSI\.$/],
  ])('refuses credentials with %s', (_reason, environment, message) => {
    expect(failure({ DATA_KEY: dataKey, ...environment }).message).toMatch(message);
  });

  it.each([
    ['a managed identity needs no password', { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: 'UserAssignedMSI' }],
    ['a multi-tenant bot needs no tenant', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TYPE: 'MultiTenant' }],
  ])('knows that %s', (_reason, environment) => {
    expect(readConfig({ DATA_KEY: dataKey, ...environment }).credentials?.id).toBe(id);
  });

  it.each([
    ['text is kept for people in Teams without a key', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, SECURITY_CHANNEL_CODE: 'city:0123456789abcdef' }, /^DATA_KEY is not set, .* because SECURITY_CHANNEL_CODE is set\.$/],
    ['reports would be sent unsigned', { INCIDENT_WEBHOOK_URL: 'https://example.org/' }, /^INCIDENT_WEBHOOK_SECRET is not set, .* because INCIDENT_WEBHOOK_URL is set\.$/],
    ['there is a secret and no intake', { INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not set/],
    ['reports would leave the machine in clear text', { INCIDENT_WEBHOOK_URL: 'http://example.org/', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is "http:\/\/example.org\/", expected an https address/],
    ['a key is too short', { DATA_KEY: 'a:AAAA' }, /^DATA_KEY is not usable, expected id:key/],
    ['two keys have one id', { DATA_KEY: `${dataKey},${dataKey}` }, /^DATA_KEY is not usable/],
    ['a code connects two organisations', { SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolag:ABCDEFGH12345678' }, /^SECURITY_CHANNEL_CODE is not usable/],
    ['a code can be guessed', { SECURITY_CHANNEL_CODE: 'city:1234' }, /^SECURITY_CHANNEL_CODE is not usable/],
  ])('refuses settings when %s', (_reason, environment, message) => {
    expect(failure(environment).message).toMatch(message);
  });

  it('never shows the secret in a complaint', () => {
    const complaints = [
      failure({ BOT_PASSWORD: secret }),
      failure({ BOT_PASSWORD: secret, BOT_ID: 'x', PORT: 'y' }),
      failure({ BOT_PASSWORD: secret, BOT_ID: id, BOT_TYPE: 'Singletenant' }),
      ...['DATABASE_URL', 'DATA_KEY', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE'].map((name) => failure({ [name]: secret })),
    ];
    for (const error of complaints) expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain(secret);
  });
});

function failure(environment: Readonly<Record<string, string>>): AppError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFIG_INVALID') return error;
    throw error;
  }
  throw new Error('expected CONFIG_INVALID');
}
