import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profiler } from 'node:inspector';
import { findFreePort } from '../../../src/adapters/playground/find-free-port.ts';
import { root } from '../../support/source-files.ts';
import type { ProbeOrder, Usage } from './probe.ts';

/** A bot in a process of its own, as the bench sees it. */
export interface BotUnderTest {
  readonly name: string;
  /** Where activities are posted. */
  readonly endpoint: string;
  /** From the start of the process until it said that it listens. */
  readonly readyMs: number;
  usage(): Promise<Usage>;
  /** The same after a full collection. */
  memory(): Promise<Usage>;
  /** What the main thread does until the returned function is called. */
  profile(): Promise<() => Promise<Profiler.Profile>>;
  /** Resolves with the first event of these kinds that is logged from now on. */
  untilLogged(events: readonly string[], limitMs: number): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

export interface BotOptions {
  readonly name: string;
  /** What Node is to run, from the root of the repository: flags, then the file. */
  readonly program: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
}

const startLimitMs = 120_000;
const stopLimitMs = 15_000;
const probe = new URL('./probe.ts', import.meta.url).href;

export const echoBot: BotOptions = { name: 'echo bot', program: ['test/bench/turns/echo-bot.ts'] };

/** The bot as `npm start` runs it, in local mode; the Playground is a process beside it and has nothing to do. */
export function ourBot(name = 'Rådrum', settings: Readonly<Record<string, string>> = {}): BotOptions {
  return { name, program: startOfOurs(), settings };
}

/** The bot as it runs in Teams, where it starts no Playground. It never hears from Teams here, so that what it is told to be does not matter. */
export function ourBotInTeams(settings: Readonly<Record<string, string>> = {}): BotOptions {
  const id = '00000000-0000-4000-8000-000000000000';
  const credentials = { BOT_ID: id, BOT_PASSWORD: 'not-used', BOT_TENANT_ID: id, ALLOW_EXAMPLE_CONTACTS: '1', HOST: '127.0.0.1' };
  return { name: 'Rådrum', program: startOfOurs(), settings: { ...credentials, DATA_KEY: `k1:${Buffer.alloc(32, 7).toString('base64')}`, ...settings } };
}

/** As `npm start` has it, without the settings that somebody may have in a file. */
function startOfOurs(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: { readonly start: string } };
  return scripts.start.split(' ').filter((part) => part !== 'node' && !part.startsWith('--env-file'));
}

export async function startBot({ name, program, settings = {} }: BotOptions, { limitMs = startLimitMs }: { readonly limitMs?: number } = {}): Promise<BotUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-bench-bot-'));
  const kept = Object.entries(process.env).filter(([key]) => !/^(?:NODE_OPTIONS|VITEST|BOT_|DATABASE_URL$|CI$|PORT$|RATE_LIMIT)/.test(key));
  const start = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...program], {
    cwd: root,
    env: { ...Object.fromEntries(kept), NODE_NO_WARNINGS: '1', DATA_DIR: folder, PORT: String(await findFreePort(0)), PLAYGROUND_PORT: String(await findFreePort(0)), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${String(code)}: ${complaint}`)));
  ended.catch(() => undefined);
  let complaint = '';
  const lines = followLines(child.stdout);
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  const within = <T>(wanted: Promise<T>, limitMs: number) => Promise.race([wanted, ended, late(limitMs, name)]);
  const stop = async () => {
    killGroup(child.pid, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), stopLimitMs);
    await ended.catch(() => undefined);
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true });
  };
  // The log says it before the Playground has started, which nobody waits for in Teams.
  const [, base = ''] = await within(lines.until(/(?:"address":"|Bot +)(http:\/\/[\d.]+:\d+)/), limitMs).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const readyMs = performance.now() - start;
  const order = async <T>(what: ProbeOrder): Promise<T> => {
    const answer = once(child, 'message').then(([value]) => value as T);
    child.send(what);
    return within(answer, startLimitMs);
  };
  return {
    name,
    readyMs,
    endpoint: `${base}/api/messages`,
    usage: () => order('usage'),
    memory: () => order('memory'),
    profile: async () => {
      await order('profile');
      return () => order<Profiler.Profile>('end-profile');
    },
    untilLogged: async (events, limitMs) => {
      const [line] = await within(lines.until(new RegExp(`^\\{.*"event":"(?:${events.join('|').replaceAll('.', '\\.')})".*$`)), limitMs);
      return JSON.parse(line) as Readonly<Record<string, unknown>>;
    },
    stop,
  };
}

/** Gives each line of a stream to whoever waits for one; keeps none. */
function followLines(stream: ChildProcess['stdout']) {
  const waiting = new Set<(line: string) => void>();
  let rest = '';
  stream?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) for (const hear of waiting) hear(line);
  });
  return {
    until: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve) => {
        const hear = (line: string) => {
          const found = pattern.exec(line);
          if (found === null) return;
          waiting.delete(hear);
          resolve(found);
        };
        waiting.add(hear);
      }),
  };
}

function late(ms: number, name: string): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`${name} has not answered within ${ms} ms.`)), ms).unref());
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    // The group is gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
