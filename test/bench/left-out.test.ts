import { describe, expect, it } from 'vitest';
import { leftOutOf, type Run } from './left-out.ts';
import { plans } from './plan.ts';
import { type BenchReport, partNames } from './report.ts';
import { engineNames } from './search/engines/all.ts';
import type { EngineFigures } from './search/search-report.ts';

const one = { median: 1, low: 1, high: 1 };
const environment = { date: '2026-11-22', mode: 'full', node: '24', system: '', processor: '', cores: 2, memoryBytes: 1, load: [0, 0], seconds: 1, postgres: true, heapMb: 1 } as const;
const whole: Run = { plan: plans.full, options: { mode: 'full', parts: partNames, engines: engineNames, mostPassages: Infinity, withPostgres: true } };
const measured: EngineFigures = {
  ...{ name: 'Rådrum', kind: 'measured', buildMs: one, buildCpuMs: one, peakBytes: 1, diskBytes: 1, loadMs: one, heldBytes: 1, residentBytes: 1 },
  ...{ p50: one, p95: one, p99: one, hit1: 1, mrr: 1, asked: 200 },
};
const aReport = (engines: readonly EngineFigures[] = [measured]): Omit<BenchReport, 'leftOut'> => ({
  environment,
  search: { corpora: [{ corpus: '100,000', pages: 1, passages: 100_000, questions: 200, rounds: 3, engines }], growth: [] },
  memory: { turns: 100_000, wanted: 100_000, wrong: 0, samples: [], heapGrowth: { slope: 0, low: 0, high: 0 } },
});

describe('leftOutOf', () => {
  it('has nothing to tell of a run with everything', () => {
    expect(leftOutOf(aReport(), whole)).toEqual([]);
  });

  it.each<[string, EngineFigures, string]>([
    ['was late', { name: 'Lunr', kind: 'left-out', at: 'build', reason: 'over 150 s' }, 'Lunr, 100,000: took over 150 s to build, which is what this run gives an engine'],
    ['fell over', { name: 'Lunr', kind: 'failed', at: 'open', reason: 'out of memory' }, 'Lunr, 100,000: failed (open): out of memory'],
    ['was too slow for all questions', { ...measured, name: 'Lunr', asked: 13 } as EngineFigures, 'Lunr, 100,000: 187 of 200 questions; the others filled its 4 s of a round'],
  ])('tells of an engine that %s', (_reason, engine, line) => {
    expect(leftOutOf(aReport([measured, engine]), whole)).toEqual([line]);
  });

  it('tells of turns that did not fit, and of a reload that failed', () => {
    const report = { ...aReport(), memory: { turns: 60_000, wanted: 100_000, wrong: 0, samples: [], heapGrowth: { slope: 0, low: 0, high: 0 } }, reload: [{ pages: 5_000, kind: 'failed', reason: 'late' }] } as const;
    expect(leftOutOf(report, whole)).toEqual(['memory: 40000 of 100000 turns; 150 s were over', 'reload of 5000 pages: late']);
  });

  it('tells of what was not asked for', () => {
    const options = { ...whole.options, parts: ['search'], engines: ['radrum', 'minisearch'], mostPassages: 10_000, withPostgres: false } as const;
    expect(leftOutOf({ ...aReport(), environment: { ...environment, postgres: false } }, { ...whole, options })).toEqual([
      'parts that were not asked for: turns, start, memory, reload',
      'everything on PostgreSQL: not asked for',
      'engines that were not asked for: lunr, lunr-sv, orama, flexsearch, fts5, postgres',
      'search in 100,000 passages: not asked for',
    ]);
  });

  it('tells that there was no server', () => {
    expect(leftOutOf({ ...aReport(), environment: { ...environment, postgres: false } }, whole)).toEqual(['everything on PostgreSQL: no server is installed']);
  });
});
