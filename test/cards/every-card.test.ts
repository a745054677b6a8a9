import { describe, expect, it } from 'vitest';
import { texts } from '../../src/cards/texts/texts.ts';
import { type Language, languages } from '../../src/knowledge/language.ts';
import { aKnowledgeBase, aPage, smallCity } from '../support/build-knowledge.ts';
import { cardProblems } from '../support/card-problems.ts';
import { everyCard } from '../support/every-card.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const wild = '*_~`#|<b>x</b>[a](javascript:alert(1))\\ 1. - ${x}'.replace('${x}', '$ {x}');
const bases = {
  'the shipped pages': await realKnowledge(),
  'a small city': aKnowledgeBase(),
  'no pages at all': aKnowledgeBase([]),
  'pages full of mark-up': aKnowledgeBase([
    ...smallCity,
    aPage({
      slug: 'vild',
      frontMatter: { title: JSON.stringify(wild), owner: JSON.stringify(wild), sources: `[{ title: ${JSON.stringify(wild)}, url: "https://polisen.se/a(b)", checked_on: 2026-11-01 }]` },
      body: `${wild}\n\n## ${wild}\n1. ${wild}\n- [${wild.replaceAll(/[[\]]/g, '')}](javascript:alert(1))\n- [hit](../../etc)\n`,
    }),
  ]),
};

describe.each(Object.entries(bases))('every card from %s', (_name, base) => {
  it.each(languages)('keeps the rules of a card in %s', (language) => {
    const problems = everyCard(base, language).flatMap(({ name, card }) => cardProblems(card, base).map((problem) => `${name}: ${problem}`));
    expect(problems).toEqual([]);
  });
});

describe('the cards of the shipped pages', () => {
  it('are many', () => {
    expect(everyCard(bases['the shipped pages'], 'sv').length).toBeGreaterThan(100);
  });
});

/** Kinds of cards of which a notification tells what they say. */
const told = /^(?:acute|bare-call|failure|paused|wait|welcome|hand-off-channel|reminder|pass-on|review-message)\b/;

describe.each(languages)('a notification in %s', (language) => {
  it('tells what a card says of few kinds only, and of the others that there is something to read', () => {
    const shown = everyCard(bases['the shipped pages'], language).filter(({ card }) => card.fallbackText !== texts[card.lang as Language].notification);
    expect([...new Set(shown.map(({ name }) => name.split(' ')[0]))].filter((kind = '') => !told.test(kind))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
