import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/adapters/playground/find-free-port.ts';
import { root } from '../support/source-files.ts';
import { type Program, startProgram } from '../support/start-program.ts';

export interface LocalBot {
  readonly program: Program;
  /** Where activities are posted. */
  readonly endpoint: string;
  readonly readyUrl: string;
  readonly metricsUrl: string;
  readonly folder: string;
}

/** A first start learns all phrasings anew, and a machine of CI has other things to do. */
export const startTimeoutMs = 240_000;

export interface LocalBotOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Data of an earlier bot; an empty folder by default. */
  readonly folder?: string;
  readonly nodeFlags?: readonly string[];
}

/** The bot as `npm start` runs it, `src/main.ts` and nothing else, in local mode, with figures and a folder of its own for data. */
export async function startLocalBot({ settings = {}, folder, nodeFlags = [] }: LocalBotOptions = {}): Promise<LocalBot> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'radrum-local-')));
  const metricsPort = await findFreePort(0);
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:NODE_OPTIONS|VITEST|BOT_|DATABASE_URL$|CI$)/.test(name));
  const program = startProgram(process.execPath, [...nodeFlags, 'src/main.ts'], {
    cwd: root,
    environment: { ...Object.fromEntries(kept), NODE_NO_WARNINGS: '1', DATA_DIR: data, METRICS_PORT: String(metricsPort), PORT: String(await findFreePort(0)), ...settings },
  });
  const [, base = ''] = await program.waitFor(/Bot +(http:\S+)\/api\/messages/, startTimeoutMs);
  return { program, endpoint: `${base}/api/messages`, readyUrl: `${base}/readyz`, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`, folder: data };
}

export async function removeData({ folder }: Pick<LocalBot, 'folder'>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Reads a figure without labels. */
export async function readFigure({ metricsUrl }: Pick<LocalBot, 'metricsUrl'>, name: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
