import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, createWordMender, joinWordCounts } from '../../../src/answering/triage/known-words.ts';
import { readMessage } from '../../../src/answering/triage/words.ts';

const read = (text: string) => readMessage(text, new Map());
const counted = (...texts: readonly string[]) => countWords(texts.map(read));
const known = counted('semesterdagar och semesterdagar', 'lösenord lösenord lösenordet', 'skrivaren skrivaren', 'skrivare', 'hotade hotade hotade hotar hotar', 'här här');
const mend = createWordMender(known);
const meant = (text: string) => mend(read(text)).words.map(({ folded }) => folded).join(' ');

describe('createWordMender', () => {
  it.each([
    ['two letters that changed places', 'semesterdagra', 'semesterdagar'],
    ['a letter left out', 'smesterdagar', 'semesterdagar'],
    ['a letter doubled', 'skrrivaren', 'skrivaren'],
    ['the key beside', 'lisenord', 'losenord'],
    ['no dots, and a slip', 'losneord', 'losenord'],
  ])('writes right what was written with %s', (_slip, typed, word) => {
    expect(meant(typed)).toBe(word);
  });

  it.each([
    ['it is known, though seldom', 'skrivare'],
    ['two slips are another word', 'semsterdgaar'],
    ['its first letter is another', 'gotade'],
    ['it is too short to tell', 'hr'],
    ['it has a figure in it', 'lösenor1'],
  ])('leaves a word alone when %s', (_reason, typed) => {
    expect(mend(read(typed))).toEqual(read(typed));
  });

  it('takes the commonest of several words', () => {
    expect(meant('hotadr')).toBe('hotade');
  });

  it('does not take what stands once for the right spelling', () => {
    expect(meant('lösenordeet')).toBe('losenordeet');
  });

  it('keeps every word in its place, and the sentences', () => {
    const before = read('Hjälp! semesterdagra, skrrivaren här.');
    const after = mend(before);
    expect(after.words.map(({ clause, sentence, typed }) => [clause, sentence, typed])).toEqual(before.words.map(({ clause, sentence, typed }) => [clause, sentence, typed]));
  });

  it('mends nothing where nothing is known', () => {
    expect(createWordMender(counted())(read('semesterdagra'))).toEqual(read('semesterdagra'));
  });

  it('reads any text, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(mend(read(text)).words).toHaveLength(read(text).words.length);
      }),
    );
    const longest = read('qwertyuiopasdfghjklzxcv '.repeat(100));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      mend(longest);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

describe('joinWordCounts', () => {
  it('is the count of all texts together', () => {
    expect(joinWordCounts([counted('a b', 'b'), counted('b c')])).toEqual(counted('a b b', 'b c'));
  });
});
