import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../src/adapters/files/remember-in-folder.ts';
import { root } from '../support/source-files.ts';
import type { StartPlan } from './plan.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { type BotOptions, echoBot, ourBotInTeams, startBot } from './turns/bot-under-test.ts';

const run = promisify(execFile);

/** Milliseconds from the start of a process, and processor time of all its threads, which a busy machine stretches less. */
export interface Started {
  readonly ms: Spread;
  readonly cpuMs: Spread;
}

export interface StartReport {
  readonly rounds: number;
  /** Until a process that does nothing has ended. */
  readonly bareNode: Started;
  /** Until a process that imports restify, botbuilder and teams-ai has ended. */
  readonly importSdk: Started;
  /** Until the echo bot listens. */
  readonly echo: Started;
  /** Until our bot listens: as in Teams, with all that it keeps between starts, and with nothing kept. */
  readonly kept: Started;
  readonly anew: Started;
  /** Until `ask` has answered one question, with what it keeps. */
  readonly ask: Started;
  /** When they have just started, after a full collection, resident and on the heap, in bytes. */
  readonly rest: { readonly echo: Rest; readonly ours: Rest };
}

interface Rest {
  readonly residentBytes: Spread;
  readonly heapBytes: Spread;
}

export interface MeasureStartParts {
  readonly plan: StartPlan;
  readonly say: (line: string) => void;
}

interface Start {
  readonly ms: number;
  readonly cpuMs: number;
}

type BotStart = Start & { readonly residentBytes: number; readonly heapBytes: number };

/** Starts each program in turn, round after round. The rest is measured on bots that have just started. */
export async function measureStart({ plan: { rounds, knowledge: given }, say }: MeasureStartParts): Promise<StartReport> {
  const seen = { bareNode: [] as Start[], importSdk: [] as Start[], ask: [] as Start[], kept: [] as BotStart[], anew: [] as BotStart[], echo: [] as BotStart[] };
  const ourBot = ourBotInTeams({ KNOWLEDGE_DIR: join(root, given) });
  // Whatever is kept is made by then.
  await startOnce(ourBot);
  await runOnce(oneQuestion);
  for (let round = 0; round < rounds; round += 1) {
    say(`start: round ${round + 1} of ${rounds}`);
    seen.bareNode.push(await runOnce(['--eval', '0']));
    seen.importSdk.push(await runOnce(['--input-type=module', '--eval', `await import('restify'); await import('botbuilder'); await import('@microsoft/teams-ai');`]));
    seen.ask.push(await runOnce(oneQuestion));
    seen.kept.push(await startOnce(ourBot));
    seen.anew.push(await withNothingKept(() => startOnce(ourBot)));
    seen.echo.push(await startOnce(echoBot));
  }
  const started = (starts: readonly Start[]): Started => ({ ms: spreadOf(starts.map(({ ms }) => ms)), cpuMs: spreadOf(starts.map(({ cpuMs }) => cpuMs)) });
  const restOf = (starts: readonly BotStart[]): Rest => ({ residentBytes: spreadOf(starts.map((one) => one.residentBytes)), heapBytes: spreadOf(starts.map((one) => one.heapBytes)) });
  return {
    rounds,
    ...{ bareNode: started(seen.bareNode), importSdk: started(seen.importSdk), ask: started(seen.ask) },
    ...{ echo: started(seen.echo), kept: started(seen.kept), anew: started(seen.anew) },
    rest: { echo: restOf(seen.echo), ours: restOf(seen.kept) },
  };
}

const oneQuestion = ['src/cli.ts', 'ask', 'någon ringer och hotar mig'];

/** Puts aside what earlier starts have prepared, and back again. */
async function withNothingKept<T>(act: () => Promise<T>): Promise<T> {
  const aside = `${cacheFolder.replace(/\/$/, '')}-aside`;
  await rm(aside, { recursive: true, force: true });
  await rename(cacheFolder, aside);
  try {
    return await act();
  } finally {
    await rm(cacheFolder, { recursive: true, force: true });
    await rename(aside, cacheFolder);
  }
}

async function startOnce(options: BotOptions): Promise<BotStart> {
  const bot = await startBot(options);
  try {
    const { cpuMs } = await bot.usage();
    const { residentBytes, heapBytes } = await bot.memory();
    return { ms: bot.readyMs, cpuMs, residentBytes, heapBytes };
  } finally {
    await bot.stop();
  }
}

/** Loaded before a program that ends by itself, it tells what that has used. */
const tellsCpu = `data:text/javascript,${encodeURIComponent(`process.once('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system) / 1000 + '\\n'); });`)}`;

async function runOnce(args: readonly string[]): Promise<Start> {
  const start = performance.now();
  const { stderr } = await run(process.execPath, ['--import', tellsCpu, ...args], { cwd: root, env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  return { ms: performance.now() - start, cpuMs: Number(/^cpu ([\d.]+)$/m.exec(stderr)?.[1] ?? Number.NaN) };
}
