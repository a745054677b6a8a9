import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../src/adapters/playground/find-free-port.ts';
import { type Playground, startPlayground } from '../../../src/adapters/playground/start-playground.ts';
import { root } from '../../support/source-files.ts';

let playground: Playground | undefined;
afterEach(async () => playground?.stop());

const start = async (port: number, environment: NodeJS.ProcessEnv = process.env) => startPlayground({ port, botEndpoint: 'http://127.0.0.1:9/api/messages', environment });

describe('startPlayground', () => {
  it('serves its page on loopback alone, and ends when it is stopped', async () => {
    const port = await findFreePort(0);
    playground = await start(port);
    expect(playground.address).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(playground.address)).status).toBe(200);
    const others = Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => address));
    expect(await Promise.all(others.map(async (address) => answers(address, port)))).toEqual(others.map(() => false));
    await playground.stop();
    expect(await answers('127.0.0.1', port)).toBe(false);
    playground = undefined;
  }, 60_000);

  it('goes on where no browser can be opened', async () => {
    const port = await findFreePort(0);
    playground = await start(port, { ...process.env, PATH: '/nothing/is/here' });
    // It used to end a moment after it had said that it listens.
    await setTimeout(1_500);
    expect(await answers('127.0.0.1', port)).toBe(true);
    expect((await fetch(playground.address)).status).toBe(200);
  }, 60_000);

  it('leaves nothing behind in the folder of the sources', async () => {
    expect((await readdir(join(root, 'src/adapters/playground'))).filter((name) => !name.endsWith('.ts'))).toEqual([]);
  });

  it('says so when the package is not installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'radrum-test-'));
    await mkdir(join(folder, 'adapters'));
    await cp(join(root, 'src/adapters/playground'), join(folder, 'adapters/playground'), { recursive: true });
    await cp(join(root, 'src/errors.ts'), join(folder, 'errors.ts'));
    const program = `
      const { startPlayground } = await import('./adapters/playground/start-playground.ts');
      await startPlayground({ port: 9, botEndpoint: 'http://127.0.0.1:9', environment: {} }).catch(({ code }) => process.stdout.write(code));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(stdout).toBe('PLAYGROUND_MISSING');
  });
});

async function answers(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
  });
}
