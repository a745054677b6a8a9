import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One process of the bot, which may die at any time. */
export interface BotProcess {
  /** Posts to one of its doors. Rejects when the process died meanwhile. */
  post(door: string, body?: unknown): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;
  kill(signal: NodeJS.Signals): Promise<void>;
  readonly child: ChildProcess;
}

/** The program of a process: the core with an HTTP door, or the bot itself with its Teams layer. */
export const coreWorker = fileURLToPath(new URL('./worker.ts', import.meta.url));
export const teamsWorker = fileURLToPath(new URL('./teams-worker.ts', import.meta.url));

export interface StartOptions {
  readonly worker?: string;
  readonly killAfterMs?: number | undefined;
}

/** Starts one; resolves when it listens, and with undefined when it died before. What it prints is added to `logFile`; `killAfterMs` kills it while it starts. */
export async function startBot(environment: Readonly<Record<string, string>>, logFile: string, { worker = coreWorker, killAfterMs }: StartOptions = {}): Promise<BotProcess | undefined> {
  const child = fork(worker, [], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const ended = once(child, 'exit').then(() => log.end());
  const bot = (port: number): BotProcess => ({
    child,
    post: async (door, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${door}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? null), signal: AbortSignal.timeout(30_000) });
      return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
    },
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  });
  return Promise.race([once(child, 'message').then(([port]) => bot(Number(port))), ended.then(() => undefined)]);
}

/** A bot that is killed at random after it listens and now and then while it starts; `use` gets the process of the moment. */
export interface Restarting {
  use<T>(work: (bot: BotProcess) => Promise<T>): Promise<T>;
  readonly kills: () => number;
  /** Ends the killing. The process that then lives stays. */
  calm(): Promise<BotProcess>;
}

/** How long a process lives after it listens, by chance from the one to the other, in milliseconds. */
export interface Lives extends Pick<StartOptions, 'worker'> {
  readonly livesMs?: readonly [number, number];
}

export function keepKilling(environment: Readonly<Record<string, string>>, logFile: string, { worker = coreWorker, livesMs: [least, most] = [300, 800] }: Lives = {}): Restarting {
  let kills = 0;
  let calming = false;
  let living: Promise<BotProcess | undefined> = Promise.resolve(undefined);
  const life = (async () => {
    for (;;) {
      const early = Math.random() < 0.2 ? 400 * Math.random() : undefined;
      living = startBot(environment, logFile, { worker, killAfterMs: early });
      const bot = await living;
      if (bot === undefined) {
        kills += 1;
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, least + (most - least) * Math.random()));
      if (calming) return bot;
      await bot.kill('SIGKILL');
      kills += 1;
    }
  })();
  return {
    kills: () => kills,
    use: async (work) => {
      const bot = await living;
      if (bot === undefined) throw new Error('The process died while it started.');
      return work(bot);
    },
    calm: async () => {
      calming = true;
      return life;
    },
  };
}
