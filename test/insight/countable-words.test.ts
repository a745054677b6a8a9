import { describe, expect, it } from 'vitest';
import { countableWords, mayCountWords } from '../../src/insight/countable-words.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const words = (question: string) => countableWords(question).map(({ word }) => word);

describe('countableWords', () => {
  it.each([
    ['stop words and short words', 'hur gör jag en ny skrivare i kök', ['skrivare', 'kök']],
    ['the same word once', 'skrivaren och skrivaren', ['skrivaren']],
    ['what has a digit', 'rum a12 och 2b i rum2 skrivare', ['rum', 'skrivare']],
    ['numbers, dates and references', '08-465 004 22 och 2026-11-23 eller 2026/542 skrivare', ['skrivare']],
    ['addresses of any sort', 'mejla nisse@example.org eller www.example.org/nisse eller @nisse om skrivare', ['mejla', 'skrivare']],
    ['what begins with a capital, and what stands beside it', 'när kommer Lind skrivare till kontoret', ['kontoret']],
    ['what begins a sentence with a capital', 'Modig skrivare behövs. Rask kaffebryggare saknas', ['skrivare', 'behövs', 'kaffebryggare', 'saknas']],
    ['everything in capitals', 'VAR ÄR SKRIVAREN', []],
  ])('leaves out %s', (_what, question, expected) => {
    expect(words(question)).toEqual(expected);
  });

  it('takes a word that stands alone, as a telephone writes it', () => {
    expect(words('Skrivare?')).toEqual(['skrivare']);
  });

  it('keeps a word with a hyphen whole', () => {
    expect(words('fungerar min e-post')).toEqual(['fungerar', 'e-post']);
  });

  it('tells what stands beside a word in its sentence, so that names can be seen', () => {
    expect(countableWords('hjälper kalle berg oss. Skriv ut skrivare').find(({ word }) => word === 'berg')).toEqual({ word: 'berg', beside: ['kalle'] });
    expect(countableWords('fråga kalle. berg skrivare').find(({ word }) => word === 'berg')?.beside).toEqual(['skrivare']);
  });

  it('reads a bounded part of any text', () => {
    expect(countableWords('ord '.repeat(100_000))).toEqual([{ word: 'ord', beside: ['ord'] }]);
    expect(countableWords(Array.from({ length: 500 }, (_, at) => `ab${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`).join(' '))).toHaveLength(60);
    expect(countableWords('')).toEqual([]);
  });
});

describe('mayCountWords', async () => {
  const { triageData } = await realKnowledge();
  const may = (question: string, rest: Partial<Parameters<typeof mayCountWords>[1]> = {}) => mayCountWords(question, { outcome: 'decline', personalData: [], ...rest }, triageData);

  it.each(['decline', 'elsewhere'] as const)('lets the words of a question be counted that ended in %s', (outcome) => {
    expect(may('var är skrivaren', { outcome })).toBe(true);
  });

  it('does not take "hans" for a name', () => {
    expect(may('var är hans skrivare')).toBe(true);
  });

  it.each(['acute', 'answer', 'choices', 'small-talk', 'refuse', 'stop', 'opened', 'helped', 'not-helped'] as const)('counts no word of one that ended in %s', (outcome) => {
    expect(may('var är skrivaren', { outcome })).toBe(false);
  });

  it.each([
    ['personal data was found', 'var är skrivaren', { personalData: ['phone'] as const }],
    ['somebody is named', 'var har Anna Svensson ställt skrivaren', {}],
    ['somebody is named by a name that no list has', 'Ylvali Modig vet var skrivaren står', {}],
    ['somebody is named by a given name alone', 'var har Anna ställt skrivaren', {}],
    ['somebody is named in letters of two parts', 'var har Ängsö Åkeri ställt skrivaren'.normalize('NFD'), {}],
    ['somebody is named in small letters', 'var har anna ställt skrivaren', {}],
    ['somebody is named in the genitive', 'var är annas skrivare', {}],
    ['somebody is named by a name of two letters', 'var har bo nilsson ställt skrivaren', {}],
    ['somebody is named by two names', 'var har anna-lena ställt skrivaren', {}],
    ['somebody is named with a stop between', 'fråga anna.berg om skrivaren', {}],
    ['a story names somebody in its middle', `skrivaren ${'och så var det '.repeat(120)} hos Anna ${'och så var det '.repeat(120)}`, {}],
  ])('counts no word where %s', (_reason, question, rest) => {
    expect(may(question, rest)).toBe(false);
  });
});
