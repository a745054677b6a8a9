import { userInfo } from 'node:os';
import { readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { noticeAfter } from '../../handoff/notice-after.ts';
import { abandonByHand, type OutboxEntry, type PendingEntry, retryByHand } from '../../handoff/outbox-entry.ts';
import { createRetryPolicy } from '../../handoff/retry-policy.ts';
import type { AuditRecord, EntryOverview, Store } from '../../handoff/store.ts';
import { openUsedStore } from '../store/open-store.ts';
import { describeEntry, listEntries } from './describe-entry.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s outbox -- list [--state pending|abandoned|delivered|withdrawn] [--ref R-7A14BC79]
npm run -s outbox -- show ID [--text]     without --text nothing that a person wrote; with it, and that is written down
npm run -s outbox -- retry ID             makes an abandoned entry be sent again, for 72 hours from now
npm run -s outbox -- abandon ID           stops the attempts; the sender is told to report by hand
npm run -s outbox -- re-encrypt           seals everything with the first key of DATA_KEY
npm run -s outbox -- audit                who read or changed what
`;

const states = ['pending', 'abandoned', 'delivered', 'withdrawn'] as const;
const longestList = 200;
/** Actions that change nothing, as long as no text is shown. */
const looks = ['list', 'show', 'audit'];

/** The `outbox` command. Works beside a running bot, which sends what was changed within seconds. */
export async function outbox(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 'any' });
  const [action = 'help', id = '', ...more] = positionals;
  if (values.help || action === 'help') return say(help);
  const wanted = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (wanted === undefined) throw new AppError('USAGE', `There is no outbox action "${action}", expected one of ${Object.keys(actions).join(', ')}.`);
  const takesId = ['show', 'retry', 'abandon'].includes(action);
  if (takesId && id === '') throw new AppError('USAGE', `"${action}" was given no id, expected one that "npm run -s outbox -- list" shows.`);
  const rest = takesId ? more : positionals.slice(1);
  if (rest.length > 0) throw new AppError('USAGE', `"${action}" takes no ${rest.join(' ')}.`);
  const withText = values.text === true;
  const toRead = looks.includes(action) && !withText;
  const idBegins = values.ref === undefined ? undefined : beginningOf(values.ref);
  const store = await openUsedStore(readConfig(environment), () => {}, { toRead });
  const now = Date.now();
  const audit = (what: AuditRecord['action']) => store.audit({ at: now, actor: userInfo().username, action: what, entryId: id });
  try {
    return say(await wanted({ store, id, now, audit, state: values.state, idBegins, withText }));
  } finally {
    await store.close();
  }
}

interface Call {
  readonly store: Store;
  readonly id: string;
  readonly now: number;
  readonly audit: (what: AuditRecord['action']) => Promise<void>;
  readonly state: string | undefined;
  readonly idBegins: string | undefined;
  readonly withText: boolean;
}

const actions: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  list: async ({ store, state, idBegins, now }) => {
    const chosen = states.find((known) => known === state);
    if (state !== undefined && chosen === undefined) throw new AppError('USAGE', `The state is "${state}", expected one of ${states.join(', ')}.`);
    const entries = await store.outbox.overview({ ...(chosen && { state: chosen }), ...(idBegins && { idBegins }), limit: longestList });
    const rest = entries.length === longestList ? `These are the ${longestList} newest. Older ones: --state, or --ref with what a person was given.\n` : '';
    return `${listEntries(entries, now)}${rest}`;
  },
  show: async ({ store, id, audit, withText, now }) => {
    const facts = await factsOf(store, id);
    // Written down first: a reading that is not on record must not happen.
    if (withText) await audit('show-text');
    return describeEntry(facts, { now, ...(withText && { entry: await find(store, id) }) });
  },
  retry: async ({ store, id, now, audit }) => {
    const entry = await find(store, id);
    if (entry.state !== 'abandoned') throw notChanged(entry, 'abandoned');
    await audit('retry');
    if (!(await store.outbox.change(retryByHand(entry, now), { now, followUps: [] }))) throw notChanged(entry, 'unchanged');
    return `${id} will be sent again.\n`;
  },
  abandon: async ({ store, id, now, audit }) => {
    const facts = await factsOf(store, id);
    if (facts.state !== 'pending') throw notChanged(facts, 'pending');
    const entry = await find(store, id).catch(ifItOpens);
    await audit('abandon');
    const changed = entry?.state === 'pending' ? await abandonAndTell(store, entry, now) : await store.outbox.abandonUnread(facts, now);
    if (!changed) throw new AppError('ENTRY_NOT_CHANGED', `Entry ${id} is being sent right now.`);
    return entry === undefined ? `${id} is abandoned. It does not open, so its sender cannot be told: whoever asks after it must report again.\n` : `${id} is abandoned; its sender will be told.\n`;
  },
  're-encrypt': async ({ store, audit }) => {
    await audit('re-encrypt');
    const { rows, unreadable } = await store.reEncrypt();
    if (unreadable.length === 0) return `${rows} rows sealed anew. Once this says 0, earlier keys can go.\n`;
    return `${rows} rows sealed anew. These open with no key of DATA_KEY, since it has another one or they were altered: ${unreadable.join(', ')}.\nLook for the right key: nobody else has what they hold. Keep the earlier keys until these rows are erased; a waiting entry is so only after "abandon".\n`;
  },
  audit: async ({ store }) =>
    (await store.audits()).map(({ at, actor, action, entryId }) => `${new Date(at).toISOString()}  ${actor}  ${action}  ${entryId}\n`).join('') || 'Nothing.\n',
};

/** What the ids of all entries begin with that belong to a reference. Letters, digits and hyphens only: nothing that a database takes for a wildcard. */
function beginningOf(ref: string): string {
  const signs = /^(?:R-)?([0-9a-f][0-9a-f-]{3,35})$/i.exec(ref.trim())?.[1];
  if (signs === undefined) throw new AppError('USAGE', `The reference is "${ref}", expected one as on a person's card, such as R-7A14BC79.`);
  return signs.toLowerCase();
}

function abandonAndTell(store: Store, entry: PendingEntry, now: number): Promise<boolean> {
  const next = abandonByHand(entry, now);
  const policy = createRetryPolicy({ random: () => 0.5 });
  return store.outbox.change(next, { now, followUps: noticeAfter(entry, next, { now, policy }) });
}

function ifItOpens(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'DATA_KEY_UNKNOWN') throw error;
}

async function factsOf(store: Store, id: string): Promise<EntryOverview> {
  const facts = await store.outbox.facts(id);
  if (facts === undefined) throw unknown(id);
  return facts;
}

async function find(store: Store, id: string): Promise<OutboxEntry> {
  const entry = await store.outbox.find(id);
  if (entry === undefined) throw unknown(id);
  return entry;
}

function unknown(id: string): AppError {
  return new AppError('ENTRY_UNKNOWN', `There is no entry with the id "${id}".`);
}

function notChanged({ id, state }: Pick<EntryOverview, 'id' | 'state'>, expected: string): AppError {
  return new AppError('ENTRY_NOT_CHANGED', `Entry ${id} is ${state}, expected ${expected}.`);
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const options = { state: { type: 'string' }, ref: { type: 'string' }, text: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
