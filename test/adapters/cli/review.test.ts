import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cleanFolder } from '../../authoring/clean-base.ts';
import { root } from '../../support/source-files.ts';

const review = (...args: readonly string[]) => promisify(execFile)(process.execPath, ['src/cli.ts', 'review', cleanFolder, ...args], { cwd: root });

describe('the review command', { timeout: 30_000 }, () => {
  it('lists the pages of each owner, and sums up', async () => {
    const { stdout } = await review('--today', '2027-12-01');
    expect(stdout).toMatch(/^Säkerhetsfunktionen\n {3}försenad {2}2027-\d\d-\d\d {2}/m);
    expect(stdout).toMatch(/^6 granskningar är försenade, 0 ska göras inom en månad\.$/m);
  });

  it('says so when nothing is due', async () => {
    expect((await review('--today', '2026-11-21')).stdout).toBe('Inga sidor behöver granskas den närmaste månaden.\n');
  });

  it('writes a list for other programs', async () => {
    const { stdout } = await review('--today', '2027-12-01', '--json');
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ reviews: expect.arrayContaining([expect.objectContaining({ file: 'sv/hembesok.md', standing: 'passed' })]) }));
  });

  it('exits 2 when the day is no day', async () => {
    await expect(review('--today', 'i morgon')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE') });
  });
});
