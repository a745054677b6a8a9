import { AppError } from './errors.ts';
import { expected, secrets, settingNames, settings, type Settings } from './settings.ts';

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
