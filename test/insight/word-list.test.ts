import { describe, expect, it } from 'vitest';
import { possibleStems, readAffixes } from '../../src/insight/affix-rules.ts';
import { knownWords, ownWordsOf } from '../../src/insight/known-words.ts';
import { createWordLookup } from '../../src/insight/word-list.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';

const affixes = readAffixes(`SET UTF-8
FORBIDDENWORD %
NEEDAFFIX ¤
ONLYINCOMPOUND Z
# a comment
SFX  D  Y  2
SFX  D  0  en  [^a]
SFX  D  a  or  a
SFX  A  Y  1
SFX  A  0  s  .
SFX  v  Y  1
SFX  v  0  s/WXZ  [^a]
PFX U Y 1
PFX U   0     un         .
SFX N N 1
SFX N 0 ness .
`);

const lookUp = (words: readonly string[], lines: readonly string[]) => {
  const lookup = createWordLookup(words, affixes);
  for (const line of lines) lookup.see(line);
  return { known: [...lookup.found.known], names: [...lookup.found.names] };
};

describe('readAffixes', () => {
  it('reads rules and the flags that matter, and leaves out rules for parts of compounds', () => {
    expect(affixes.rules.map(({ kind, flag, strip, add, crosses }) => [kind, flag, strip, add, crosses])).toEqual([
      ['suffix', 'D', '', 'en', true],
      ['suffix', 'D', 'a', 'or', true],
      ['suffix', 'A', '', 's', true],
      ['prefix', 'U', '', 'un', true],
      ['suffix', 'N', '', 'ness', false],
    ]);
    expect([affixes.noWord, affixes.needsAffix]).toEqual([['%', 'Z'], '¤']);
  });
});

describe('possibleStems', () => {
  it('leads a form back to every stem that the rules allow', () => {
    expect(possibleStems('unlocks', affixes)).toEqual([
      { stem: 'unlocks', flags: [] },
      { stem: 'unlock', flags: ['A'] },
      { stem: 'locks', flags: ['U'] },
      { stem: 'lock', flags: ['U', 'A'] },
    ]);
    expect(possibleStems('mutor', affixes)).toContainEqual({ stem: 'muta', flags: ['D'] });
    expect(possibleStems('en', affixes)).toEqual([{ stem: 'en', flags: [] }]);
  });

  it('does not join a prefix with a suffix that stands alone', () => {
    expect(possibleStems('unkindness', affixes)).not.toContainEqual({ stem: 'kind', flags: ['U', 'N'] });
  });
});

describe('createWordLookup', () => {
  it.each([
    ['a word as it stands in the list', 'hot', 'hot/D', true],
    ['an entry without flags', 'hot', 'hot', true],
    ['a form of it', 'hoten', 'hot/D', true],
    ['a form whose flag it lacks', 'hoten', 'hot/A', false],
    ['a word that is forbidden', 'hot', 'hot/%D', false],
    ['a word that is part of compounds only', 'hot', 'hot/ZD', false],
    ['a stem that is no word by itself', 'hot', 'hot/¤D', false],
    ['the form of such a stem', 'hoten', 'hot/¤D', true],
    ['a word that only begins like an entry', 'hotell', 'hot/D', false],
  ])('judges %s', (_what, word, entry, isKnown) => {
    expect(lookUp([word], [entry]).known).toEqual(isKnown ? [word] : []);
  });

  it('knows names by their capital, also in the genitive, and takes no abbreviation for one', () => {
    expect(lookUp(['anna', 'annas', 'solna', 'sas', 'björn'], ['Anna/A', 'Solna', 'SAS/A', 'björn/D', 'Björn/A'])).toEqual({ known: ['björn'], names: ['anna', 'annas', 'solna', 'björn'] });
  });
});

describe('knownWords', () => {
  const own = { words: new Set(['tillbud']), givenNames: new Set(['ylva', 'hassel']) };
  const judged = { known: new Set(['skrivare', 'lind', 'björn', 'post', 'hassel']), names: new Set(['björn', 'kalle', 'post']) };
  const judge = (word: string, ...beside: readonly string[]) => [...knownWords([{ word, beside }], judged, own)];

  it.each([
    ['a word of the lists', 'skrivare', [], true],
    ['a word of the editors', 'tillbud', [], true],
    ['a word that nobody knows', 'qwertyx', [], false],
    ['a word that is a name, too', 'björn', [], false],
    ['a given name of the editors’ list', 'ylva', [], false],
    ['a word beside a name', 'lind', ['kalle'], false],
    ['a word beside a given name in the genitive', 'lind', ['ylvas'], false],
    ['a word beside a given name that is a word, too', 'skrivare', ['hassel'], false],
    ['a word beside one that is seldom a name', 'skrivare', ['post'], true],
  ])('judges %s', (_what, word, beside, isKept) => {
    expect(judge(word, ...beside)).toEqual(isKept ? [word] : []);
  });

  it('keeps no word of a question with a given name in small letters', () => {
    expect([...knownWords([{ word: 'skrivare', beside: [] }, { word: 'ylva', beside: [] }], judged, own)]).toEqual([]);
    expect([...knownWords([{ word: 'skrivare', beside: [] }, { word: 'hassel', beside: [] }], judged, own)]).toEqual([]);
  });

  it('knows the editors’ words one by one, in lower case, and not what has a capital', () => {
    const { triageData } = aKnowledgeBase();
    const { words } = ownWordsOf({ triageData, vocabulary: { groups: [{ kind: 'meaning', sv: ['hot mot tjänsteman', 'Säpo'], en: ['threat'] }], glossary: [{ term: 'OSL', term_en: 'secrecy act', explanation: { sv: 'x', en: 'x' } }] } });
    expect([...words]).toEqual(['secrecy', 'act', 'hot', 'mot', 'tjänsteman', 'threat']);
  });
});
