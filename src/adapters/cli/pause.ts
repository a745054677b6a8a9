import { userInfo } from 'node:os';
import { readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { PauseRecord } from '../../handoff/pause.ts';
import { nameOfStore, openUsedStore } from '../store/open-store.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run pause -- --reason "why"    the bot gives 112, 114 14 and the card for danger only, on every instance, within seconds
npm run resume                     ends that
npm run -s pause -- --list         who paused or resumed it, when and why

Reports that were confirmed are still delivered. The reason is written down with the time and your account: no names of
people. The setting PAUSED=1 pauses as well, and no command ends that.
`;

type Environment = Readonly<Record<string, string | undefined>>;

const longestReason = 500;

/** The `pause` command: the kill switch of a running bot, through its store. */
export async function pause(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 'any' });
  if (values.help) return say(help);
  refuseRest(positionals);
  if (values.list) return say(await withPauses(environment, { toRead: true }, async (pauses) => (await pauses.list()).map(describe).join('') || 'Never paused.\n'));
  const reason = values.reason?.trim() ?? '';
  if (reason.length < 3 || reason.length > longestReason) {
    throw new AppError('USAGE', `The reason has ${reason.length} characters, expected --reason with 3 to ${longestReason}.`);
  }
  await change(environment, { paused: true, reason }).catch(sayOtherWay);
  return say(`Paused in ${nameOfStore(readConfig(environment))}. Within a few seconds every instance that uses it gives 112, 114 14 and the card for danger only. End it with: npm run resume\n`);
}

/** The `resume` command. */
export async function resume(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 'any' });
  if (values.help) return say(help);
  refuseRest(positionals);
  await change(environment, { paused: false, reason: values.reason?.trim().slice(0, longestReason) ?? '' });
  const stillPaused = readConfig(environment).paused;
  return say(stillPaused ? 'Resumed, but PAUSED=1 is set here: an instance with that setting stays paused.\n' : `Resumed in ${nameOfStore(readConfig(environment))}. Within a few seconds every instance that uses it answers again.\n`);
}

/** A bot that shows a wrong number must be stopped also where its disk is full or its database away. */
function sayOtherWay(error: unknown): never {
  if (!(error instanceof AppError) || (error.code !== 'DATA_KEY_UNKNOWN' && !error.code.startsWith('STORE_'))) throw error;
  throw new AppError(error.code, `${error.message} This did not pause the bot: set PAUSED=1 for each instance and restart it, which needs no store.`, { cause: error });
}

/** A reason without quotes would be cut after its first word. */
function refuseRest(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new AppError('USAGE', `The command takes no ${positionals.join(' ')}, expected -- --reason "why" with the reason in quotes.`);
}

async function change(environment: Environment, change: Pick<PauseRecord, 'paused' | 'reason'>): Promise<void> {
  await withPauses(environment, { toRead: false }, (pauses) => pauses.record({ ...change, at: Date.now(), actor: userInfo().username }));
}

async function withPauses<T>(environment: Environment, use: { readonly toRead: boolean }, work: (pauses: Awaited<ReturnType<typeof openUsedStore>>['pauses']) => Promise<T>): Promise<T> {
  const store = await openUsedStore(readConfig(environment), () => {}, use);
  try {
    return await work(store.pauses);
  } finally {
    await store.close();
  }
}

function describe({ at, actor, paused, reason }: PauseRecord): string {
  return `${new Date(at).toISOString()}  ${actor}  ${paused ? 'paused ' : 'resumed'}  ${reason}\n`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const options = { reason: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
