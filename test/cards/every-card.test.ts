import { describe, expect, it } from 'vitest';
import { languages } from '../../src/knowledge/language.ts';
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
