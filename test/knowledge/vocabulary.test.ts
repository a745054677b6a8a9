import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '../../src/knowledge/vocabulary.ts';

const source = (file: string, text: string) => ({ file, text, firstLine: 1 });

describe('parseVocabulary', () => {
  it('reads groups of one meaning, themes, and terms', () => {
    const { vocabulary, findings } = parseVocabulary({
      synonyms: source('language/synonyms.yaml', 'groups:\n  - { sv: [hot], en: [threat] }\nthemes:\n  - { name: våld, sv: [slag] }\n'),
      glossary: source('language/glossary.yaml', 'terms:\n  - { term: jäv, term_en: conflict of interest, explanation: { sv: Ett, en: One } }\n'),
    });
    expect(findings).toEqual([]);
    expect(vocabulary.groups).toEqual([
      { kind: 'meaning', sv: ['hot'], en: ['threat'] },
      { kind: 'theme', sv: ['slag'], en: [] },
    ]);
    expect(vocabulary.glossary.map(({ term }) => term)).toEqual(['jäv']);
  });

  it('is empty without files', () => {
    expect(parseVocabulary({})).toEqual({ vocabulary: { groups: [], glossary: [] }, findings: [] });
  });

  it('counts a broken file as empty, reports it, and keeps the other', () => {
    const { vocabulary, findings } = parseVocabulary({
      synonyms: source('language/synonyms.yaml', 'groups: [{ sv: hot }]\n'),
      glossary: source('language/glossary.yaml', 'terms: []\n'),
    });
    expect(vocabulary.groups).toEqual([]);
    expect(findings).toMatchObject([{ file: 'language/synonyms.yaml', line: 1, rule: 'schema' }]);
  });
});
