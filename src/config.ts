import { AppError } from './errors.ts';
import { type AppSettings, appSettings, expected, secrets, settingNames, settings, type Settings } from './settings.ts';

export type { AppSettings };

export interface TeamsCredentials {
  readonly id: string;
  /** Absent for a managed identity, or with a certificate. */
  readonly password?: string;
  /** A PEM file with certificate and private key, in place of a password. */
  readonly certificateFile?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  /** Whose people the bot answers. Never empty. */
  readonly allowedTenants: readonly string[];
}

export interface Config {
  /** Absent in local mode: the bot then listens on loopback only, with the Playground as its client. */
  readonly credentials?: TeamsCredentials;
  readonly host: string;
  readonly port: number;
  readonly playgroundPort: number;
  readonly knowledgeFolder: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  /** How long one turn may take before the person gets the help card instead, in milliseconds. */
  readonly replyTimeoutMs: number;
  readonly allowExampleContacts: boolean;
  readonly dataFolder: string;
  /** Absent: the embedded database in `dataFolder`. */
  readonly databaseUrl?: string;
  /** The first one seals, all of them open; empty in local mode, where a key is made in `dataFolder`. */
  readonly dataKeys: readonly { readonly id: string; readonly secret: Uint8Array }[];
  readonly retentionDays: number;
  /** Whether turns are counted by day. */
  readonly countTurns: boolean;
  /** The city's web form for incidents. */
  readonly incidentUrl?: string;
  /** The incident system's intake; absent: no report form is offered. */
  readonly intake?: { readonly url: string; readonly secret: string };
  readonly securityResponseMinutes: number;
  readonly channelCodes: readonly { readonly organisation: string; readonly code: string }[];
  /** Connects the owners' channel; absent: none can be connected. */
  readonly ownersChannelCode?: string;
  /** Where a page is edited, with `{file}` in place of its path; absent: the weekly message has no links. */
  readonly knowledgeEditUrl?: string;
  /** Messages and pressed buttons a minute; absent: no limit. */
  readonly rateLimits?: { readonly user: number; readonly tenant: number };
  /** Whose X-Forwarded-For is believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Where metrics are served; absent: nowhere. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** The kill switch of the environment, which no command turns off. */
  readonly paused: boolean;
  /** Where Teams reaches the bot, without a path; only the doctor and the app package need it. */
  readonly publicUrl?: string;
}

/** Reads the settings; throws CONFIG_INVALID with one line for each that is wrong. A value is shown unless it is secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = setIn(environment);
  const parsed = settings.safeParse(given);
  const problems = parsed.success
    ? [...missingCredentials(parsed.data), ...missingCompanions(parsed.data), ...sharedCodes(parsed.data), ...unsafeVariables(parsed.data, environment)]
    : complaints(parsed.error, given);
  if (!parsed.success || problems.length > 0) throw new AppError('CONFIG_INVALID', problems.join('\n'));
  return Object.freeze(configFrom(parsed.data));
}

/** Reads what goes into the Teams app package, which can be made where the bot does not run. Throws CONFIG_INVALID. */
export function readAppSettings(environment: Readonly<Record<string, string | undefined>>): AppSettings {
  const given = setIn(environment);
  const parsed = appSettings.safeParse(given);
  if (!parsed.success) throw new AppError('CONFIG_INVALID', complaints(parsed.error, given).join('\n'));
  return Object.freeze(parsed.data);
}

function setIn(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || undefined] as const));
}

function complaints({ issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }, given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return issues.map((issue) => {
    const name = String(issue.path[0]) as keyof Settings;
    const found = given[name] === undefined ? 'not set' : secrets.includes(name) || maySignIn(given[name]) ? 'not usable' : JSON.stringify(given[name]);
    return `${name} is ${found}, expected ${expected[name]}.`;
  });
}

/** An address with a password or a signature in it, or with a part that is long enough to be one, as receivers of webhooks have. */
function maySignIn(value = ''): boolean {
  const url = URL.parse(value);
  // What is none by a slip, such as a quote before it, may hold the same.
  if (url === null) return /\/.*(?:[@?]|[\w-]{20})/.test(value);
  return url.username !== '' || url.password !== '' || url.search !== '' || /[\w-]{20}/.test(url.pathname);
}

function missingCredentials(given: Settings): readonly string[] {
  const { BOT_ID, BOT_PASSWORD, BOT_TENANT_ID, BOT_TYPE, BOT_CERTIFICATE_FILE, ALLOWED_TENANTS } = given;
  const missing = (name: 'BOT_ID' | 'BOT_PASSWORD' | 'BOT_TENANT_ID' | 'ALLOWED_TENANTS', because: string) =>
    `${name} is not set, expected ${expected[name]}, because ${because}.`;
  if (BOT_ID === undefined) {
    const set = (['BOT_PASSWORD', 'BOT_CERTIFICATE_FILE', 'BOT_TENANT_ID', 'ALLOWED_TENANTS'] as const).find((name) => [given[name] ?? []].flat().length > 0);
    return set === undefined ? [] : [missing('BOT_ID', `${set} is set`)];
  }
  const because = `BOT_ID is set and BOT_TYPE is ${BOT_TYPE}`;
  const problems: string[] = [];
  if (BOT_PASSWORD === undefined && BOT_CERTIFICATE_FILE === undefined && BOT_TYPE !== 'UserAssignedMSI') {
    problems.push(missing('BOT_PASSWORD', because));
  }
  if (BOT_PASSWORD !== undefined && BOT_CERTIFICATE_FILE !== undefined) {
    problems.push('BOT_PASSWORD and BOT_CERTIFICATE_FILE are both set, expected one of them.');
  }
  if (BOT_TYPE === 'UserAssignedMSI' && (BOT_PASSWORD ?? BOT_CERTIFICATE_FILE) !== undefined) {
    problems.push('BOT_PASSWORD or BOT_CERTIFICATE_FILE is set, expected neither, because BOT_TYPE is UserAssignedMSI.');
  }
  if (BOT_TENANT_ID === undefined && BOT_TYPE !== 'MultiTenant') problems.push(missing('BOT_TENANT_ID', because));
  if (ALLOWED_TENANTS.length === 0 && BOT_TYPE === 'MultiTenant') problems.push(missing('ALLOWED_TENANTS', because));
  return problems;
}

/** Variables that would make the program, or the libraries under it, believe forged messages, or write beside the log whom they answer. */
function unsafeVariables({ BOT_ID }: Settings, environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (BOT_ID === undefined) return [];
  const unsafe = ['BotOpenIdMetadata', 'ChannelService'].filter((name) => environment[name] !== undefined);
  const telling = Object.entries(tellingValues).filter(([name, value]) => value.test(environment[name] ?? ''));
  return [
    ...unsafe.map((name) => `${name} is set, expected it not to be, because it changes whose keys are believed.`),
    ...telling.map(([name]) => `${name} is ${JSON.stringify(environment[name])}, expected it not to be set, because libraries then write whom the bot answers, and its tokens.`),
    ...(environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? ['NODE_TLS_REJECT_UNAUTHORIZED is 0, expected it not to be set, because anybody could then pose as Microsoft.'] : []),
  ];
}

/** With these the client of the connector prints each conversation's address, and Node the header of each request with its token. */
const tellingValues: Readonly<Record<string, RegExp>> = { NODE_DEBUG: /./, DEBUG: /\*|azure/i, AZURE_LOG_LEVEL: /^(?:verbose|info)$/i };

/** Settings that need each other: a report is never sent unsigned, and text and names of people in Teams are never kept unsealed. */
function missingCompanions(given: Settings): readonly string[] {
  const rules = [
    // Checklists, which need no other setting, keep the names of those who tick and how to reach the one who is reminded.
    ['DATA_KEY', 'BOT_ID', given.BOT_ID !== undefined && given.DATA_KEY.length === 0],
    ['INCIDENT_WEBHOOK_SECRET', 'INCIDENT_WEBHOOK_URL', given.INCIDENT_WEBHOOK_URL !== undefined && given.INCIDENT_WEBHOOK_SECRET === undefined],
    ['INCIDENT_WEBHOOK_URL', 'INCIDENT_WEBHOOK_SECRET', given.INCIDENT_WEBHOOK_SECRET !== undefined && given.INCIDENT_WEBHOOK_URL === undefined],
  ] as const;
  return rules.flatMap(([name, because, isMissing]) => (isMissing ? [`${name} is not set, expected ${expected[name]}, because ${because} is set.`] : []));
}

/** One code for two kinds of channel would make a channel of owners one that reads what frightened people write. */
function sharedCodes({ OWNERS_CHANNEL_CODE: code, SECURITY_CHANNEL_CODE: others }: Settings): readonly string[] {
  const isShared = code !== undefined && others.some(({ value }) => value === code);
  return isShared ? [`OWNERS_CHANNEL_CODE is in SECURITY_CHANNEL_CODE too, expected ${expected.OWNERS_CHANNEL_CODE}.`] : [];
}

function configFrom(given: Settings): Config {
  const credentials: TeamsCredentials | undefined =
    given.BOT_ID === undefined
      ? undefined
      : {
          id: given.BOT_ID,
          type: given.BOT_TYPE,
          ...(given.BOT_PASSWORD === undefined ? {} : { password: given.BOT_PASSWORD }),
          ...(given.BOT_TENANT_ID === undefined ? {} : { tenantId: given.BOT_TENANT_ID }),
          ...(given.BOT_CERTIFICATE_FILE === undefined ? {} : { certificateFile: given.BOT_CERTIFICATE_FILE }),
          allowedTenants: given.ALLOWED_TENANTS.length > 0 ? given.ALLOWED_TENANTS : [given.BOT_TENANT_ID ?? []].flat(),
        };
  const { RATE_LIMIT_USER: user = credentials && usualLimits.user, RATE_LIMIT_TENANT: tenant = credentials && usualLimits.tenant } = given;
  return {
    ...(credentials === undefined ? {} : { credentials }),
    host: credentials === undefined ? '127.0.0.1' : given.HOST,
    port: given.PORT,
    playgroundPort: given.PLAYGROUND_PORT,
    knowledgeFolder: given.KNOWLEDGE_DIR,
    logLevel: given.LOG_LEVEL,
    replyTimeoutMs: given.REPLY_TIMEOUT_MS,
    allowExampleContacts: given.ALLOW_EXAMPLE_CONTACTS,
    dataFolder: given.DATA_DIR,
    ...(given.DATABASE_URL === undefined ? {} : { databaseUrl: given.DATABASE_URL }),
    dataKeys: given.DATA_KEY.map(({ name, value }) => ({ id: name, secret: Buffer.from(value, 'base64') })),
    retentionDays: given.RETENTION_DAYS,
    countTurns: given.COUNT_TURNS,
    ...(given.INCIDENT_URL === undefined ? {} : { incidentUrl: given.INCIDENT_URL }),
    ...(given.INCIDENT_WEBHOOK_URL === undefined || given.INCIDENT_WEBHOOK_SECRET === undefined
      ? {}
      : { intake: { url: given.INCIDENT_WEBHOOK_URL, secret: given.INCIDENT_WEBHOOK_SECRET } }),
    securityResponseMinutes: given.SECURITY_RESPONSE_MINUTES,
    channelCodes: given.SECURITY_CHANNEL_CODE.map(({ name, value }) => ({ organisation: name, code: value })),
    ...(given.OWNERS_CHANNEL_CODE === undefined ? {} : { ownersChannelCode: given.OWNERS_CHANNEL_CODE }),
    ...(given.KNOWLEDGE_EDIT_URL === undefined ? {} : { knowledgeEditUrl: given.KNOWLEDGE_EDIT_URL }),
    ...(user === undefined && tenant === undefined ? {} : { rateLimits: { user: user ?? Infinity, tenant: tenant ?? Infinity } }),
    trustedProxies: given.TRUSTED_PROXIES,
    ...(given.METRICS_PORT === undefined ? {} : { metrics: { host: given.METRICS_HOST, port: given.METRICS_PORT } }),
    paused: given.PAUSED,
    ...(given.PUBLIC_URL === undefined ? {} : { publicUrl: new URL(given.PUBLIC_URL).origin }),
  };
}

/** What a person in distress never reaches, and what one instance answers with ease. */
const usualLimits = { user: 30, tenant: 3_000 } as const;
