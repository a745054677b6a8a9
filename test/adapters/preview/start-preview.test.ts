import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('ends when the folder cannot be read, instead of waiting for it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'preview', '--port', '0', '--folder', 'no-such-folder'], { cwd: root, encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toContain('KNOWLEDGE_UNREADABLE');
  expect(status).toBe(2);
}, 30_000);
