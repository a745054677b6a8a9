import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { cleanFolder } from '../../authoring/clean-base.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Place {
  readonly cwd?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const run = (args: readonly string[], { cwd = root, settings = {} }: Place) =>
  promisify(execFile)(process.execPath, [join(root, 'src/cli.ts'), ...args], { cwd, env: { ...process.env, ...settings } });

describe('a command that is given no folder', () => {
  it.each([
    [['check'], /^6 sidor, 0 fel/m],
    [['review', '--today', '2027-12-01'], /^6 granskningar är försenade/m],
    [['ask', 'någon ringer och hotar mig'], /^Ansvarig: Säkerhetsfunktionen\. Granskad: 2026-11-01\./m],
  ])('works on the pages of the bot: %s', async (args, printed) => {
    const { stdout } = await run(args, { settings: { KNOWLEDGE_DIR: cleanFolder } });
    expect(stdout).toMatch(printed);
  });

  it('makes the handbook and new pages there, also where the setting stands in .env', async () => {
    const cwd = await temporaryFolder({ '.env': 'KNOWLEDGE_DIR=ours\n' });
    await cp(cleanFolder, join(cwd, 'ours'), { recursive: true });
    expect((await run(['new', 'hot-pa-bussen'], { cwd })).stdout).toContain(join('ours', 'sv', 'hot-pa-bussen.md'));
    const handbook = await run(['handbook'], { cwd });
    const shipped = await run(['handbook', '--knowledge', join(root, 'knowledge'), '--to', 'other'], { cwd });
    const files = ({ stdout }: { readonly stdout: string }) => Number.parseInt(stdout, 10);
    expect(files(handbook)).toBeLessThan(files(shipped) / 2);
  });

  it('works on the one it is given, whatever the setting', async () => {
    await expect(run(['review', 'nowhere'], { settings: { KNOWLEDGE_DIR: cleanFolder } })).rejects.toMatchObject({ code: 2 });
  });
});
