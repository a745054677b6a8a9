import { describe, expect, it } from 'vitest';
import { weeklyReview } from '../../src/reviews/weekly-review.ts';
import { aKnowledgeBase, aPage, smallCity } from '../support/build-knowledge.ts';

const reviewed = (slug: string, on: string, more: Readonly<Record<string, string>> = {}) => aPage({ slug, frontMatter: { title: slug, last_reviewed_on: on, review_in: '6 months', ...more } });

describe('weeklyReview', () => {
  it('counts what is late, what is due within a month, and what nobody has confirmed', () => {
    const base = aKnowledgeBase([
      ...[reviewed('sen', '2026-01-01'), reviewed('snart', '2026-06-01'), reviewed('fin', '2026-10-01', { needs_check: '[{ what: Straffskalan, who: Juridiska funktionen }]' })],
      { path: 'local/bolag/sv/fin.md', text: '---\nlocal: adds\nowner: Bolagets ledning\nlast_reviewed_on: 2026-02-01\nreview_in: 6 months\n---\n## Så gör vi\nRing oss.\n' },
    ]);
    expect(weeklyReview(base, '2026-11-23')).toMatchObject({
      ...{ overdue: 2, soon: 1, openChecks: 1 },
      owners: [
        { owner: 'Bolagets ledning', reviews: [{ due: '2026-08-01', standing: 'passed' }] },
        { owner: 'Säkerhetsfunktionen', reviews: [{ file: 'sv/sen.md', standing: 'passed' }, { file: 'sv/snart.md', standing: 'soon' }] },
      ],
    });
  });

  it('is nothing when no review is due, whatever is left to check', () => {
    expect(weeklyReview(aKnowledgeBase(smallCity), '2026-11-23')).toBeUndefined();
    const open = aKnowledgeBase([reviewed('fin', '2026-11-01', { needs_check: '[{ what: Straffskalan, who: Juridiska funktionen }]' })]);
    expect(weeklyReview(open, '2026-11-23')).toBeUndefined();
  });
});
