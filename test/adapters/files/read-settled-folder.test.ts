import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettledFolder } from '../../../src/adapters/files/read-settled-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('readSettledFolder', () => {
  it('reads a folder that nobody writes to', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'A' });
    expect(await readSettledFolder(folder)).toEqual([{ path: 'sv/a.md', text: 'A' }]);
  });

  it('gives files of one version only, however a link is swapped meanwhile', async () => {
    const versions = Object.fromEntries(['1', '2'].flatMap((version) => Array.from({ length: 20 }, (_, at) => [`..${version}/sv/${at}.md`, version])));
    const folder = await temporaryFolder(versions);
    await symlink('..1', join(folder, '..data'));
    await symlink('..data/sv', join(folder, 'sv'));
    let round = 0;
    let isOver = false;
    const swaps = (async () => {
      for (; !isOver; round += 1) {
        await symlink(`..${(round % 2) + 1}`, join(folder, '..tmp'));
        await rename(join(folder, '..tmp'), join(folder, '..data'));
      }
    })();
    let read = 0;
    while (read < 20 || round < 50) {
      const files = await readSettledFolder(folder);
      await new Promise((resolve) => setImmediate(resolve));
      read += 1;
      if (files !== undefined) expect(new Set(files.map(({ text }) => text)).size).toBe(1);
    }
    isOver = true;
    await swaps;
  });

  it('throws when there is no folder', async () => {
    await expect(readSettledFolder('/finns/inte')).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' });
  });
});
