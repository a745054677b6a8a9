import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/adapters/playground/find-free-port.ts';
import { dockerSteps } from '../support/dockerfile.ts';
import { root } from '../support/source-files.ts';
import { type Program, startProgram } from '../support/start-program.ts';

const run = promisify(execFile);
const id = '00000000-0000-4000-8000-000000000001';
const tenant = '00000000-0000-4000-8000-000000000002';

interface Way {
  readonly name: string;
  /** Puts into an empty folder what runs in production; resolves with what the environment then has beside the machine's own. */
  readonly install: (folder: string) => Promise<Readonly<Record<string, string>>>;
  readonly start: readonly [string, ...string[]];
}

const asReadme: Way = {
  name: 'README says',
  install: async (folder) => {
    for (const part of ['package.json', 'package-lock.json', '.npmrc', 'src', 'knowledge']) await cp(join(root, part), join(folder, part), { recursive: true });
    await run('npm', ['ci', '--omit=dev'], { cwd: folder, env: cleanEnvironment() });
    return {};
  },
  start: ['npm', 'start'],
};

const steps = dockerSteps();

/** The Dockerfile's own steps, one after the other, in a folder in place of the image. Its Node is the one that runs this test. */
const asDockerfile: Way = {
  name: 'the Dockerfile says',
  install: async (folder) => {
    const path = `${dirname(process.execPath)}${delimiter}${cleanEnvironment()['PATH'] ?? ''}`;
    const environment: Record<string, string> = { PATH: path };
    for (const { keyword, text, parts } of steps) {
      if (keyword === 'ENV') Object.assign(environment, Object.fromEntries(parts.map((part) => part.split('=', 2))));
      if (keyword === 'COPY') for (const part of parts.slice(0, -1)) await cp(join(root, part), join(folder, parts.at(-1) === './' ? part : (parts.at(-1) ?? part)), { recursive: true });
      if (keyword === 'RUN') await run('sh', ['-ec', text.replace('chown node:node', 'chown "$(id -u):$(id -g)"')], { cwd: folder, env: { ...cleanEnvironment(), ...environment } });
    }
    return environment;
  },
  start: (steps.find(({ keyword }) => keyword === 'CMD')?.parts ?? []) as unknown as [string, ...string[]],
};

/** A copy of what runs in production, installed without what only development needs, with made-up credentials. */
describe.each([asReadme, asDockerfile])('the bot as it is installed as $name', ({ install, start: [command, ...args] }) => {
  let folder: string;
  let installed: Readonly<Record<string, string>>;
  let program: Program | undefined;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radrum-production-'));
    installed = await install(folder);
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

  it('does not start without the words that mean danger', async () => {
    const [words, aside] = [join(folder, 'knowledge/language/danger.yaml'), join(folder, 'danger.yaml')];
    await rename(words, aside);
    const refused = start({});
    expect(await refused.ended).toBe(1);
    await rename(aside, words);
    expect(refused.printed()).toContain('TRIAGE_MISSING: language/danger.yaml cannot be read');
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
    const { stdout } = await run('npm', ['run', '-s', 'ask', '--', 'någon ringer och hotar mig'], { cwd: folder, env: { ...cleanEnvironment(), ...installed } });
    expect(stdout).toMatch(/pages: .*hot-per-telefon/);
  });

  it('has no package that only development needs', async () => {
    const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
    // Some come with others that are needed: only what nothing else asks for can be expected to be absent.
    const needless = ['vitest', 'typescript', 'playwright-core', '@microsoft/m365agentsplayground', '@microsoft/app-manifest'];
    expect(needless.filter((name) => !(name in devDependencies))).toEqual([]);
    expect(needless.filter((name) => existsSync(join(folder, 'node_modules', name)))).toEqual([]);
  });

  it('is examined by the doctor where it runs', async () => {
    const report = startDoctor();
    expect(await report.ended).toBe(0);
    expect(report.printed()).toMatch(/^ok +The bot on port \d+ is ready\.[^]*^not tried +Not looked at\. +\(token\)/m);
  });

  it('ends when it is told to', async () => {
    await program?.stop('SIGTERM');
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });

  function startDoctor(): Program {
    return startProgram('node', ['src/doctor.cjs', '--offline'], { cwd: folder, environment: environmentWith({ PATH: `${join(folder, 'node_modules', '.bin')}${delimiter}${installed['PATH'] ?? cleanEnvironment()['PATH'] ?? ''}` }) });
  }

  function start(settings: Readonly<Record<string, string>>): Program {
    return startProgram(command, args, { cwd: folder, environment: environmentWith(settings) });
  }

  function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const credentials = { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_PASSWORD: 'påhittad-hemlighet', ALLOW_EXAMPLE_CONTACTS: '1', DATA_KEY: `k1:${Buffer.alloc(32).toString('base64')}` };
    return { ...cleanEnvironment(), ...installed, ...credentials, HOST: '127.0.0.1', PORT: String(port), ...settings };
  }
});

/** The environment without what npm and this run have put into it: no settings of the bot, no tools of the checkout. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST|BOT_|CI$|INIT_CWD$)/.test(name));
  const path = (process.env['PATH'] ?? '').split(':').filter((place) => !place.startsWith(join(root, 'node_modules')));
  // What npm has fetched before is taken as it is: asking the registry about each package again is most of the time of an install.
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), npm_config_prefer_offline: 'true' };
}
