import { z } from 'zod';

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
export const settings = z.object({
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

/** What a setting must look like, for complaints. */
export const expected: Readonly<Record<keyof Settings, string>> = {
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
export const secrets: readonly string[] = ['BOT_PASSWORD', 'DATABASE_URL', 'DATA_KEY', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE'];

export type Settings = z.infer<typeof settings>;

/** The names of all settings, for the test that compares them with env.example. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reports hold what people wrote, so that they leave the machine encrypted only. */
function isSafeIntake(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
