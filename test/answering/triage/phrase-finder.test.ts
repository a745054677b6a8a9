import { describe, expect, it } from 'vitest';
import { createPhraseFinder } from '../../../src/answering/triage/phrase-finder.ts';
import { readMessage } from '../../../src/answering/triage/words.ts';

const groups = { place: ['receptionen', 'väntrummet'] };

function finds(phrase: string, text: string): boolean {
  const finder = createPhraseFinder({ signs: { sign: [phrase] }, groups, notTypos: ['vakna'] });
  return finder.find(readMessage(text, new Map([['e', 'är']]))).length > 0;
}

describe('createPhraseFinder', () => {
  it.each([
    ['a word', 'kniv', 'Han har KNIV!'],
    ['a beginning', 'hota*', 'de hotade oss'],
    ['an ending', '*kniv', 'en morakniv'],
    ['either word', 'står|sitter här', 'hon sitter här'],
    ['a group', 'i <place>', 'bråk i väntrummet'],
    ['a word that may be left out', 'slår mig? hårt', 'han slår hårt'],
    ['a gap', 'har .. kniv', 'han har en stor kniv'],
    ['a gap of nothing', 'har .. kniv', 'han har kniv'],
    ['lost dots', 'är här', 'han ar har'],
    ['lost dots in one long word', 'utanför', 'utanfor dörren'],
    ['a spoken form', 'är här', 'nån e här'],
    ['a swap', 'pistol', 'en pitsol'],
    ['a lost letter', 'receptionen', 'i recptionen'],
    ['a letter held down', 'hjälp', 'hjäääälp'],
  ])('finds %s', (_reason, phrase, text) => {
    expect(finds(phrase, text)).toBe(true);
  });

  it.each([
    ['a phrase over two sentences', 'har kniv', 'det har han. kniv finns'],
    ['a gap over a comma', 'har .. kniv', 'han har hund, ingen kniv'],
    ['too wide a gap', 'har .. kniv', 'han har en ny fin och stor kniv'],
    ['dots that were typed', 'sparas', 'det spåras'],
    ['a short word for another', 'här', 'öl har han'],
    ['a changed ending, which is an inflection', 'hotades', 'hotaden'],
    ['a real word that is like another', 'vakten', 'vakna'],
  ])('does not find %s', (_reason, phrase, text) => {
    expect(finds(phrase, text)).toBe(false);
  });
});
