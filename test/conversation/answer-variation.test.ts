import { describe, expect, it } from 'vitest';
import { answerVariation } from '../../src/conversation/answer-variation.ts';
import type { Search } from '../../src/search/ranking.ts';
import { aGuide, aHit, danger, type GuideOptions } from '../support/build-guide.ts';

/** Alone the words find one thing, with the page's title another. */
const search = (alone: readonly string[], together: readonly string[], likelihood: number): Search => (text) => ({
  hits: (text.startsWith('Hot per telefon') ? together : alone).map((slug, at) => aHit({ slug, score: 10 / (at + 1) })),
  termCount: 2,
  likelihood,
});
const answer = (rest: string, guide: GuideOptions) => answerVariation({ question: `och om ${rest}?`, rest, after: 'hot-per-telefon' }, aGuide(guide));

const found: readonly (readonly [string, GuideOptions])[] = [
  ['the page that words and talk point to', { search: search(['gavor-och-mutor', 'akut-fara-just-nu'], ['hot-per-telefon', 'gavor-och-mutor'], 0.3) }],
  ['the page of the talk', { search: search([], ['hot-per-telefon'], 0.3) }],
  ['choices', { search: search(['akut-fara-just-nu', 'gavor-och-mutor'], ['hot-per-telefon'], 0.3) }],
  ['choices, where one page was found by words that do not name it', { search: search(['gavor-och-mutor'], ['hot-per-telefon'], 0.9) }],
];

describe('answerVariation', () => {
  it.each(found)('answers with %s, around the manager when the manager is the problem', (_reason, guide) => {
    const offered = answer('det händer', { ...guide, managerPart: 'none' });
    const spared = answer('det händer', { ...guide, managerPart: 'involved' });
    expect([spared.kind, spared.pages]).toEqual([offered.kind, offered.pages]);
    expect(offered.offers).toContain('manager');
    expect(offered.spares).toBeUndefined();
    expect(spared.offers).not.toContain('manager');
    expect(spared).toMatchObject({ spares: 'manager', offers: expect.arrayContaining(['whistleblower', 'union']) });
  });

  it('lets another lead where a manager is only mentioned', () => {
    const [, guide] = found[1] as (typeof found)[number];
    expect(answer('det händer', { ...guide, managerPart: 'mentioned' }).offers[0]).not.toBe('manager');
  });

  it('leads away from the page only by words that name where to', () => {
    const guide = { search: search(['gavor-och-mutor'], ['hot-per-telefon'], 0.9) };
    expect(answer('det är en gåva', guide)).toMatchObject({ kind: 'answer', pages: ['gavor-och-mutor'] });
    expect(answer('det händer igen', guide)).toMatchObject({ kind: 'choices', pages: ['hot-per-telefon', 'gavor-och-mutor'] });
  });

  it('answers danger by itself', () => {
    expect(answer('han har en kniv', { verdict: danger }).kind).toBe('acute');
  });
});
