import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cleanFolder, filesOf } from './authoring/clean-base.ts';
import { root } from './support/source-files.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const run = promisify(execFile);
const page = 'knowledge/sv/hot-per-telefon.md';

/** A repository whose branch `base` has a clean knowledge base that was reviewed today, as a proposal finds it on GitHub. */
async function aRepository(): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const fresh = (text: string) => text.replace(/(last_reviewed_on|checked_on): \S+/g, `$1: ${day}`);
  const pages = Object.fromEntries(filesOf(cleanFolder).map(({ path, text }) => [`knowledge/${path}`, fresh(text)]));
  // Without any examples of its own the folder would be given the thousands that are shipped.
  const folder = await temporaryFolder({ ...pages, 'knowledge/language/examples/question.prov.sv.txt': 'hur gör jag\n' });
  const git = (...args: readonly string[]) => run('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args]);
  await git('init', '--quiet', '--initial-branch=base');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'first');
  return folder;
}

async function change(folder: string, replace: (text: string) => string): Promise<void> {
  await writeFile(join(folder, page), replace(await readFile(join(folder, page), 'utf8')));
}

async function report(folder: string, base = 'base') {
  const [summary, output] = ['summary.md', 'output.txt'].map((name) => join(folder, name));
  const environment = { ...process.env, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output };
  const questions = join(folder, 'questions.jsonl');
  await writeFile(questions, '{"q":"någon ringer och hotar mig","lang":"sv","page":["hot-per-telefon"]}\n');
  const { code, stdout } = await run(join(root, '.ci/knowledge-report'), [base, join(folder, 'knowledge'), '--questions', questions], { env: environment, maxBuffer: 10_000_000 }).then(
    (done) => ({ ...done, code: 0 }),
    (error: { readonly code: number; readonly stdout: string }) => error,
  );
  return { code, stdout, summary: await readFile(summary ?? '', 'utf8'), output: await readFile(output ?? '', 'utf8') };
}

// A comparison prepares two bases from nothing, which takes seconds: two tests have one.
describe('.ci/knowledge-report', { timeout: 120_000 }, () => {
  it('tells that a change breaks nothing and leads no question elsewhere', async () => {
    const { code, stdout, summary } = await report(await aRepository());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^### Vad kontrollen säger\n\n6 sidor, 0 fel, \d+ varning(?:ar)?\.\n/);
    expect(stdout).toMatch(/### Vad ändringen gör med frågorna\n\nIngen av \d+ frågor får en annan första sida än i base\.\n$/);
    expect(summary).toBe(stdout);
  });

  it('tells of errors with their mend, and of questions that lead to another page, and fails', async () => {
    const folder = await aRepository();
    for (const language of ['sv', 'en']) await rm(join(folder, `knowledge/${language}/hot-per-telefon.md`));
    const { code, stdout, output } = await report(folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\| fil \| rad \| fel \| åtgärd \|\n\| --- \| --- \| --- \| --- \|\n\| \S+\.(?:md|yaml) \| \d+:\d+ \| .+ \| .+ \|$/m);
    expect(stdout).toMatch(/^\| sämre \| någon ringer och hotar mig \| hot-per-telefon[^|]* \| .+ \| hot-per-telefon \|$/m);
    const [, end = '', passed] = /^report<<(\w{32})\n([\s\S]*)\n\w{32}\n$/.exec(output) ?? [];
    expect([`${passed}\n`, output.split('\n').at(-2)]).toEqual([stdout, end]);
  });

  it('cuts a long report between two rows, so that GitHub takes it as a comment', async () => {
    const folder = await aRepository();
    await change(folder, (text) => `${text}\n${Array.from({ length: 600 }, (_, at) => `Rad ${at} med <b>fetstil</b>.\n`).join('\n')}`);
    const { stdout } = await report(folder, 'finns-inte');
    expect(stdout.length).toBeLessThan(61_000);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^Resten ryms inte här/);
    expect(lines.filter((line) => line.startsWith('|')).every((line) => line.endsWith('|'))).toBe(true);
  });

  it('says so when there is nothing to compare with', async () => {
    const { code, stdout } = await report(await aRepository(), 'finns-inte');
    expect(code).toBe(2);
    expect(stdout).toContain('Frågorna kunde inte jämföras');
  });
});
