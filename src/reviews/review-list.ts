import type { Document } from '../knowledge/document.ts';
import { reviewDate, reviewStanding } from '../knowledge/review-date.ts';

export interface DueReview {
  readonly file: string;
  readonly title: string;
  /** The day on which it should be done, `YYYY-MM-DD`. */
  readonly due: string;
  readonly standing: 'soon' | 'passed';
}

/** What one function has to review, the latest first. */
export interface OwnersReviews {
  readonly owner: string;
  readonly reviews: readonly DueReview[];
}

/** The reviews that are late or due within a month, by the function that answers for the page. */
export function dueReviews(documents: readonly Document[], today: string): readonly OwnersReviews[] {
  const due = documents.flatMap(({ file, slug, frontMatter }) => {
    const standing = frontMatter.owner === '' ? 'fine' : reviewStanding(frontMatter, today);
    if (standing === 'fine') return [];
    return [{ owner: frontMatter.owner, review: { file, title: frontMatter.title || slug, due: reviewDate(frontMatter), standing } }];
  });
  return [...Map.groupBy(due, ({ owner }) => owner)]
    .map(([owner, own]) => ({ owner, reviews: own.map(({ review }) => review).toSorted((a, b) => a.due.localeCompare(b.due) || a.file.localeCompare(b.file)) }))
    .toSorted((a, b) => a.owner.localeCompare(b.owner, 'sv'));
}
