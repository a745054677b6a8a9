import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanFolder, today } from '../authoring/clean-base.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'radrum-check-')), 'knowledge');
  await cp(cleanFolder, folder, { recursive: true });
});

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', ...args], { cwd: project }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

async function change(file: string, replace: string, words: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(replace, words));
}

describe('the check command', { timeout: 30_000 }, () => {
  it('exits 0 on a clean base and says so', async () => {
    const { code, stdout } = await run('check', folder, '--today', today);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '6 sidor, 0 fel, 0 varningar.\n' });
  });

  it('exits 0 when there are only warnings', async () => {
    await change('sv/hembesok.md', '2026-11-01', '2026-11-20');
    const { code, stdout } = await run('check', folder, '--today', today);
    expect(code).toBe(0);
    expect(stdout).toContain('6 sidor, 0 fel, 1 varning.');
  });

  it('writes the errors as a table for a comment, and counts the warnings', async () => {
    await change('sv/hembesok.md', '2. Berätta för din chef.', '2. Chefen | <b>ska</b> få veta.');
    const { code, stdout } = await run('check', folder, '--today', today, '--markdown');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^### Vad kontrollen säger\n\n6 sidor, [1-9]\d* fel, \d+ varning(?:ar)?\.\n\n\| fil \| rad \| fel \| åtgärd \|\n\| --- \| --- \| --- \| --- \|\n/);
    expect(stdout).toMatch(/^\| sv\/hembesok\.md \| \d+:\d+ \| Steget "Chefen \\\| .*\(step-without-verb\) \| Börja med verbet.* \|$/m);
  });

  it('exits 1 on an error, with place, what and mend', async () => {
    await change('sv/hembesok.md', '2. Berätta för din chef.', '2. Chefen ska få veta.');
    const { code, stdout } = await run('check', folder, '--today', today);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `${folder}/sv/hembesok.md`,
        '   36:4  fel      Steget "Chefen ska få veta." börjar inte med en uppmaning.  (step-without-verb)',
        '         åtgärd   Börja med verbet: "Ring", "Gå", "Skriv". Är ordet redan en uppmaning? Lägg till det i language/step-verbs.yaml.',
        '',
        '6 sidor, 1 fel, 0 varningar.',
        '',
      ].join('\n'),
    );
  });

  it('writes findings as JSON in a shape that other programs can rely on', async () => {
    await change('sv/hembesok.md', 'keywords:', 'keyword:');
    const { code, stdout } = await run('check', folder, '--json', '--today', today);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual({
      file: 'sv/hembesok.md',
      line: 24,
      column: 1,
      severity: 'error',
      rule: 'unknown-key',
      what: 'Nyckeln "keyword" är okänd.',
      mend: 'Skriv "keywords", om det var det du menade. Ta annars bort raden.',
    });
  });

  it('writes an empty list as JSON for a clean base', async () => {
    const { stdout } = await run('check', folder, '--json', '--today', today);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it.each([
    ['the folder is not there', ['check', 'no-such-folder'], 'KNOWLEDGE_UNREADABLE'],
    ['an option is unknown', ['check', '--jsn'], 'USAGE'],
    ['the day is no day', ['check', '--today', 'i morgon'], 'USAGE'],
    ['two folders are given', ['check', 'a', 'b'], 'USAGE'],
  ])('exits 2 when %s', async (_, args, errorCode) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(errorCode);
  });
});

describe('the new command', { timeout: 30_000 }, () => {
  it('writes both language files, and the check points at what is left to fill in', async () => {
    const made = await run('new', 'hot-pa-bussen', '--routine', '--folder', folder);
    expect(made.code).toBe(0);
    for (const language of ['sv', 'en']) await expect(readFile(join(folder, language, 'hot-pa-bussen.md'), 'utf8')).resolves.toContain('- [ ] ');
    const { code, stdout } = await run('check', folder);
    expect(code).toBe(1);
    expect(stdout).toContain('(placeholder)');
  });

  it('leaves a page that is there alone', async () => {
    const before = await readFile(join(folder, 'sv/hembesok.md'), 'utf8');
    const { code, stderr } = await run('new', 'hembesok', '--folder', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('finns redan');
    expect(await readFile(join(folder, 'sv/hembesok.md'), 'utf8')).toBe(before);
  });

  it.each(['Hot på bussen', 'hot_pa_bussen', '../hot', 'hot-', 'hot.md'])('refuses the name "%s"', async (slug) => {
    const { code, stderr } = await run('new', slug, '--folder', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('kan inte vara ett filnamn');
  });

  it('exits 2 without a name', async () => {
    expect((await run('new')).code).toBe(2);
  });
});
