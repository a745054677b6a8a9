import { describe, expect, it } from 'vitest';
import { buildLexicon, createLexicon, type Lexicon } from '../../src/search/lexicon.ts';
import type { Language } from '../../src/knowledge/language.ts';
import { createResolver } from '../../src/search/resolve-word.ts';

function lexiconOf(language: Language, counts: Readonly<Record<string, number>>): Lexicon {
  return createLexicon(buildLexicon({ language, counts: new Map(Object.entries(counts)), furtherWords: [] }));
}

const lexicons = {
  sv: lexiconOf('sv', { pool: 3, isen: 2, polisen: 30, incident: 4, rapport: 5, skriva: 40, skrivva: 1, dörren: 30, dörrar: 4, lämnar: 30, länar: 1, brev: 9 }),
  en: lexiconOf('en', { letter: 4 }),
};
const resolve = (word: string) => createResolver(lexicons, 'sv')(word);
const termsOf = (word: string) => resolve(word).found.map(({ term }) => term);
const stemOf = lexicons.sv.stemOf;

describe('createResolver', () => {
  it('takes a misspelt word that falls into parts for both: the word that was meant, and its parts', () => {
    expect(termsOf('poolisen')).toEqual([stemOf('polisen'), 'pool', stemOf('isen')]);
    expect(resolve('poolisen').mended).toBe('polisen');
  });

  it('cuts a compound that nothing is near to', () => {
    expect(termsOf('incidentrapport')).toEqual(['incident', 'rapport']);
    expect(resolve('incidentrapport').mended).toBeUndefined();
  });

  it('also looks up the common word beside a rare one that is a slip away from it', () => {
    expect(termsOf('skrivva')).toEqual([stemOf('skrivva'), stemOf('skriva')]);
    expect(termsOf('länar')).toEqual([stemOf('länar'), stemOf('lämnar')]);
  });

  it('leaves a word that is not so rare, and a common one, as they are', () => {
    expect(termsOf('dörrar')).toEqual([stemOf('dörrar')]);
    expect(termsOf('lämnar')).toEqual([stemOf('lämnar')]);
  });

  it('looks for what was meant a bounded number of times, however many rare and unknown words there are', () => {
    let looked = 0;
    const correct: Lexicon['correct'] = (word) => {
      looked += 1;
      return lexicons.sv.correct(word);
    };
    const resolveOne = createResolver({ ...lexicons, sv: { ...lexicons.sv, correct } }, 'sv');
    for (let time = 0; time < 60; time += 1) for (const word of ['skrivva', 'länar', 'poolisen', 'flurbig']) resolveOne(word);
    expect(looked).toBe(24);
  });

  it('finds a word of the other language', () => {
    expect(termsOf('letter')).toEqual(['letter']);
  });
});
