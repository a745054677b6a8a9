import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { BenchReport } from './report.ts';
import type { EngineFigures } from './search/search-report.ts';

type Measured = Omit<BenchReport, 'leftOut'>;

const one = (median: number) => ({ median, low: median, high: median });
const environment = { date: '2026-11-22', mode: 'full', node: '24', system: '', processor: '', cores: 2, memoryBytes: 1, load: [0, 0], seconds: 1, postgres: false, heapMb: 1 } as const;

const anEngine = (name: string, { p99, hit1 }: { readonly p99: number; readonly hit1: number }): EngineFigures => ({
  ...{ name, kind: 'measured', buildMs: one(1), buildCpuMs: one(1), peakBytes: 1, diskBytes: 1, loadMs: one(1), heldBytes: 1, residentBytes: 1 },
  ...{ p50: one(1), p95: one(1), p99: one(p99), hit1, mrr: hit1, asked: 10 },
});
const aSearch = (engines: readonly EngineFigures[], build = 1): Measured => ({
  environment,
  search: {
    corpora: [{ corpus: '1,000', pages: 1, passages: 1_000, questions: 10, rounds: 1, engines }],
    growth: [{ name: 'Rådrum', build, memory: 1, disk: 1, load: 1, p50: 1, p99: 1 }],
  },
});
const reached = (report: Measured) => judge(report).map(({ what, isReached }) => [what, isReached] as const);

describe('judge', () => {
  it('holds the search to the speed of MiniSearch and to more hits than any other', () => {
    const others = [anEngine('MiniSearch (fuzzy)', { p99: 10, hit1: 0.5 }), anEngine('Lunr', { p99: 1, hit1: 0.7 })];
    expect(reached(aSearch([anEngine('Rådrum', { p99: 10, hit1: 0.8 }), ...others]))).toEqual([
      ['search p99, 1,000', true],
      ['search hit@1, 1,000', true],
      ['build time grows with passages', true],
    ]);
    expect(reached(aSearch([anEngine('Rådrum', { p99: 10.1, hit1: 0.7 }), ...others], 1.2)).map(([, isReached]) => isReached)).toEqual([false, false, false]);
  });

  it('does not hold hits against the search of an engine that was too slow for most questions', () => {
    const slow: EngineFigures = { ...anEngine('Lunr', { p99: 1_000, hit1: 1 }), asked: 4 } as EngineFigures;
    const [verdict] = judge(aSearch([anEngine('Rådrum', { p99: 1, hit1: 0.5 }), slow, anEngine('Orama', { p99: 1, hit1: 0.4 })]));
    expect(verdict).toMatchObject({ what: 'search hit@1, 1,000', found: '50.0 %, best other 40.0 % (Orama)', isReached: true });
  });

  it('counts an engine of ours that fell over as not reached', () => {
    const failed: EngineFigures = { name: 'Rådrum', kind: 'failed', at: 'build', reason: 'out of memory' };
    expect(reached(aSearch([failed, anEngine('Lunr', { p99: 1, hit1: 0.7 })]))[0]).toEqual(['search, 1,000', false]);
  });

  it('compares messages a second with the echo bot at the same number of conversations', () => {
    const cell = { talk: 'message', conversations: 10, p50: one(1), p99: one(1), cpuMs: one(1), turns: 1, wrong: 0 } as const;
    const figures = [
      { ...cell, bot: 'echo bot', perSecond: one(100) },
      { ...cell, bot: 'echo bot', conversations: 50, perSecond: one(10) },
      { ...cell, bot: 'Rådrum, SQLite', perSecond: one(89) },
    ];
    expect(judge({ environment, turns: { figures, profiles: [] } })).toEqual([
      { what: 'messages a second, Rådrum, SQLite, 10 at once', wanted: '≥ 0.90 × echo', found: '0.89 × echo', isReached: false },
    ]);
  });

  it.each([
    ['a growth that its doubt does not tell from none', { slope: 50, low: -1, high: 101 }, true],
    ['less than a megabyte', { slope: 5, low: 4, high: 6 }, true],
    ['a steady growth', { slope: 50, low: 40, high: 60 }, false],
  ])('judges %s', (_reason, heapGrowth, isReached) => {
    expect(judge({ environment, memory: { turns: 100_000, wanted: 100_000, wrong: 0, samples: [], heapGrowth } })[0]?.isReached).toBe(isReached);
  });

  it('says nothing of growth after a few turns, in which caches fill', () => {
    expect(judge({ environment, memory: { turns: 1_000, wanted: 1_000, wrong: 0, samples: [], heapGrowth: { slope: 3_000, low: 2_000, high: 4_000 } } })).toEqual([]);
  });
});
