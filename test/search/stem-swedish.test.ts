import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stemSwedish } from '../../src/search/stem-swedish.ts';

function lines(file: string): string[] {
  return readFileSync(new URL(`./snowball_swedish/${file}`, import.meta.url), 'utf8').trimEnd().split('\n');
}

describe('stemSwedish', () => {
  it('gives the published stem for every word of the Snowball vocabulary', () => {
    const words = lines('voc.txt');
    const stems = lines('output.txt');
    expect(words).toHaveLength(30_738);
    expect(words.map(stemSwedish)).toEqual(stems);
  });

  it.each([
    ['the indefinite and the definite form', 'hot', 'hotet'],
    ['the plural', 'polisanmälning', 'polisanmälningar'],
    ['the genitive', 'chef', 'chefens'],
    ['the past tense', 'hota', 'hotade'],
  ])('makes one stem of %s', (_reason, one, other) => {
    expect(stemSwedish(other)).toBe(stemSwedish(one));
  });

  it.each(['alfabet', 'enhet', 'paket', 'identitet'])('keeps the -et that belongs to the word: %s', (word) => {
    expect(stemSwedish(word)).toBe(word);
  });
});
