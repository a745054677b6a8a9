import { describe, expect, it } from 'vitest';
import { createPhrasingJudge, learnTable } from '../../src/search/phrasing-model.ts';

const [rare, shared] = [1, 2];

function aVersion(sums: Readonly<Record<number, number>>, total = 10) {
  return { ids: Uint32Array.from(Object.keys(sums), Number), sums: Float32Array.from(Object.values(sums)), total };
}

function aPage(sums: Readonly<Record<number, number>>) {
  return [aVersion(sums)];
}

describe('what is learned from ways of asking', () => {
  it('lets a feature that one page shows decide against one that is seen more often, and on many pages', () => {
    const pages = [aPage({ [rare]: 1 }), ...Array.from({ length: 6 }, () => aPage({ [shared]: 3 })), aPage({})];
    const judge = createPhrasingJudge(learnTable(pages));
    const likely = judge({ ids: [rare, shared], strengths: [1, 1] });
    expect(likely.indexOf(Math.max(...likely))).toBe(0);
    expect(likely.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('learns from two versions of a page as from one that has all that was seen on both', () => {
    const together = [aPage({ [rare]: 2, [shared]: 3 }), aPage({ [shared]: 1 })];
    const apart = [[aVersion({ [rare]: 2, [shared]: 1 }, 6), aVersion({ [shared]: 2 }, 4)], aPage({ [shared]: 1 })];
    expect(learnTable(apart)).toEqual(learnTable(together));
  });

  it('finds all pages equally likely where no feature is known', () => {
    const judge = createPhrasingJudge(learnTable([aPage({ [rare]: 1 }), aPage({ [shared]: 1 })]));
    expect([...judge({ ids: [3], strengths: [1] })]).toEqual([0.5, 0.5]);
  });
});
