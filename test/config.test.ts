import { describe, expect, it } from 'vitest';
import { readAppSettings, readConfig } from '../src/config.ts';
import { settingNames } from '../src/settings.ts';
import { AppError } from '../src/errors.ts';
import { anAppEnvironment } from './support/app-environment.ts';

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
      countTurns: true,
      securityResponseMinutes: 15,
      channelCodes: [],
      trustedProxies: [],
      paused: false,
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
      COUNT_TURNS: '0',
      INCIDENT_URL: 'https://example.org/form',
      INCIDENT_WEBHOOK_URL: 'https://example.org/intake',
      INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32),
      SECURITY_RESPONSE_MINUTES: '20',
      SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolag:abcdefgh12345678',
      OWNERS_CHANNEL_CODE: 'OWNERSCODE123456',
      KNOWLEDGE_EDIT_URL: 'https://git.example.org/edit/{file}',
      ALLOWED_TENANTS: `${tenant}, ${id}`,
      RATE_LIMIT_USER: '10',
      RATE_LIMIT_TENANT: '500',
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1, fd00::/8',
      METRICS_PORT: '9464',
      METRICS_HOST: '10.0.0.1',
      PAUSED: '1',
    });
    expect(config).toEqual({
      credentials: { id, password: secret, type: 'SingleTenant', tenantId: tenant, allowedTenants: [tenant, id] },
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
      countTurns: false,
      incidentUrl: 'https://example.org/form',
      intake: { url: 'https://example.org/intake', secret: 'x'.repeat(32) },
      securityResponseMinutes: 20,
      channelCodes: [
        { organisation: 'city', code: 'ABCDEFGH12345678' },
        { organisation: 'bolag', code: 'abcdefgh12345678' },
      ],
      ownersChannelCode: 'OWNERSCODE123456',
      knowledgeEditUrl: 'https://git.example.org/edit/{file}',
      rateLimits: { user: 10, tenant: 500 },
      trustedProxies: ['10.0.0.0/8', '192.0.2.1', 'fd00::/8'],
      metrics: { host: '10.0.0.1', port: 9464 },
      paused: true,
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
    ['a certificate without an id', { BOT_CERTIFICATE_FILE: 'bot.pem' }, /^BOT_ID is not set, .* because BOT_CERTIFICATE_FILE is set\.$/],
    ['allowed tenants without an id', { ALLOWED_TENANTS: tenant }, /^BOT_ID is not set, .* because ALLOWED_TENANTS is set\.$/],
    ['both a password and a certificate', { BOT_ID: id, BOT_PASSWORD: secret, BOT_CERTIFICATE_FILE: 'bot.pem', BOT_TENANT_ID: tenant }, /^BOT_PASSWORD and BOT_CERTIFICATE_FILE are both set/],
    ['a password for a managed identity', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TYPE: 'UserAssignedMSI', BOT_TENANT_ID: tenant }, /expected neither, because BOT_TYPE is UserAssignedMSI\.$/],
    ['a bot of many tenants that would answer everybody', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TYPE: 'MultiTenant' }, /^ALLOWED_TENANTS is not set/],
    ['keys from elsewhere', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, BotOpenIdMetadata: 'http://127.0.0.1/' }, /^BotOpenIdMetadata is set, expected it not to be/],
    ['another cloud', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, ChannelService: 'https://botframework.azure.us' }, /^ChannelService is set/],
    ['no check of who the other side is', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT_UNAUTHORIZED is 0/],
    ['a library that prints each conversation', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, AZURE_LOG_LEVEL: 'verbose' }, /^AZURE_LOG_LEVEL is "verbose", expected it not to be set, because libraries then write whom/],
    ['libraries that print whatever they do', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, DEBUG: '*' }, /^DEBUG is "\*"/],
    ['headers with tokens on the standard error', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, NODE_DEBUG: 'https' }, /^NODE_DEBUG is "https"/],
    ['no tenant for a managed identity', { BOT_ID: id, BOT_TYPE: 'UserAssignedMSI' }, /^BOT_TENANT_ID is not set, .* UserAssignedMSI\.$/],
  ])('refuses credentials with %s', (_reason, environment, message) => {
    expect(failure({ DATA_KEY: dataKey, ...environment }).message).toMatch(message);
  });

  it.each([
    ['a managed identity needs no password', { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: 'UserAssignedMSI' }],
    ['a multi-tenant bot needs no tenant of its own', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TYPE: 'MultiTenant', ALLOWED_TENANTS: tenant }],
    ['another program\'s DEBUG prints nothing here', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, DEBUG: 'true', AZURE_LOG_LEVEL: 'error' }],
    ['a certificate stands for a password', { BOT_ID: id, BOT_CERTIFICATE_FILE: 'bot.pem', BOT_TENANT_ID: tenant }],
  ])('knows that %s', (_reason, environment) => {
    expect(readConfig({ DATA_KEY: dataKey, ...environment }).credentials?.id).toBe(id);
  });

  it('answers its own tenant alone, and within limits, unless it is told otherwise', () => {
    const config = readConfig({ BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, DATA_KEY: dataKey });
    expect([config.credentials?.allowedTenants, config.rateLimits]).toEqual([[tenant], { user: 30, tenant: 3_000 }]);
  });

  it.each([
    ['a proxy that is no address', { TRUSTED_PROXIES: 'proxy.example' }, /^TRUSTED_PROXIES is "proxy\.example", expected addresses or networks/],
    ['a network that is too wide to be one', { TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES is/],
    ['an empty part of a list', { TRUSTED_PROXIES: '10.0.0.1,' }, /^TRUSTED_PROXIES is/],
    ['a tenant that is no GUID', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant, ALLOWED_TENANTS: `${tenant},example.org` }, /^ALLOWED_TENANTS is/],
    ['a limit of nothing', { RATE_LIMIT_USER: '0' }, /^RATE_LIMIT_USER is "0", expected a whole number of messages a minute/],
  ])('refuses %s', (_reason, environment, message) => {
    expect(failure(environment).message).toMatch(message);
  });

  it.each([
    ['names are kept for people in Teams without a key', { BOT_ID: id, BOT_PASSWORD: secret, BOT_TENANT_ID: tenant }, /^DATA_KEY is not set, .* because BOT_ID is set\.$/],
    ['reports would be sent unsigned', { INCIDENT_WEBHOOK_URL: 'https://example.org/' }, /^INCIDENT_WEBHOOK_SECRET is not set, .* because INCIDENT_WEBHOOK_URL is set\.$/],
    ['there is a secret and no intake', { INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not set/],
    ['reports would leave the machine in clear text', { INCIDENT_WEBHOOK_URL: 'http://example.org/', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is "http:\/\/example.org\/", expected an https address/],
    ['the intake has an account in its address, to which nothing can be sent', { INCIDENT_WEBHOOK_URL: 'https://bot:hemligt@example.org/', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not usable, expected an https address without user and password/],
    ['the address of the intake holds a key in its path', { INCIDENT_WEBHOOK_URL: 'http://example.org/hook/aB3dE5fG7hI9jK1lM3nO5', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not usable/],
    ['the address of the intake holds a signature', { INCIDENT_WEBHOOK_URL: 'http://example.org/?sig=hemligt', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not usable/],
    ['the address of the intake is none, as with the quotes that a settings file keeps', { INCIDENT_WEBHOOK_URL: '"https://example.org/"', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is "\\"https:\/\/example.org\/\\"", expected an https address[^\n]*$/],
    ['the same holds a key', { INCIDENT_WEBHOOK_URL: '"https://example.org/hook/aB3dE5fG7hI9jK1lM3nO5"', INCIDENT_WEBHOOK_SECRET: 'x'.repeat(32) }, /^INCIDENT_WEBHOOK_URL is not usable/],
    ['the public address has no scheme', { PUBLIC_URL: 'radrum.stad.se' }, /^PUBLIC_URL is "radrum.stad.se", expected an https address without a path/],
    ['a database has several hosts, which psql would take', { DATABASE_URL: 'postgresql://bot:hemligt@db-1,db-2/radrum?target_session_attrs=read-write' }, /^DATABASE_URL is not usable, expected postgresql:.* of one host/],
    ['a password has a sign that ends the address', { DATABASE_URL: 'postgresql://bot:hem#ligt@db/radrum' }, /^DATABASE_URL is not usable, expected postgresql:.* percent-encoded/],
    ['a key is too short', { DATA_KEY: 'a:AAAA' }, /^DATA_KEY is not usable, expected id:key/],
    ['two keys have one id', { DATA_KEY: `${dataKey},${dataKey}` }, /^DATA_KEY is not usable/],
    ['a code connects two organisations', { SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolag:ABCDEFGH12345678' }, /^SECURITY_CHANNEL_CODE is not usable/],
    ['a code connects owners and security contacts', { SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678', OWNERS_CHANNEL_CODE: 'ABCDEFGH12345678' }, /^OWNERS_CHANNEL_CODE is in SECURITY_CHANNEL_CODE too/],
    ['the owners’ code can be guessed', { OWNERS_CHANNEL_CODE: '1234' }, /^OWNERS_CHANNEL_CODE is not usable/],
    ['pages would be edited in clear text', { KNOWLEDGE_EDIT_URL: 'http://git.example.org/{file}' }, /^KNOWLEDGE_EDIT_URL is "http:.*", expected an https address with \{file\}/],
    ['every page would be edited at one address', { KNOWLEDGE_EDIT_URL: 'https://git.example.org/' }, /^KNOWLEDGE_EDIT_URL/],
    ['a file’s name would choose the machine', { KNOWLEDGE_EDIT_URL: 'https://{file}.example.org/' }, /^KNOWLEDGE_EDIT_URL/],
    ['a password stands in a link', { KNOWLEDGE_EDIT_URL: 'https://a:b@git.example.org/{file}' }, /^KNOWLEDGE_EDIT_URL/],
    ['a code can be guessed', { SECURITY_CHANNEL_CODE: 'city:1234' }, /^SECURITY_CHANNEL_CODE is not usable/],
  ])('refuses settings when %s', (_reason, environment, message) => {
    expect(failure(environment).message).toMatch(message);
  });

  it('never shows the secret in a complaint', () => {
    const complaints = [
      failure({ BOT_PASSWORD: secret }),
      failure({ BOT_PASSWORD: secret, BOT_ID: 'x', PORT: 'y' }),
      failure({ BOT_PASSWORD: secret, BOT_ID: id, BOT_TYPE: 'Singletenant' }),
      ...['DATABASE_URL', 'DATA_KEY', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE', 'OWNERS_CHANNEL_CODE'].map((name) => failure({ [name]: secret })),
    ];
    for (const error of complaints) expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain(secret);
  });
});

describe('readAppSettings', () => {
  it('needs neither secret nor tenant, for the package is made where the bot does not run', () => {
    expect(readAppSettings(anAppEnvironment)).toEqual(anAppEnvironment);
  });

  it('names everything that is missing at once', () => {
    const names = Object.keys(anAppEnvironment);
    expect(() => readAppSettings({})).toThrow(new RegExp(names.map((name) => `(?=[^]*${name} is not set, expected )`).join('')));
  });

  it.each([
    ['a path', 'https://radrum.stad.se/bot'],
    ['an account', 'https://a:b@radrum.stad.se'],
    ['no TLS', 'http://radrum.stad.se'],
  ])('refuses a public address with %s', (_reason, PUBLIC_URL) => {
    expect(() => readAppSettings({ ...anAppEnvironment, PUBLIC_URL })).toThrow(/^PUBLIC_URL is (?:".*"|not usable), expected an https address without a path/);
  });

  it('gives the bot its public address without a slash at the end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Radrum.stad.se/' }).publicUrl).toBe('https://radrum.stad.se');
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
