import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode, describeError, mends } from '../src/errors.ts';
import { root } from './support/source-files.ts';

describe('AppError', () => {
  it.each(Object.keys(mends) as ErrorCode[])('%s carries a mend of its own', (code) => {
    const error = new AppError(code, 'found this, expected that');
    expect(error).toMatchObject({ name: 'AppError', code, message: 'found this, expected that', mend: mends[code] });
    expect(error.mend).toMatch(/^[A-Z].{20,}\.$/s);
  });

  it('keeps the cause', () => {
    const cause = new Error('the disk is gone');
    expect(new AppError('KNOWLEDGE_UNREADABLE', 'unreadable', { cause }).cause).toBe(cause);
  });
});

describe('describeError', () => {
  it('gives code, message and the next step', () => {
    expect(describeError(new AppError('USAGE', 'There is no question.'))).toBe(
      'USAGE: There is no question.\n  What to do: Run the command with --help.',
    );
  });

  it('tells editors the next step in Swedish, as far as they meet the error', () => {
    expect(describeError(new AppError('USAGE', 'Namnet saknas.'), 'sv')).toBe('USAGE: Namnet saknas.\n  Gör så här: Kör kommandot med --help.');
    expect(describeError(new AppError('DATA_KEY_UNKNOWN', 'k2 is gone.'), 'sv')).toContain(`What to do: ${mends.DATA_KEY_UNKNOWN}`);
  });
});

/** The first line as it is typed and read, in a process of its own. */
function firstLine(command: string, ...args: readonly string[]): string {
  return spawnSync(process.execPath, ['src/cli.ts', command, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } }).stderr.split('\n')[0] ?? '';
}

describe('editors’ commands', () => {
  const missing = join(root, 'test/fixtures/ingen-sådan-mapp');

  it.each([
    ['check', [missing], `KNOWLEDGE_UNREADABLE: Mappen "${missing}" går inte att läsa.`],
    ['preview', ['--folder', missing, '--port', '0'], `KNOWLEDGE_UNREADABLE: Mappen "${missing}" går inte att läsa.`],
    ['review', [missing], `KNOWLEDGE_UNREADABLE: Mappen "${missing}" går inte att läsa.`],
    ['handbook', ['--knowledge', missing, '--to', missing], `KNOWLEDGE_UNREADABLE: Mappen "${missing}" går inte att läsa.`],
    ['handbook', ['--knowledge', 'test/fixtures/knowledge', '--to', 'package.json/handbok'], 'OUTPUT_UNWRITABLE: Handboken gick inte att skriva i package.json/handbok (ENOTDIR).'],
    ['new', ['hot-i-parken', '--folder', 'package.json'], /^OUTPUT_UNWRITABLE: Filen ".*package\.json.*" gick inte att skriva \(ENOTDIR\)\.$/],
    ['impact', ['--base', 'HEAD', '--questions', missing], `INPUT_UNREADABLE: Filen "${missing}" går inte att läsa.`],
    ['impact', ['--base', 'ingen-sådan-gren'], /^VERSION_UNREADABLE: Versionen "ingen-sådan-gren" av ".*" går inte att läsa ur git\.$/],
  ])('%s says what went wrong in Swedish: %j', (command, args, line) => {
    expect(firstLine(command, ...args)).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  }, 60_000);
});

describe('mends', () => {
  it('are all different', () => {
    expect(new Set(Object.values(mends)).size).toBe(Object.keys(mends).length);
  });
});
