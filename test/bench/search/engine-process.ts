import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BuildFigures, EngineOrder, EngineTask, OpenFigures, RoundFigures } from './engine-worker.ts';

/** An engine in a process of its own. Each order rejects with the reason when the engine fails, ends or is late. */
export interface EngineProcess {
  build(limitMs: number): Promise<BuildFigures>;
  open(limitMs: number): Promise<OpenFigures>;
  /** `limitMs` is the time for all questions; one that has begun is waited for. */
  round(limitMs: number): Promise<RoundFigures>;
  end(): Promise<void>;
}

/** An engine has not answered within the time that the run gives it. */
export class EngineLate extends Error {
  constructor(limitMs: number) {
    super(`over ${Math.round(limitMs / 1_000)} s`);
  }
}

/** Heap for the largest bases; the same for every engine, and noted in the report. */
export const heapMb = 6_144;
const graceMs = 60_000;

export async function startEngine(task: EngineTask): Promise<EngineProcess> {
  const child = fork(fileURLToPath(new URL('./engine-worker.ts', import.meta.url)), [JSON.stringify(task)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMb}`],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
  const ended = once(child, 'exit').then(([code, signal]) => reasonOf(complaint, (signal ?? code) as string | number));
  await nextMessage(child, ended, graceMs);
  const order = async <T>(given: EngineOrder, limitMs: number): Promise<T> => {
    child.send(given);
    const answer = (await nextMessage(child, ended, limitMs)) as T & { readonly failure?: string };
    if (answer.failure !== undefined) throw new Error(answer.failure);
    return answer;
  };
  return {
    build: (limitMs) => order({ ask: 'build' }, limitMs),
    open: (limitMs) => order({ ask: 'open' }, limitMs),
    round: (limitMs) => order({ ask: 'round', limitMs }, limitMs + graceMs),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function nextMessage(child: ChildProcess, ended: Promise<string>, limitMs: number): Promise<unknown> {
  const aborted = new AbortController();
  const timer = setTimeout(() => aborted.abort(), limitMs);
  try {
    const message = once(child, 'message', { signal: aborted.signal }).then(([value]) => value as unknown);
    return await Promise.race([message, ended.then((reason) => Promise.reject(new Error(reason)))]);
  } catch (error) {
    throw aborted.signal.aborted ? new EngineLate(limitMs) : error;
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(complaint: string, end: string | number): string {
  if (/heap out of memory/.test(complaint)) return `out of memory (${heapMb} MB)`;
  const [line = `ended with ${end}`] = /^\w*Error: .*$/m.exec(complaint) ?? [];
  return line.slice(0, 120);
}
