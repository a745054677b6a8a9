import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';

export interface Playground {
  readonly address: string;
  /** Resolves when the Playground's process has ended. */
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  readonly port: number;
  readonly botEndpoint: string;
  /** The environment variables of its process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What it calls to open a browser on Linux, and ends without: one that does nothing is found first, since the address is told anyway. */
const browserOpener = 'xdg-open';
const startTimeoutMs = 30_000;
const stopTimeoutMs = 5_000;

/**
 * Starts Microsoft's Agents Playground as a process of its own, on loopback only and with its telemetry off.
 * Throws PLAYGROUND_MISSING when the package is not installed, PLAYGROUND_FAILED when it ends before it listens.
 */
export async function startPlayground({ port, botEndpoint, environment }: PlaygroundOptions): Promise<Playground> {
  const loopbackOnly = new URL('./loopback-only.ts', import.meta.url);
  const address = `http://127.0.0.1:${port}`;
  const script = playgroundScript();
  // It writes a log where it stands; that place goes when it goes.
  const folder = await mkdtemp(join(tmpdir(), 'radrum-playground-'));
  await writeFile(join(folder, browserOpener), '#!/bin/sh\n', { mode: 0o755 });
  const child = spawn(
    process.execPath,
    [
      ...['--import', loopbackOnly.href, script, 'start'],
      ...['--app-endpoint', botEndpoint, '--channel-id', 'msteams', '--port', String(port)],
      ...['--service-url', `${address}/_connector`, '--disable-telemetry'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment, PATH: [folder, environment['PATH'] ?? ''].join(delimiter) } },
  );
  const ended = once(child, 'exit').then(() => rm(folder, { recursive: true, force: true }));
  let printed = '';
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed = (printed + chunk.toString()).slice(-2_000);
        if (/Listening on \d+/.test(printed)) resolve();
      });
    }
  });
  const outcome = await Promise.race([
    listening.then(() => 'listening' as const),
    ended.then(() => 'ended' as const),
    new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), startTimeoutMs).unref()),
  ]);
  if (outcome !== 'listening') {
    child.kill('SIGKILL');
    await ended;
    throw new AppError('PLAYGROUND_FAILED', `The Agents Playground did not start on port ${port}.\n${printed}`);
  }
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function playgroundScript(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch (cause) {
    throw new AppError('PLAYGROUND_MISSING', 'The Agents Playground is not installed.', { cause });
  }
}
