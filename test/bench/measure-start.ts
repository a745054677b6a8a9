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

/** Milliseconds from the start of a process. */
export interface StartReport {
  readonly rounds: number;
  /** Until a process that does nothing has ended. */
  readonly bareNode: Spread;
  /** Until a process that imports restify, botbuilder and teams-ai has ended. */
  readonly importSdk: Spread;
  /** Until the echo bot listens. */
  readonly echo: Spread;
  /** Until our bot listens: as in Teams, with all that it keeps between starts, and over pages that it has never seen. */
  readonly kept: Spread;
  readonly anew: Spread;
  /** Until `ask` has answered one question, with what it keeps. */
  readonly ask: Spread;
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

/** Starts each program in turn, round after round. The rest is measured on bots that have just started. */
export async function measureStart({ plan: { rounds, knowledge: given }, say }: MeasureStartParts): Promise<StartReport> {
  const times = { bareNode: [] as number[], importSdk: [] as number[], echo: [] as number[], kept: [] as number[], anew: [] as number[], ask: [] as number[] };
  const rest = { echo: [] as { residentBytes: number; heapBytes: number }[], ours: [] as { residentBytes: number; heapBytes: number }[] };
  const folder = await mkdtemp(join(tmpdir(), 'radrum-bench-start-'));
  try {
    // Whatever is kept is made by then.
    await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: join(root, given) }));
    for (let round = 0; round < rounds; round += 1) {
      say(`start: round ${round + 1} of ${rounds}`);
      times.bareNode.push(await timeOf(['--eval', '0']));
      times.importSdk.push(await timeOf(['--input-type=module', '--eval', `await import('restify'); await import('botbuilder'); await import('@microsoft/teams-ai');`]));
      times.ask.push(await askOnce());
      const kept = await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: join(root, given) }));
      times.kept.push(kept.readyMs);
      rest.ours.push(kept);
      const knowledge = join(folder, `knowledge-${round}`);
      await cp(join(root, given), knowledge, { recursive: true });
      // A comment that no run before has written, so that nothing can have been kept.
      await writeFile(join(knowledge, 'language', 'danger.yaml'), `# ${Date.now()}\n`, { flag: 'a' });
      times.anew.push((await startOnce(ourBotInTeams({ KNOWLEDGE_DIR: knowledge }))).readyMs);
      const echo = await startOnce(echoBot);
      times.echo.push(echo.readyMs);
      rest.echo.push(echo);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [bareNode, importSdk, echo] = [spreadOf(times.bareNode), spreadOf(times.importSdk), spreadOf(times.echo)];
  const restOf = (samples: typeof rest.echo): Rest => ({ residentBytes: spreadOf(samples.map((one) => one.residentBytes)), heapBytes: spreadOf(samples.map((one) => one.heapBytes)) });
  return {
    rounds,
    ...{ bareNode, importSdk, echo, kept: spreadOf(times.kept), anew: spreadOf(times.anew), ask: spreadOf(times.ask) },
    rest: { echo: restOf(rest.echo), ours: restOf(rest.ours) },
  };
}

async function startOnce(options: BotOptions): Promise<{ readonly readyMs: number; readonly residentBytes: number; readonly heapBytes: number }> {
  const bot = await startBot(options);
  try {
    const { residentBytes, heapBytes } = await bot.memory();
    return { readyMs: bot.readyMs, residentBytes, heapBytes };
  } finally {
    await bot.stop();
  }
}

async function askOnce(): Promise<number> {
  return timeOf(['src/cli.ts', 'ask', 'någon ringer och hotar mig']);
}

async function timeOf(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(process.execPath, [...args], { cwd: root });
  return performance.now() - start;
}
