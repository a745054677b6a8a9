import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { offers as everyOffer } from '../../../src/knowledge/offer.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// The first case builds the index of every shipped page, in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as it is typed, in a process of its own. */
async function ask(...args: readonly string[]): Promise<Ended> {
  return run(process.execPath, ['src/cli.ts', 'ask', ...args]);
}

async function run(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, stdout, stderr });
    });
  });
}

describe('ask', () => {
  it('answers from the shipped pages', async () => {
    const { code, stdout } = await ask('någon ringer och hotar mig');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/outcome: answer {2}pages: hot-per-telefon/)]);
  });

  it('leads with 112 in danger, whatever the folder holds', async () => {
    const { code, stdout } = await ask('han står utanför dörren med kniv', '--knowledge', await temporaryFolder());
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\s*Ring 112 nu\n/)]);
  });

  it('answers a file of questions from any folder of markdown with one JSON line each, on stdout alone', async () => {
    const folder = await temporaryFolder({
      'konto/losenord.md': '# Byta lösenord\n\nSå byter du ditt lösenord.\n',
      'konto/skrivare.md': '# Skrivaren\n\nSå skriver du ut på papper.\n',
      'q.jsonl': '{"q":"hur byter jag lösenord"}\n{"q":"hur skriver jag ut"}\n{"q":"a man with a knife is outside the door now","lang":"en"}\n{"q":""}\n',
    });
    const { code, stdout } = await ask('--jsonl', join(folder, 'q.jsonl'), '--knowledge', folder);
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers).toMatchObject([{ lang: 'sv', pages: expect.arrayContaining(['losenord']) }, { lang: 'sv', pages: expect.arrayContaining(['skrivare']) }, { outcome: 'acute', lang: 'en' }, { q: '' }]);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['q', 'lang', 'outcome', 'pages', 'offers', 'ms']);
      expect((answer['pages'] as string[]).length).toBeLessThanOrEqual(5);
      expect(everyOffer).toEqual(expect.arrayContaining(answer['offers'] as string[]));
    }
  });

  it.each([
    ['there is no question', [], 'USAGE'],
    ['an option is unknown', ['--fraga', 'hot'], 'USAGE'],
    ['the file is not there', ['--jsonl', '/finns/inte'], 'INPUT_UNREADABLE'],
    ['the organisation is unknown', ['hot', '--organisation', 'bolaget'], 'USAGE'],
    ['the folder is not there', ['hot', '--knowledge', '/finns/inte'], 'KNOWLEDGE_UNREADABLE'],
  ])('says what to do, and ends with 2, when %s', async (_reason, args, code) => {
    const ended = await ask(...args);
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(new RegExp(`^${code}: .*\\n  What to do: `)) });
  });

  it('ends quietly when whoever reads its output has enough of it', async () => {
    const folder = await temporaryFolder({ 'hot.md': '# Hot\n\nRing 112.\n', 'q.jsonl': '{"q":"hot"}\n'.repeat(1000) });
    const command = `set -o pipefail; "${process.execPath}" src/cli.ts ask --jsonl "${folder}/q.jsonl" --knowledge "${folder}" | head -1`;
    const { stdout, ...ended } = await run('bash', ['-c', command]);
    expect(ended).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output cannot be written', async () => {
    const { code, stderr } = await run('sh', ['-c', `"${process.execPath}" src/cli.ts ask --help > /dev/full`]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^OUTPUT_UNWRITABLE: .*ENOSPC.*\n {2}What to do: /)]);
  });

  it('tells how it is used', async () => {
    expect(await ask('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--jsonl') });
  });
});
