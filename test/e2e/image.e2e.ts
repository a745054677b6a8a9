import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/source-files.ts';

const run = promisify(execFile);
const docker = async (...args: readonly string[]) => (await run('docker', [...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout.trim();

/** A machine without a Docker daemon follows the Dockerfile's steps in a clean folder instead: production.e2e.ts. */
const hasDaemon = spawnSync('docker', ['info', '--format', '{{.ServerVersion}}']).status === 0;
if (!hasDaemon) process.stderr.write('No Docker daemon answers: the image is not built here. Its steps are followed in a clean folder by production.e2e.ts.\n');

describe.runIf(hasDaemon)('the image', () => {
  const name = `radrum-test-${randomBytes(4).toString('hex')}`;
  const id = '00000000-0000-4000-8000-000000000001';
  const tenant = '00000000-0000-4000-8000-000000000002';

  beforeAll(async () => {
    await docker('build', '--tag', name, '.');
    const settings = { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_PASSWORD: 'påhittad-hemlighet', ALLOW_EXAMPLE_CONTACTS: '1', DATA_KEY: `k1:${Buffer.alloc(32).toString('base64')}` };
    const environment = Object.entries(settings).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    await docker('run', '--detach', '--name', name, '--read-only', '--tmpfs', '/tmp', '--volume', `${name}:/app/data`, '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', ...environment, name);
  });
  afterAll(async () => {
    await docker('rm', '--force', '--volumes', name).catch(() => {});
    await docker('volume', 'rm', '--force', name).catch(() => {});
    await docker('image', 'rm', '--force', name).catch(() => {});
  });

  it('becomes healthy with a file system that cannot be written, and without rights', async () => {
    await expect.poll(() => docker('inspect', '--format', '{{.State.Health.Status}}', name), { timeout: 90_000, interval: 1_000 }).toBe('healthy');
  });

  it('does not run as root, and cannot write beside its data', async () => {
    expect(await docker('exec', name, 'id', '-u')).not.toBe('0');
    await expect(docker('exec', name, 'touch', '/app/src/x')).rejects.toThrow();
    await docker('exec', name, 'touch', '/app/data/x');
  });

  it('holds neither development packages nor tests', async () => {
    const found = await docker('exec', name, 'sh', '-c', 'ls -d node_modules/vitest node_modules/typescript node_modules/node-linux-* test .env 2>/dev/null; true');
    expect(found).toBe('');
  });

  it('ends within ten seconds, with 0, when it is told to', async () => {
    const start = performance.now();
    await docker('stop', '--time', '20', name);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(await docker('inspect', '--format', '{{.State.ExitCode}}', name)).toBe('0');
  });
});
