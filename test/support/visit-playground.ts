import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/adapters/playground/find-free-port.ts';
import { type Browser, openBrowser } from './open-browser.ts';
import { root } from './source-files.ts';
import { type Program, startProgram } from './start-program.ts';

export interface Visit {
  readonly program: Program;
  readonly browser: Browser;
  /** Where the bot keeps its data. */
  readonly folder: string;
  leave(): Promise<void>;
}

/** Settings of whoever runs the tests must not reach the bot. */
const unset = ['BOT_ID', 'BOT_PASSWORD', 'BOT_TENANT_ID', 'KNOWLEDGE_DIR', 'LOG_LEVEL', 'DATABASE_URL', 'DATA_KEY', 'INCIDENT_URL', 'INCIDENT_WEBHOOK_URL', 'INCIDENT_WEBHOOK_SECRET', 'SECURITY_CHANNEL_CODE', 'OWNERS_CHANNEL_CODE'];

/** Starts the bot as `npm start` does, on an empty folder, and opens its Playground in a window of this size. */
export async function visitPlayground(size: { readonly width: number; readonly height: number }): Promise<Visit> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-e2e-'));
  const [port, playgroundPort] = [await findFreePort(0), await findFreePort(0)];
  const none = Object.fromEntries(unset.map((name) => [name, '']));
  const program = startProgram('npm', ['start'], { cwd: root, environment: { ...process.env, ...none, DATA_DIR: folder, PORT: String(port), PLAYGROUND_PORT: String(playgroundPort) } });
  const browser = await openBrowser(size);
  await program.waitFor(/Local mode: .*Ctrl-C/);
  await browser.page.goto(`http://127.0.0.1:${playgroundPort}`);
  return {
    program,
    browser,
    folder,
    leave: async () => {
      await browser.close();
      await program.stop('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
