import { z } from 'zod';
import { AppError } from './errors.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** Every setting of the bot; env.example says the same for the people who set them. */
const settings = z.object({
  PORT: port.default(3978),
  HOST: z.string().default('0.0.0.0'),
  PLAYGROUND_PORT: port.default(56_150),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REPLY_TIMEOUT_MS: z.coerce.number().int().min(500).max(14_000).default(8_000),
  ALLOW_EXAMPLE_CONTACTS: flag.default(false),
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
  REPLY_TIMEOUT_MS: 'a whole number of milliseconds from 500 to 14000',
  ALLOW_EXAMPLE_CONTACTS: '0 or 1',
  BOT_ID: 'the application (client) id, a GUID such as 00000000-0000-4000-8000-000000000000',
  BOT_PASSWORD: 'the value of the client secret',
  BOT_TYPE: 'one of SingleTenant, MultiTenant, UserAssignedMSI',
  BOT_TENANT_ID: 'the directory (tenant) id, a GUID',
};

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
    ? missingCredentials(parsed.data)
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]) as keyof Settings;
        const found = name === 'BOT_PASSWORD' ? 'not usable' : JSON.stringify(given[name]);
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
  };
}
