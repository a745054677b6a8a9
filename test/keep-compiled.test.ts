import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './support/source-files.ts';

const run = promisify(execFile);
const asks = `import { getCompileCacheDir } from 'node:module'; process.stdout.write(getCompileCacheDir() ?? 'none');`;
const start = (settings: Readonly<Record<string, string>> = {}) => run(process.execPath, ['--import', './src/keep-compiled.mjs', '--input-type=module', '--eval', asks], { cwd: root, env: { ...process.env, ...settings } });

describe('a program that is started with keep-compiled.mjs', () => {
  it('keeps what is compiled with the installed packages, so that a new install clears it', async () => {
    const { stdout, stderr } = await start();
    expect(stdout.replaceAll('\\', '/')).toContain('/node_modules/.cache/radrum-compiled/');
    expect(stderr).toBe('');
  });

  it('runs all the same where nothing is kept', async () => {
    expect((await start({ NODE_DISABLE_COMPILE_CACHE: '1' })).stdout).toBe('none');
  });
});
