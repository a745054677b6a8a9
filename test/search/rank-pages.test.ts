import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecidedByPhrasing, rankPages } from '../../src/search/rank-pages.ts';

describe('isDecidedByPhrasing', () => {
  it('is true only where no finding of the index can change which page comes first', () => {
    const slugs = ['a', 'b', 'c'];
    const scores = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 });
    const shares = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(shares, scores, (given, found) => {
        const judged = Float64Array.from(given);
        fc.pre(isDecidedByPhrasing(judged));
        const entries = found.map((score, document) => ({ entry: document, document, passage: 0, score }));
        const first = (placed: typeof entries) => rankPages({ slugOfVersion: slugs, slugs, found: placed, judged }).pages[0]?.slug;
        expect(first(entries.toSorted((a, b) => b.score - a.score))).toBe(first([]));
      }),
    );
  });
});
