import { describe, expect, it } from 'vitest';
import { texts } from '../../src/cards/texts/texts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const base = await realKnowledge();

describe('texts', () => {
  it('says everything in both languages, and differently', () => {
    const [sv, en] = [sentences(texts.sv), sentences(texts.en)];
    expect([...en.keys()]).toEqual([...sv.keys()]);
    const same = [...sv].filter(([place, sentence]) => en.get(place) === sentence && !place.endsWith('.slug')).map(([place]) => place);
    expect(same).toEqual([]);
  });

  it('has no empty sentence, no mark-up and no space at the ends', () => {
    for (const [place, sentence] of [...sentences(texts.sv), ...sentences(texts.en)]) {
      expect(`${place}: ${sentence}`).toMatch(/: \S(?:.*\S)?$/s);
      expect(sentence).not.toMatch(/[*_`<>{}[\]]/);
    }
  });

  it.each(['sv', 'en'] as const)('shows examples that lead to shipped pages (%s)', (language) => {
    const slugs = base.documents.map(({ slug }) => slug);
    expect(texts[language].welcome.examples.filter(({ slug }) => !slugs.includes(slug))).toEqual([]);
  });

  it('never says that the whistleblower function is anonymous', () => {
    const claims = [...sentences(texts.sv), ...sentences(texts.en)].filter(([, sentence]) => /anonym/i.test(sentence) && !/\b(?:inte|not|ej) anonym/i.test(sentence));
    expect(claims).toEqual([]);
  });
});

function sentences(value: unknown, place = 'texts'): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[place, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, inner]) => [...sentences(inner, `${place}.${key}`)]));
}
