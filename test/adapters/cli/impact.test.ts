import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeImpact, impactMarkdown } from '../../../src/adapters/cli/describe-impact.ts';
import type { Impact } from '../../../src/authoring/impact.ts';
import { filesOf, cleanFolder } from '../../authoring/clean-base.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);
const some: Impact = {
  asked: 12,
  rightBefore: 11,
  rightAfter: 11,
  changes: [
    { question: 'får man | slå_tillbaka', origin: 'labelled', accepted: ['hot'], before: { outcome: 'answer', page: 'hot' }, after: { outcome: 'decline' }, verdict: 'worse' },
    { question: 'hot', origin: 'asked-as', accepted: ['hot'], before: { outcome: 'choices', page: 'mejl' }, after: { outcome: 'answer', page: 'hot' }, verdict: 'better' },
  ],
};

describe('describeImpact', () => {
  it('shows each question with what came first before and after, and sums up', () => {
    const lines = describeImpact(some, { version: 'main' }).split('\n');
    expect(lines[2]).toMatch(/^sämre\s+får man \| slå_tillbaka\s+hot\s+vet inte\s+hot$/);
    expect(lines[3]).toMatch(/^bättre\s+hot\s+mejl \(val\)\s+hot\s+hot$/);
    expect(lines.at(-2)).toBe('2 av 12 frågor får en annan första sida än i main: 1 bättre, 1 sämre, 0 en annan sida. Rätt först: 11 före, 11 efter.');
  });

  it('says that nothing changed', () => {
    expect(describeImpact({ ...some, changes: [] }, { version: 'HEAD' })).toBe('Ingen av 12 frågor får en annan första sida än i HEAD.\n');
  });
});

describe('impactMarkdown', () => {
  it('is a table that no question can break', () => {
    const text = impactMarkdown(some, { version: 'main' });
    expect(text).toContain('| sämre | får man \\| slå\\_tillbaka | hot | vet inte | hot |');
    expect(text).toContain('| --- | --- | --- | --- | --- |');
  });
});

describe('the impact command', { timeout: 60_000 }, () => {
  it('tells which questions lead to another page than in the last commit', async () => {
    const folder = await repository();
    const questions = join(folder, 'q.jsonl');
    await writeFile(questions, '{"q":"någon ringer och hotar mig","lang":"sv","page":["hot-per-telefon"]}\n');
    await rm(join(folder, 'knowledge/sv/hot-per-telefon.md'));
    await rm(join(folder, 'knowledge/en/hot-per-telefon.md'));
    const { stdout } = await run(process.execPath, ['src/cli.ts', 'impact', '--folder', join(folder, 'knowledge'), '--questions', questions, '--json'], { cwd: root });
    const { changes } = JSON.parse(stdout) as Impact;
    expect(changes).toContainEqual(expect.objectContaining({ origin: 'labelled', before: { outcome: 'answer', page: 'hot-per-telefon' }, verdict: 'worse' }));
    expect(await readFile(join(folder, 'knowledge/sv/hembesok.md'), 'utf8')).toContain('title');
  });

  it('exits 2 when git does not know the version', async () => {
    const folder = await repository();
    const failed = run(process.execPath, ['src/cli.ts', 'impact', '--folder', join(folder, 'knowledge'), '--base', 'finns-inte'], { cwd: root });
    await expect(failed).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('VERSION_UNREADABLE') });
  });
});

async function repository(): Promise<string> {
  const folder = await temporaryFolder(Object.fromEntries(filesOf(cleanFolder).map(({ path, text }) => [`knowledge/${path}`, text])));
  const git = (...args: readonly string[]) => run('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args]);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'first');
  return folder;
}
