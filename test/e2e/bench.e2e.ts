import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { printBench } from '../bench/print-bench.ts';
import { type BenchReport, partNames } from '../bench/report.ts';
import { root } from '../support/source-files.ts';

/** Sizes that say nothing about speed: this shows that every part of the bench still runs, against the bots and engines as they are. */
it('measures every part, with nothing failed and nothing wrong', async () => {
  const { stdout } = await promisify(execFile)('node', ['--disable-warning=ExperimentalWarning', 'test/bench/bench.ts', '--tiny', '--json', '--no-postgres'], { cwd: root, maxBuffer: 10_000_000 });
  const report = JSON.parse(stdout) as BenchReport;
  expect(partNames.filter((part) => report[part] === undefined)).toEqual([]);
  expect(report.search?.corpora.flatMap(({ engines }) => engines.map(({ kind }) => kind))).toEqual(['measured', 'measured', 'measured', 'measured']);
  expect(report.reload?.map(({ kind }) => kind)).toEqual(['measured']);
  expect(report.turns?.figures.map(({ turns }) => turns).filter((turns) => turns === 0)).toEqual([]);
  expect([...(report.turns?.figures ?? []), report.memory].map((part) => part?.wrong).filter((wrong) => wrong !== 0)).toEqual([]);
  expect(printBench(report)).toMatch(/## Against the targets[\s\S]*reached/);
}, 600_000);
