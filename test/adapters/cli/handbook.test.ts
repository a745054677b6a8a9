import { execFile } from 'node:child_process';
import { join } from 'node:path';
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

  it('tells which pages are not in it because they cannot be read', async () => {
    const folder = await temporaryFolder({ 'pages/sv/bombhot.md': '---\ntitle: [\n---\n## Gör nu\n1. Ring 112.\n' });
    const { stderr } = await handbook('--knowledge', join(folder, 'pages'), '--to', join(folder, 'site'));
    expect(stderr).toMatch(/^sv\/bombhot\.md:2:8 .*\n +åtgärd /);
  });
});
