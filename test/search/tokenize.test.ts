import { describe, expect, it } from 'vitest';
import { cutQuestion, foldDiacritics, longestQuestion } from '../../src/search/normalise.ts';
import { tokenize } from '../../src/search/tokenize.ts';

describe('tokenize', () => {
  it.each([
    ['keeps å, ä and ö at the edges of words', 'Östen är på ö', ['östen', 'är', 'på', 'ö']],
    ['joins the groups of a telephone number', 'ring 114 14 eller 114-14', ['ring', '11414', 'eller', '11414']],
    ['leaves short numbers alone', 'ring 112!', ['ring', '112']],
    ['reads chapter and section as one', 'BrB 17 kap. 1 §', ['brb', '17:1']],
    ['reads the short form of a law alike', '17:1, 3:3a', ['17:1', '3:3a']],
    ['reads a section with a letter', 'AML 3 kap. 3 a §', ['aml', '3:3a']],
    ['reads a section without a chapter', 'FL 33 §', ['fl', '33§']],
    ['joins a word with a one-letter beginning', 'e-post och E-tjänst', ['epost', 'och', 'etjänst']],
    ['parts other hyphens', 'it-support', ['it', 'support']],
    ['drops punctuation', 'vpn?', ['vpn']],
    ['takes decomposed letters as one', 'a\u030angra', ['ångra']],
    ['takes full-width letters as plain', 'ＨＯＴ', ['hot']],
    ['drops the apostrophe', 'don’t', ['dont']],
    ['finds nothing in signs', '§ * ~ ^ + : "', []],
  ])('%s', (_reason, text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  it('cuts a word that never ends', () => {
    expect(tokenize('x'.repeat(1_000))[0]?.length).toBeLessThanOrEqual(40);
  });
});

describe('cutQuestion', () => {
  it('bounds what is read, also where one character unfolds to many', () => {
    expect(cutQuestion('ﷺ'.repeat(100_000)).length).toBe(longestQuestion);
  });
});

describe('foldDiacritics', () => {
  it('writes a word as someone without Swedish letters does', () => {
    expect(['hjälp', 'åker', 'ö', 'idé', 'bœuf'].map(foldDiacritics)).toEqual(['hjalp', 'aker', 'o', 'ide', 'bœuf']);
  });
});
