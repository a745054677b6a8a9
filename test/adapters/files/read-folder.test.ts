import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/adapters/files/read-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('readFolder', () => {
  it('reads markdown and YAML at any depth, in the order of their paths', async () => {
    const folder = await temporaryFolder({ 'sv/b.md': 'B', 'sv/a.md': 'Å', 'language/x.yaml': 'x: 1', 'y.yml': 'y' });
    expect(await readFolder(folder)).toEqual([
      { path: 'language/x.yaml', text: 'x: 1' },
      { path: 'sv/a.md', text: 'Å' },
      { path: 'sv/b.md', text: 'B' },
      { path: 'y.yml', text: 'y' },
    ]);
  });

  it('reads letters that are written as two signs, as a Mac may write them, as the letters that they look like', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'audience: båda'.normalize('NFD') });
    expect(await readFolder(folder)).toEqual([{ path: 'sv/a.md', text: 'audience: båda'.normalize('NFC') }]);
  });

  it('leaves other files, hidden files and folders alone', async () => {
    const folder = await temporaryFolder({ 'a.docx': '', 'a.md~': '', '.dold.md': '', 'mapp.md/bild.png': '', 'sv/~$t-per-telefon.md': '' });
    expect(await readFolder(folder)).toEqual([]);
  });

  it('follows links to files and folders, as Kubernetes mounts them, and reads nothing twice', async () => {
    const folder = await temporaryFolder({ '..2026_11_21/sv/a.md': 'A' });
    await symlink('..2026_11_21', join(folder, '..data'));
    await symlink('..data/sv', join(folder, 'sv'));
    await symlink('.', join(folder, 'ring'));
    expect(await readFolder(folder)).toEqual([{ path: 'sv/a.md', text: 'A' }]);
  });

  it('is empty for an empty folder', async () => {
    expect(await readFolder(await temporaryFolder())).toEqual([]);
  });

  it.each([
    ['is not there', async () => '/finns/inte'],
    ['is a file', async () => join(await temporaryFolder({ 'a.md': '' }), 'a.md')],
    ['holds a file larger than any page', async () => temporaryFolder({ 'a.md': 'x'.repeat(1_000_001) })],
    ['holds a link to nothing', async () => {
      const folder = await temporaryFolder();
      await symlink(join(folder, 'borta.md'), join(folder, 'a.md'));
      return folder;
    }],
  ])('throws KNOWLEDGE_UNREADABLE when it %s', async (_reason, make) => {
    await expect(readFolder(await make())).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' });
  });

  it('names the file that cannot be read, so that an editor knows which one to close or to mend', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': '' });
    await symlink(join(folder, 'borta.md'), join(folder, 'sv/b.md'));
    await expect(readFolder(folder)).rejects.toMatchObject({ message: expect.stringContaining('The file sv/b.md') });
  });

  it('says that the folder cannot be read when there is none', async () => {
    await expect(readFolder('/finns/inte')).rejects.toMatchObject({ message: 'The knowledge folder "/finns/inte" cannot be read.' });
  });
});
