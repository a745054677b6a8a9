import { describe, expect, it } from 'vitest';
import type { Countable } from '../../src/insight/count.ts';
import { createTally, mostWordsWaiting } from '../../src/insight/tally.ts';

const page = (slug: string, day = '2026-11-23'): Countable => ({ kind: 'page', day, outcome: 'answer', page: slug, language: 'sv' });

describe('createTally', () => {
  it('adds up what is the same, and keeps no order of what came', () => {
    const [one, other] = [createTally(), createTally()];
    for (const slug of ['b', 'a', 'b']) one.count(page(slug));
    for (const slug of ['a', 'b', 'b']) other.count(page(slug));
    one.countWords('2026-11-23', new Set(['skrivare', 'cykel']));
    other.countWords('2026-11-23', new Set(['cykel']));
    other.countWords('2026-11-23', new Set(['skrivare']));
    const batch = one.take();
    expect(batch).toEqual({ counts: [{ ...page('a'), count: 1 }, { ...page('b'), count: 2 }], words: ['cykel', 'skrivare'].map((word) => ({ day: '2026-11-23', word, count: 1 })) });
    expect(other.take()).toEqual(batch);
  });

  it('begins anew when it has handed over, and takes back what could not be saved', () => {
    const tally = createTally();
    tally.count(page('a'));
    tally.countWords('2026-11-23', new Set(['cykel']));
    const batch = tally.take();
    expect(tally.isEmpty()).toBe(true);
    tally.count(page('a'));
    tally.countWords('2026-11-24', new Set(['cykel']));
    tally.giveBack(batch);
    expect(tally.take()).toEqual({ counts: [{ ...page('a'), count: 2 }], words: ['2026-11-23', '2026-11-24'].map((day) => ({ day, word: 'cykel', count: 1 })) });
  });

  it('keeps no more words than it may while a store is away', () => {
    const tally = createTally();
    tally.countWords('2026-11-23', new Set(Array.from({ length: mostWordsWaiting + 5 }, (_, at) => `ord${at}`)));
    tally.countWords('2026-11-23', new Set(['ord0']));
    const { words } = tally.take();
    expect(words).toHaveLength(mostWordsWaiting);
    expect(words.find(({ word }) => word === 'ord0')?.count).toBe(2);
  });
});
