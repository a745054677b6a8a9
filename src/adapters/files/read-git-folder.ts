import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';
import { asTyped } from './as-typed.ts';
import { isAside } from './find-files.ts';
import { knowledgeFiles, type TextFile } from './read-folder.ts';

const run = promisify(execFile);
const mostBytes = 100_000_000;

/** Reads the knowledge files of a folder as they are in a version that git knows; nothing is checked out. Throws VERSION_UNREADABLE. */
export async function readGitFolder(folder: string, version: string): Promise<readonly TextFile[]> {
  try {
    const commit = await gitLines(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${version}^{commit}`]);
    const listed = await gitLines(folder, ['ls-tree', '-r', '-z', commit.trim(), '.']);
    const entries = listed.split('\0').flatMap((line) => {
      const [, id, path] = /^100\d+ blob (\w+)\t(.+)$/s.exec(line) ?? [];
      const isRead = path !== undefined && knowledgeFiles.test(path) && !path.split('/').some(isAside);
      return isRead && id !== undefined ? [{ id, path }] : [];
    });
    const texts = await readBlobs(folder, entries.map(({ id }) => id));
    return entries.map(({ path }, at) => ({ path, text: texts[at] ?? '' })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch (cause) {
    throw new AppError('VERSION_UNREADABLE', `Versionen "${version}" av "${folder}" går inte att läsa ur git.`, { cause });
  }
}

async function gitLines(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: mostBytes });
  return stdout;
}

/** All files by one process: `cat-file --batch` answers each id with "<id> blob <bytes>", the content, and a line's end. */
async function readBlobs(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  const git = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  git.stdin.end(ids.map((id) => `${id}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of git.stdout) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const texts: string[] = [];
  for (let at = 0; at < all.length; ) {
    const start = all.indexOf('\n', at) + 1;
    const bytes = Number(all.toString('utf8', at, start).trim().split(' ')[2]);
    texts.push(asTyped(all.toString('utf8', start, start + bytes)));
    at = start + bytes + 1;
  }
  return texts;
}
