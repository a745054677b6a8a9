import { describe, expect, it } from 'vitest';
import type { DayCount, DayWord } from '../../src/insight/count.ts';
import { openStores, type StoreUnderTest } from './open-stores.ts';

const always = { from: '2000-01-01', to: '2100-01-01' };
const declined = (day: string, count = 1): DayCount => ({ kind: 'page', day, outcome: 'decline', page: '', language: 'sv', count });
const wrote = (word: string, day: number, count = 1): DayWord => ({ word, day: `2026-11-${10 + day}`, count });

/** What every store must hold about counts, whichever database it has. */
export function describeCounts(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    const openStore = openStores(make);
    const open = async () => (await openStore()).counts;

    it('adds to what is there, also when another process opens it', async () => {
      const size: DayCount = { kind: 'size', day: '2026-11-23', outcome: 'decline', size: 'large', count: 1 };
      const page: DayCount = { kind: 'page', day: '2026-11-23', outcome: 'helped', page: 'bombhot', language: 'en', count: 2 };
      await (await open()).add({ counts: [declined('2026-11-23'), page, size], words: [] });
      await (await open()).add({ counts: [declined('2026-11-23', 4), size], words: [] });
      const found = await (await open()).list(always);
      expect(found).toHaveLength(3);
      expect(found).toEqual(expect.arrayContaining([declined('2026-11-23', 5), page, { ...size, count: 2 }]));
    });

    it('loses nothing when many add at once', async () => {
      const all = [await open(), await open(), await open()];
      const batch = { counts: [declined('2026-11-22'), declined('2026-11-23')], words: [wrote('cykel', 1), wrote('skrivare', 1), wrote('skrivare', 2), wrote('lampa', 2)] };
      await Promise.all(Array.from({ length: 30 }, (_, at) => all[at % 3]?.add(batch)));
      expect(await all[0]?.list(always)).toEqual([declined('2026-11-22', 30), declined('2026-11-23', 30)]);
      await all[1]?.add({ counts: [], words: [wrote('skrivare', 3)] });
      expect(await all[2]?.sharedWords(always)).toEqual([{ word: 'skrivare', questions: 61, days: 3 }]);
    });

    it('tells of the days that are asked for, both ends included', async () => {
      const counts = await open();
      await counts.add({ counts: ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => declined(day)), words: [] });
      expect((await counts.list({ from: '2026-11-21', to: '2026-11-22' })).map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22']);
    });

    it.each([
      ['four questions on four days', [wrote('skrivare', 1), wrote('skrivare', 2), wrote('skrivare', 3), wrote('skrivare', 4)], false],
      ['five questions on two days', [wrote('skrivare', 1, 3), wrote('skrivare', 2, 2)], false],
      ['fifty questions on one day', [wrote('skrivare', 1, 50)], false],
      ['five questions on three days', [wrote('skrivare', 1, 2), wrote('skrivare', 2), wrote('skrivare', 3, 2)], true],
    ])('judges a word that stood in %s', async (_reason, words, isShown) => {
      const counts = await open();
      for (const word of words) await counts.add({ counts: [], words: [word] });
      expect((await counts.sharedWords(always)).map(({ word }) => word)).toEqual(isShown ? ['skrivare'] : []);
    });

    it('shows a word in the periods in which it was written, with the numbers of all time', async () => {
      const counts = await open();
      await counts.add({ counts: [], words: [wrote('skrivare', 1, 3), wrote('skrivare', 2), wrote('skrivare', 3)] });
      expect(await counts.sharedWords({ from: '2026-11-13', to: '2026-11-20' })).toEqual([{ word: 'skrivare', questions: 5, days: 3 }]);
      expect(await counts.sharedWords({ from: '2026-11-14', to: '2026-11-20' })).toEqual([]);
      expect(await counts.sharedWords({ from: '2026-11-01', to: '2026-11-11' })).toHaveLength(1);
      expect(await counts.sharedWords({ from: '2026-11-01', to: '2026-11-10' })).toEqual([]);
    });

    it('erases counts, and words that too few have written, by their own times', async () => {
      const counts = await open();
      await counts.add({ counts: [declined('2026-11-10'), declined('2026-11-12')], words: [wrote('skrivare', 1, 3), wrote('skrivare', 2), wrote('skrivare', 3), wrote('lampa', 1, 9), wrote('lampa', 5)] });
      await counts.erase({ counts: '2026-11-11', words: '2026-11-14' });
      expect(await counts.list(always)).toEqual([declined('2026-11-12')]);
      expect(await counts.sharedWords(always)).toEqual([{ word: 'skrivare', questions: 5, days: 3 }]);
      // Of the other word one day is left: two more days are needed again.
      await counts.add({ counts: [], words: [wrote('lampa', 6, 9)] });
      expect((await counts.sharedWords(always)).map(({ word }) => word)).toEqual(['skrivare']);
      await counts.erase({ counts: '2026-12-01', words: '2026-12-01' });
      expect([await counts.list(always), await counts.sharedWords(always)]).toEqual([[], []]);
    });
  });
}
