import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { createSpelling, fileSpellings } from '../../src/search/spelling.ts';

describe('editDistance', () => {
  it.each([
    ['nothing', 'hot', 'hot', 0],
    ['a letter too few', 'trakaserier', 'trakasserier', 1],
    ['a letter too many', 'muttor', 'mutor', 1],
    ['another letter', 'hitad', 'hotad', 1],
    ['two letters swapped', 'rapprot', 'rapport', 1],
    ['more than the limit', 'kniv', 'bomb', 3],
  ])('counts %s', (_reason, a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      }),
    );
  });
});

function spellingOf(counts: ReadonlyMap<string, number>) {
  return createSpelling((word) => counts.get(word) ?? 0, fileSpellings([...counts.keys()]));
}

describe('createSpelling', () => {
  const correct = spellingOf(
    new Map([['trakasserier', 5], ['hotad', 9], ['hitta', 2], ['visselblåsning', 3], ['hjälp', 4], ['jäv', 2], ['hot', 20], ['11414', 3]]),
  );

  it.each([
    ['one slip', 'trakaserier', 'trakasserier'],
    ['two slips in a long word', 'viselblåsnin', 'visselblåsning'],
    ['missing diacritics', 'hjalp', 'hjälp'],
    ['missing diacritics in a short word', 'jav', 'jäv'],
    ['two letters swapped at the front', 'ohtad', 'hotad'],
  ])('mends %s', (_reason, word, right) => {
    expect(correct(word)).toBe(right);
  });

  it.each([
    ['a slip in a word of three letters', 'hut'],
    ['two slips in a short word', 'hatar'],
    ['a number', '11415'],
    ['a word that is like none', 'fotboll'],
  ])('leaves %s', (_reason, word) => {
    expect(correct(word)).toBeUndefined();
  });

  it('finds every word of three letters or more with one letter dropped from its middle', () => {
    const words = ['incidentrapport', 'polisanmälan', 'säkerhetsfunktion', 'medarbetare', 'påtryckning'];
    const correctOne = spellingOf(new Map(words.map((word) => [word, 1])));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat({ max: 30 }), (word, place) => {
        const at = 1 + (place % (word.length - 2));
        expect(correctOne(word.slice(0, at) + word.slice(at + 1))).toBe(word);
      }),
    );
  });
});
