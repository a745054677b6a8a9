import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** Everything that it has printed so far, on both streams. */
  printed(): string;
  /** Resolves when it has printed something that matches; throws when it ends before, or takes too long. */
  waitFor(pattern: RegExp, ms?: number): Promise<RegExpExecArray>;
  /** Sends a signal to it and all that it started, as Ctrl-C does in a terminal, and resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with its exit code when it ends by itself. */
  readonly ended: Promise<number | null>;
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Starts a command in a process group of its own, so that nothing that it starts can be left behind. */
export function startProgram(command: string, args: readonly string[], { cwd, environment }: ProgramOptions): Program {
  const child = spawn(command, [...args], { cwd, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    printed: () => printed,
    ended,
    waitFor: async (pattern, ms = 60_000) => {
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`not seen within ${ms} ms: ${pattern}\n${printed}`)), ms).unref());
      const over = ended.then((code) => Promise.reject(new Error(`ended with ${code} before ${pattern}\n${printed}`)));
      const seen = (async () => {
        for (let found = pattern.exec(printed); ; found = pattern.exec(printed)) {
          if (found !== null) return found;
          await nextOutput(child);
        }
      })();
      return Promise.race([seen, late, over]);
    },
    stop: async (signal = 'SIGINT') => {
      killGroup(child, signal);
      const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 20_000);
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
  };
}

/** Resolves when it has printed something more, and leaves no listener behind. */
function nextOutput({ stdout, stderr }: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const stream of [stdout, stderr]) stream?.off('data', done);
      resolve();
    };
    for (const stream of [stdout, stderr]) stream?.once('data', done);
  });
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    // The group is gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
