import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/adapters/playground/find-free-port.ts';
import { root } from '../support/source-files.ts';
import { type Program, startProgram } from '../support/start-program.ts';

const run = promisify(execFile);
const id = '00000000-0000-4000-8000-000000000001';
const parts = ['package.json', 'package-lock.json', '.npmrc', 'src', 'knowledge'];

/** A copy of what runs in production, installed without what only development needs, with made-up credentials. */
describe('the bot as it is installed for Teams', () => {
  let folder: string;
  let program: Program | undefined;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radrum-production-'));
    for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
    await run('npm', ['ci', '--omit=dev'], { cwd: folder, env: cleanEnvironment() });
    port = await findFreePort(0);
  });
  afterAll(async () => {
    await program?.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('does not start with contacts that are examples', async () => {
    const refused = start({ ALLOW_EXAMPLE_CONTACTS: '' });
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toMatch(/EXAMPLE_CONTACTS: .*city\/security/);
    expect(refused.printed()).not.toContain('\n    at ');
  });

  it('says which settings are missing', async () => {
    const refused = start({ BOT_PASSWORD: '', BOT_TENANT_ID: '' });
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toMatch(/CONFIG_INVALID: (?=[^]*BOT_PASSWORD is not set)(?=[^]*BOT_TENANT_ID is not set)/);
  });

  it('has no Playground, and says so when it is started without credentials', async () => {
    const refused = start({ BOT_ID: '', BOT_PASSWORD: '', BOT_TENANT_ID: '' });
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toContain('PLAYGROUND_MISSING: ');
  });

  it('listens, is ready, and takes nothing from strangers', async () => {
    program = start({});
    await program.waitFor(/Bot +http/);
    const address = `http://127.0.0.1:${port}`;
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', conversation: { id: 'x' }, from: { id: 'a' }, recipient: { id: 'b' }, text: 'hot' };
    const response = await fetch(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    expect(response.status).toBe(401);
    expect(program.printed()).not.toMatch(/Playground|påhittad-hemlighet/);
  });

  it('says so when its port is taken', async () => {
    const second = start({});
    expect(await second.ended).toBe(1);
    expect(second.printed()).toMatch(/PORT_IN_USE: /);
  });

  it('answers questions on the command line too', async () => {
    const { stdout } = await run('npm', ['run', '-s', 'ask', '--', 'någon ringer och hotar mig'], { cwd: folder, env: cleanEnvironment() });
    expect(stdout).toMatch(/pages: hot-per-telefon/);
  });

  it('ends when it is told to', async () => {
    await program?.stop('SIGTERM');
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });

  function start(settings: Readonly<Record<string, string>>): Program {
    const credentials = { BOT_ID: id, BOT_TENANT_ID: id, BOT_PASSWORD: 'påhittad-hemlighet', ALLOW_EXAMPLE_CONTACTS: '1', DATA_KEY: `k1:${Buffer.alloc(32).toString('base64')}` };
    return startProgram('npm', ['start'], { cwd: folder, environment: { ...cleanEnvironment(), ...credentials, HOST: '127.0.0.1', PORT: String(port), ...settings } });
  }
});

/** The environment without what npm and this run have put into it: no settings of the bot, no tools of the checkout. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST|BOT_|CI$|INIT_CWD$)/.test(name));
  const path = (process.env['PATH'] ?? '').split(':').filter((place) => !place.startsWith(join(root, 'node_modules')));
  return { ...Object.fromEntries(kept), PATH: path.join(':') };
}
