import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const handbook = (...args: readonly string[]) => promisify(execFile)(process.execPath, ['src/cli.ts', 'handbook', ...args], { cwd: root });

describe('handbook', () => {
  it('tells editors in Swedish where the site is, and how it is used', async () => {
    const folder = await temporaryFolder();
    expect((await handbook('--to', folder)).stdout).toMatch(/^\d+ filer\. Öppna .*index\.html\n$/);
    expect((await handbook('--help')).stdout).toContain('--to MAPP');
  });
});
