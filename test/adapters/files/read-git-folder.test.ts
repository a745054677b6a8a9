import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/adapters/files/read-folder.ts';
import { readGitFolder } from '../../../src/adapters/files/read-git-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);

async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder(files);
  const git = (...args: readonly string[]) => run('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args]);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'first');
  return folder;
}

describe('readGitFolder', () => {
  it('reads a folder as it was, though the files are others now', async () => {
    const folder = await repository({ 'knowledge/sv/hot å.md': 'Åäö\n\nslut', 'knowledge/språk.yaml': 'då'.normalize('NFD'), 'knowledge/bild.png': 'x', 'annat.md': 'y' });
    const knowledge = join(folder, 'knowledge');
    const before = await readFolder(knowledge);
    await rm(join(knowledge, 'sv/hot å.md'));
    await writeFile(join(knowledge, 'ny.md'), 'ny');
    expect(await readGitFolder(knowledge, 'HEAD')).toEqual(before);
  });

  it.each(['finns-inte', '--help', '', 'HEAD; ls'])('says that git does not know the version "%s"', async (version) => {
    const folder = await repository({ 'a.md': 'A' });
    await expect(readGitFolder(folder, version)).rejects.toMatchObject({ code: 'VERSION_UNREADABLE' });
  });

  it('says so where there is no repository', async () => {
    await expect(readGitFolder(await temporaryFolder({ 'a.md': 'A' }), 'HEAD')).rejects.toMatchObject({ code: 'VERSION_UNREADABLE' });
  });
});
