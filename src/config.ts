import { z } from 'zod';
import { AppError } from './errors.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const keyPattern = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/]{43}=)$/;
const codePattern = /^([a-z0-9-]{1,60}):([A-Za-z0-9]{16,100})$/;

/** A list of `name:value` with commas between. Two keys of one name, or one code twice, is a mistake. */
function pairs(pattern: RegExp) {
  return z.string().transform((text, context) => {
    const found = text.split(',').map((part) => pattern.exec(part.trim()));
    const read = found.flatMap((match) => (match === null ? [] : [{ name: match[1] ?? '', value: match[2] ?? '' }]));
    const distinct = new Set(read.map(({ name, value }) => (pattern === keyPattern ? name : value)));
    if (read.length < found.length || distinct.size < read.length) context.addIssue({ code: 'custom' });
    return read;
  });
}

/** Every setting of the bot; env.example says the same for the people who set them. */
const settings = z.object({
  PORT: port.default(3978),
  HOST: z.string().default('0.0.0.0'),
  PLAYGROUND_PORT: port.default(56_150),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REPLY_TIMEOUT_MS: z.coerce.number().int().min(500).max(9_000).default(8_000),
  ALLOW_EXAMPLE_CONTACTS: flag.default(false),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_KEY: pairs(keyPattern).default([]),
  RETENTION_DAYS: wholeNumber(1, 3_650).default(90),
  INCIDENT_URL: z.url({ protocol: /^https$/ }).optional(),
  INCIDENT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).refine(isSafeIntake).optional(),
  INCIDENT_WEBHOOK_SECRET: z.string().min(32).optional(),
  SECURITY_RESPONSE_MINUTES: wholeNumber(1, 1_440).default(15),
  SECURITY_CHANNEL_CODE: pairs(codePattern).default([]),
  BOT_ID: z.guid().optional(),
  BOT_PASSWORD: z.string().optional(),
  BOT_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_TENANT_ID: z.guid().optional(),
});

const expected: Readonly<Record<keyof Settings, string>> = {
  PORT: 'a whole number from 1 to 65535',
  HOST: 'an address to listen on, such as 0.0.0.0',
  PLAYGROUND_PORT: 'a whole number from 1 to 65535',
  KNOWLEDGE_DIR: 'the path of a folder',
  LOG_LEVEL: 'one of debug, info, warn, error, silent',
  REPLY_TIMEOUT_MS: 'a whole number of milliseconds from 500 to 9000',
  ALLOW_EXAMPLE_CONTACTS: '0 or 1',
  DATA_DIR: 'the path of a folder',
  DATABASE_URL: 'postgresql://user:password@host:port/database',
  DATA_KEY: 'id:key[,id:key …] with different ids of a–z, 0–9 and -, each key 32 bytes in base64',
  RETENTION_DAYS: 'a whole number of days from 1 to 3650',
  INCIDENT_URL: 'an https address',
  INCIDENT_WEBHOOK_URL: 'an https address, or http on 127.0.0.1',
  INCIDENT_WEBHOOK_SECRET: 'at least 32 characters',
  SECURITY_RESPONSE_MINUTES: 'a whole number of minutes from 1 to 1440',
  SECURITY_CHANNEL_CODE: 'organisation:code[,organisation:code …] with different codes of at least 16 letters or digits',
  BOT_ID: 'the application (client) id, a GUID such as 00000000-0000-4000-8000-000000000000',
  BOT_PASSWORD: 'the value of the client secret',
  BOT_TYPE: 'one of SingleTenant, MultiTenant, UserAssignedMSI',
  BOT_TENANT_ID: 'the directory (tenant) id, a GUID',
};

/** Never shown in a complaint. A database's address holds its password. */
const secrets: readonly string[] = ['BOT_PASSWORD', 'DATABASE_URL', 'DATA_KEY', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE'];

type Settings = z.infer<typeof settings>;

export interface TeamsCredentials {
  readonly id: string;
  /** Absent for a managed identity. */
  readonly password?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
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
  /** The city's web form for incidents. */
  readonly incidentUrl?: string;
  /** The incident system's intake; absent: no report form is offered. */
  readonly intake?: { readonly url: string; readonly secret: string };
  readonly securityResponseMinutes: number;
  readonly channelCodes: readonly { readonly organisation: string; readonly code: string }[];
}

/** The names of all settings, for the test that compares them with env.example. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reads the settings; throws CONFIG_INVALID with one line for each that is wrong. A value is shown unless it is secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, environment[name]?.trim() || undefined] as const),
  );
  const parsed = settings.safeParse(given);
  const problems = parsed.success
    ? [...missingCredentials(parsed.data), ...missingCompanions(parsed.data)]
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]) as keyof Settings;
        const found = secrets.includes(name) ? 'not usable' : JSON.stringify(given[name]);
        return `${name} is ${found}, expected ${expected[name]}.`;
      });
  if (!parsed.success || problems.length > 0) throw new AppError('CONFIG_INVALID', problems.join('\n'));
  return Object.freeze(configFrom(parsed.data));
}

function missingCredentials(given: Settings): readonly string[] {
  const { BOT_ID, BOT_PASSWORD, BOT_TENANT_ID, BOT_TYPE } = given;
  const missing = (name: 'BOT_ID' | 'BOT_PASSWORD' | 'BOT_TENANT_ID', because: string) =>
    `${name} is not set, expected ${expected[name]}, because ${because}.`;
  if (BOT_ID === undefined) {
    const set = BOT_PASSWORD !== undefined ? 'BOT_PASSWORD' : BOT_TENANT_ID !== undefined ? 'BOT_TENANT_ID' : undefined;
    return set === undefined ? [] : [missing('BOT_ID', `${set} is set`)];
  }
  const problems: string[] = [];
  if (BOT_PASSWORD === undefined && BOT_TYPE !== 'UserAssignedMSI') {
    problems.push(missing('BOT_PASSWORD', `BOT_ID is set and BOT_TYPE is ${BOT_TYPE}`));
  }
  if (BOT_TENANT_ID === undefined && BOT_TYPE !== 'MultiTenant') {
    problems.push(missing('BOT_TENANT_ID', `BOT_ID is set and BOT_TYPE is ${BOT_TYPE}`));
  }
  return problems;
}

/** Settings that need each other: a report is never sent unsigned, and text of people in Teams is never kept unsealed. */
function missingCompanions(given: Settings): readonly string[] {
  const keepsText = given.BOT_ID !== undefined && given.DATA_KEY.length === 0;
  const rules = [
    ['DATA_KEY', 'INCIDENT_WEBHOOK_URL', keepsText && given.INCIDENT_WEBHOOK_URL !== undefined],
    ['DATA_KEY', 'SECURITY_CHANNEL_CODE', keepsText && given.SECURITY_CHANNEL_CODE.length > 0],
    ['INCIDENT_WEBHOOK_SECRET', 'INCIDENT_WEBHOOK_URL', given.INCIDENT_WEBHOOK_URL !== undefined && given.INCIDENT_WEBHOOK_SECRET === undefined],
    ['INCIDENT_WEBHOOK_URL', 'INCIDENT_WEBHOOK_SECRET', given.INCIDENT_WEBHOOK_SECRET !== undefined && given.INCIDENT_WEBHOOK_URL === undefined],
  ] as const;
  return rules.flatMap(([name, because, isMissing]) => (isMissing ? [`${name} is not set, expected ${expected[name]}, because ${because} is set.`] : []));
}

/** Reports hold what people wrote, so that they leave the machine encrypted only. */
function isSafeIntake(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
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
        };
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
    ...(given.INCIDENT_URL === undefined ? {} : { incidentUrl: given.INCIDENT_URL }),
    ...(given.INCIDENT_WEBHOOK_URL === undefined || given.INCIDENT_WEBHOOK_SECRET === undefined
      ? {}
      : { intake: { url: given.INCIDENT_WEBHOOK_URL, secret: given.INCIDENT_WEBHOOK_SECRET } }),
    securityResponseMinutes: given.SECURITY_RESPONSE_MINUTES,
    channelCodes: given.SECURITY_CHANNEL_CODE.map(({ name, value }) => ({ organisation: name, code: value })),
  };
}
