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

/** A list with commas between, each part of one kind. */
function list(part: z.ZodType<string, string>) {
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(part));
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
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, abort: true }).refine(hasOneHost).optional(),
  DATA_KEY: pairs(keyPattern).default([]),
  RETENTION_DAYS: wholeNumber(1, 3_650).default(90),
  COUNT_TURNS: flag.default(true),
  INCIDENT_URL: z.url({ protocol: /^https$/ }).optional(),
  INCIDENT_WEBHOOK_URL: z.url({ protocol: /^https?$/, abort: true }).refine(isSafeIntake).optional(),
  INCIDENT_WEBHOOK_SECRET: z.string().min(32).optional(),
  SECURITY_RESPONSE_MINUTES: wholeNumber(1, 1_440).default(15),
  SECURITY_CHANNEL_CODE: pairs(codePattern).default([]),
  OWNERS_CHANNEL_CODE: z.string().regex(/^[A-Za-z0-9]{16,100}$/).optional(),
  KNOWLEDGE_EDIT_URL: z.string().refine(isEditAddress).optional(),
  BOT_ID: z.guid().optional(),
  BOT_PASSWORD: z.string().optional(),
  BOT_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_TENANT_ID: z.guid().optional(),
  BOT_CERTIFICATE_FILE: z.string().optional(),
  ALLOWED_TENANTS: list(z.guid()).default([]),
  TRUSTED_PROXIES: list(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
  RATE_LIMIT_USER: wholeNumber(1, 10_000).optional(),
  RATE_LIMIT_TENANT: wholeNumber(1, 1_000_000).optional(),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  PAUSED: flag.default(false),
  PUBLIC_URL: z.url({ protocol: /^https$/, abort: true }).refine(isOrigin).optional(),
  TEAMS_APP_ID: z.guid().optional(),
  APP_PUBLISHER: z.string().max(32).optional(),
  APP_WEBSITE_URL: z.url({ protocol: /^https$/ }).optional(),
  APP_PRIVACY_URL: z.url({ protocol: /^https$/ }).optional(),
  APP_TERMS_URL: z.url({ protocol: /^https$/ }).optional(),
});

/** What the Teams app package is made with. All of it is needed then, and none of it by the bot. */
export const appSettings = settings.pick({ TEAMS_APP_ID: true, BOT_ID: true, PUBLIC_URL: true, APP_PUBLISHER: true, APP_WEBSITE_URL: true, APP_PRIVACY_URL: true, APP_TERMS_URL: true }).required();

export type AppSettings = z.infer<typeof appSettings>;

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
  DATABASE_URL: 'postgresql://user:password@host:port/database, of one host, with signs such as @ / # and % in the password percent-encoded (%40, %2F, %23, %25)',
  DATA_KEY: 'id:key[,id:key …] with different ids of a–z, 0–9 and -, each key 32 bytes in base64',
  RETENTION_DAYS: 'a whole number of days from 1 to 3650',
  COUNT_TURNS: '0 or 1',
  INCIDENT_URL: 'an https address',
  INCIDENT_WEBHOOK_URL: 'an https address without user and password, or http on 127.0.0.1',
  INCIDENT_WEBHOOK_SECRET: 'at least 32 characters',
  SECURITY_RESPONSE_MINUTES: 'a whole number of minutes from 1 to 1440',
  SECURITY_CHANNEL_CODE: 'organisation:code[,organisation:code …] with different codes of at least 16 letters or digits',
  OWNERS_CHANNEL_CODE: 'a code of at least 16 letters or digits that is not in SECURITY_CHANNEL_CODE',
  KNOWLEDGE_EDIT_URL: 'an https address with {file} in it, where the path of a page goes',
  BOT_ID: 'the application (client) id, a GUID such as 00000000-0000-4000-8000-000000000000',
  BOT_PASSWORD: 'the value of the client secret',
  BOT_TYPE: 'one of SingleTenant, MultiTenant, UserAssignedMSI',
  BOT_TENANT_ID: 'the directory (tenant) id, a GUID',
  BOT_CERTIFICATE_FILE: 'the path of a PEM file with certificate and private key',
  ALLOWED_TENANTS: 'directory (tenant) ids with commas between, each a GUID',
  TRUSTED_PROXIES: 'addresses or networks with commas between, such as 10.0.0.0/8',
  RATE_LIMIT_USER: 'a whole number of messages a minute from 1 to 10000',
  RATE_LIMIT_TENANT: 'a whole number of messages a minute from 1 to 1000000',
  METRICS_PORT: 'a whole number from 1 to 65535',
  METRICS_HOST: 'an address to listen on, such as 127.0.0.1',
  PAUSED: '0 or 1',
  PUBLIC_URL: 'an https address without a path, such as https://radrum.example.org',
  TEAMS_APP_ID: 'the id of the Teams app, a GUID',
  APP_PUBLISHER: 'the name of the organisation, at most 32 characters',
  APP_WEBSITE_URL: 'an https address',
  APP_PRIVACY_URL: 'an https address',
  APP_TERMS_URL: 'an https address',
};

/** Never shown in a complaint. A database's address holds its password. */
export const secrets: readonly string[] = ['BOT_PASSWORD', 'DATABASE_URL', 'DATA_KEY', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE', 'OWNERS_CHANNEL_CODE'];

export type Settings = z.infer<typeof settings>;

/** The names of all settings, for the test that compares them with env.example. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reports hold what people wrote, so that they leave the machine encrypted only. */
function isSafeIntake(address: string): boolean {
  const { protocol, hostname, username, password } = new URL(address);
  // Node's fetch sends nothing to an address with an account in it.
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** libpq takes several hosts after one another; `pg` would look for one of that whole name. */
function hasOneHost(url: string): boolean {
  return !new URL(url).hostname.includes(',');
}

function isOrigin(address: string): boolean {
  const { origin, username } = new URL(address);
  return username === '' && [origin, `${origin}/`].includes(address.toLowerCase());
}

/** The page's path may stand anywhere but in the name of the machine: an editor must not be led elsewhere by a file's name. */
function isEditAddress(address: string): boolean {
  const page = (path: string) => URL.parse(address.replaceAll('{file}', path));
  const [one, other] = [page('sv/a.md'), page('en/b.md')];
  return address.includes('{file}') && one?.protocol === 'https:' && one.username === '' && one.origin === other?.origin;
}
