import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/source-files.ts';

const run = promisify(execFile);

/** Runs a program in a process of its own, where nothing else has been loaded, and gives what it printed. */
async function printedBy(program: string): Promise<unknown> {
  const start = `
    import { createRequire } from 'node:module';
    import { CloudAdapter, MemoryStorage } from 'botbuilder';
    import { createApplication } from './src/adapters/teams/teams-application.ts';
    const { cache } = createRequire(import.meta.url);
    const areDialogsLoaded = () => Object.keys(cache).some((path) => path.includes('botbuilder-dialogs'));
    const print = (value) => process.stdout.write(JSON.stringify(value));`;
  const { stdout } = await run(process.execPath, ['--no-deprecation', '--input-type=module', '--eval', start + program], { cwd: root });
  return JSON.parse(stdout);
}

const signIn = `{
  storage: new MemoryStorage(),
  adapter: new CloudAdapter(),
  authentication: { settings: {
    graph: { connectionName: 'graph', title: 'Sign in', text: 'Sign in', endOnInvalidMessage: true },
    sso: { scopes: ['User.Read'], msalConfig: { auth: { clientId: 'id', clientSecret: 'secret' } }, signInLink: 'https://localhost/sign-in', endOnInvalidMessage: true },
  } },
}`;

describe('an application of teams-ai', () => {
  it('is made without the dialogs that sign a person in', async () => {
    expect(await printedBy('createApplication({}); print(areDialogsLoaded());')).toBe(false);
  });

  it('has them when it is to sign people in', async () => {
    const program = `const { authentication } = createApplication(${signIn}); print([areDialogsLoaded(), authentication.get('graph') !== undefined, authentication.get('sso') !== undefined]);`;
    expect(await printedBy(program)).toEqual([true, true, true]);
  });
});
