import { describe, expect, it } from 'vitest';
import { cardContext } from '../../../src/cards/card-context.ts';
import { reviewMessageCard } from '../../../src/cards/reviews/review-message-card.ts';
import { texts } from '../../../src/cards/texts/texts.ts';
import { weeklyReview, type WeeklyReview } from '../../../src/reviews/weekly-review.ts';
import { aKnowledgeBase } from '../../support/build-knowledge.ts';
import { cardProblems } from '../../support/card-problems.ts';
import { cardWords } from '../../support/card-words.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const base = aKnowledgeBase();
const context = cardContext(base, { language: 'sv' });
const words = texts.sv.reviews;
const late = { file: 'sv/hot.md', title: 'Hot *per* [telefon]', due: '2026-03-03', standing: 'passed' } as const;
const soon = { file: 'en/gåva (1).md', title: 'Gifts', due: '2026-12-01', standing: 'soon' } as const;
const week: WeeklyReview = {
  owners: [{ owner: 'HR-funktionen', reviews: [soon] }, { owner: 'Säkerhetsfunktionen', reviews: [late] }],
  ...{ overdue: 1, soon: 1, openChecks: 3 },
};
const many = (count: number): WeeklyReview => ({
  owners: [{ owner: 'Säkerhetsfunktionen', reviews: Array.from({ length: count }, (_, at) => ({ ...late, file: `sv/en-sida-med-ett-langt-namn-${at}.md`, title: `En sida med en ganska lång rubrik, nummer ${at}`, due: `${2000 + at}-01-01` })) }],
  ...{ overdue: count, soon: 0, openChecks: 0 },
});

describe('reviewMessageCard', () => {
  it('tells what is late and what is due soon, under each owner, with the file', () => {
    expect(cardWords(reviewMessageCard({ review: week }, context))).toEqual([
      words.heading,
      `${words.overdue} 1. ${words.soon} 1.`,
      'HR-funktionen',
      '- Gifts (en/gåva (1).md): granskas senast 1 december 2026',
      'Säkerhetsfunktionen',
      '- Hot *per* [telefon] (sv/hot.md): försenad sedan 3 mars 2026',
      words.how,
      `${words.openChecks} 3.`,
    ]);
  });

  it('links to where a page is edited, whatever stands in its title and its name', () => {
    const text = JSON.stringify(reviewMessageCard({ review: week, editUrl: 'https://git.example.org/edit/{file}' }, context));
    expect(text).toContain('[Gifts](https://git.example.org/edit/en/g%C3%A5va%20%281%29.md)');
    expect(text).toContain(String.raw`[Hot \\*per\\* \\[telefon\\]](https://git.example.org/edit/sv/hot.md)`);
  });

  it('speaks English in an English channel', () => {
    const said = cardWords(reviewMessageCard({ review: week }, cardContext(base, { language: 'en' })));
    expect(said).toContain('- Gifts (en/gåva (1).md): to be reviewed by 1 December 2026');
    expect(said[0]).toBe(texts.en.reviews.heading);
  });

  it.each([90, 500])('fits in a message with %i pages due: the latest are there, and the others are counted', (count) => {
    const card = reviewMessageCard({ review: many(count), editUrl: `https://git.example.org/${'en-lang-adress/'.repeat(12)}{file}` }, context);
    const lines = cardWords(card).flatMap((text) => text.split('\n')).filter((text) => text.startsWith('- '));
    expect(cardProblems(card, base)).toEqual([]);
    expect(lines[0]).toContain('nummer 0');
    expect(lines.length).toBeGreaterThan(40);
    expect(cardWords(card)).toContain(`${words.more} ${count - lines.length}. ${words.wholeList}`);
  });

  it('names every page of the shipped base when all ninety Swedish and English ones are due', async () => {
    const real = await realKnowledge();
    const review = weeklyReview(real, '2040-01-01');
    if (review === undefined) throw new Error('expected reviews');
    const card = reviewMessageCard({ review, editUrl: 'https://git.example.org/staden/radrum/edit/main/knowledge/{file}' }, cardContext(real, { language: 'sv' }));
    const lines = cardWords(card).flatMap((text) => text.split('\n')).filter((text) => text.startsWith('- '));
    expect(cardProblems(card, real)).toEqual([]);
    expect([lines.length, review.overdue >= 90]).toEqual([review.overdue, true]);
  });
});
