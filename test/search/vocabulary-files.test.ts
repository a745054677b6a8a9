import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '../../src/knowledge/vocabulary.ts';
import { buildConcepts, openConcepts } from '../../src/search/concepts.ts';
import { stemWord } from '../../src/search/stem.ts';

function shipped(file: string) {
  const text = readFileSync(new URL(`../../knowledge/language/${file}`, import.meta.url), 'utf8');
  return { file: `language/${file}`, text, firstLine: 1 };
}

describe('the shipped vocabulary', () => {
  const { vocabulary, findings } = parseVocabulary({ synonyms: shipped('synonyms.yaml'), glossary: shipped('glossary.yaml') });

  it('has no findings', () => {
    expect(findings).toEqual([]);
  });

  it('explains at least forty terms in both languages, each once', () => {
    const terms = vocabulary.glossary.map(({ term }) => term);
    expect(terms.length).toBeGreaterThanOrEqual(40);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('has no word of several meanings as a synonym', () => {
    const ambiguous = ['vc', 'op', 'ia', 'press', 'ac', 'pi'];
    const words = vocabulary.groups.flatMap(({ kind, sv }) => (kind === 'meaning' ? sv.map((word) => word.toLowerCase()) : []));
    expect(words.filter((word) => ambiguous.includes(word))).toEqual([]);
  });
});

describe('parseVocabulary', () => {
  it('counts a file that is absent as empty', () => {
    expect(parseVocabulary({})).toEqual({ vocabulary: { groups: [], glossary: [] }, findings: [] });
  });

  it('says where a file is wrong, and goes on with the other', () => {
    const synonyms = { file: 'language/synonyms.yaml', text: 'groups:\n  - sv: hot\n', firstLine: 1 };
    const { vocabulary, findings } = parseVocabulary({ synonyms, glossary: shipped('glossary.yaml') });
    expect(findings[0]).toMatchObject({ file: 'language/synonyms.yaml', line: 2 });
    expect(vocabulary.groups).toEqual([]);
    expect(vocabulary.glossary.length).toBeGreaterThan(0);
  });
});

describe('buildConcepts', () => {
  const concepts = openConcepts(
    buildConcepts({
      groups: [
        { kind: 'meaning', sv: ['svågerpolitik', 'gynnar sina vänner'], en: ['cronyism', 'gift'] },
        { kind: 'theme', sv: ['kniv', 'yxa'], en: [] },
      ],
      glossary: [],
    }),
  );
  const find = (text: string, language: 'sv' | 'en') =>
    concepts.find(text.split(' ').map((word) => stemWord(word, language)), language).map(({ term }) => term);

  it('gives words and phrases of one group the same term, in both languages', () => {
    expect(find('svågerpolitiken', 'sv')).toEqual(find('hon gynnar sina vänner', 'sv'));
    expect(find('svågerpolitik', 'sv')).toEqual(find('cronyism', 'en'));
  });

  it('does not take a short word of one language for a word of the other', () => {
    expect(find('gift', 'sv')).toEqual([]);
    expect(find('gift', 'en')).toHaveLength(1);
  });

  it('keeps themes apart from meanings', () => {
    expect(concepts.find(['yxa'], 'sv')[0]?.kind).toBe('theme');
  });
});
