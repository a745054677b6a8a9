import { describe, expect, it } from 'vitest';
import { dueReviews } from '../../src/reviews/review-list.ts';
import { aDocument } from '../support/build-knowledge.ts';

const page = (slug: string, reviewed: string, owner = 'Säkerhetsfunktionen') => aDocument({ slug, frontMatter: { title: slug, owner, last_reviewed_on: reviewed, review_in: '12 months' } });

describe('dueReviews', () => {
  it('lists what is late and what is due within a month, by owner, the latest first', () => {
    const documents = [page('a', '2026-03-01'), page('b', '2026-06-10'), page('c', '2026-01-01'), page('d', '2026-12-01'), page('e', '2026-05-01', 'HR-funktionen')];
    expect(dueReviews(documents, '2027-06-01')).toEqual([
      { owner: 'HR-funktionen', reviews: [{ file: 'sv/e.md', title: 'e', due: '2027-05-01', standing: 'passed' }] },
      {
        owner: 'Säkerhetsfunktionen',
        reviews: [
          { file: 'sv/c.md', title: 'c', due: '2027-01-01', standing: 'passed' },
          { file: 'sv/a.md', title: 'a', due: '2027-03-01', standing: 'passed' },
          { file: 'sv/b.md', title: 'b', due: '2027-06-10', standing: 'soon' },
        ],
      },
    ]);
  });

  it('is empty when nothing is due', () => {
    expect(dueReviews([page('a', '2027-05-01')], '2027-06-01')).toEqual([]);
  });
});
