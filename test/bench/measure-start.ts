import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  /** Until our bot listens: as in Teams, with all that it keeps between starts, and over pages that it has never seen. */
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
  const folder = await mkdtemp(join(tmpdir(), 'radrum-bench-start-'));
  try {
    // Whatever is kept is made by then.
    await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: join(root, given) }));
    await runOnce(oneQuestion);
    for (let round = 0; round < rounds; round += 1) {
      say(`start: round ${round + 1} of ${rounds}`);
      seen.bareNode.push(await runOnce(['--eval', '0']));
      seen.importSdk.push(await runOnce(['--input-type=module', '--eval', `await import('restify'); await import('botbuilder'); await import('@microsoft/teams-ai');`]));
      seen.ask.push(await runOnce(oneQuestion));
      seen.kept.push(await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: join(root, given) })));
      const knowledge = join(folder, `knowledge-${round}`);
      await cp(join(root, given), knowledge, { recursive: true });
      // A comment that no run before has written, so that nothing can have been kept.
      await writeFile(join(knowledge, 'language', 'danger.yaml'), `# ${Date.now()}\n`, { flag: 'a' });
      seen.anew.push(await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: knowledge })));
      seen.echo.push(await startOnce(echoBot));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
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
