import { addDays, addMonths } from './calendar-date.ts';
import type { FrontMatter } from './front-matter.ts';

type Reviewed = Pick<FrontMatter, 'last_reviewed_on' | 'review_in'>;

/** The day on which a page should have been reviewed again, `YYYY-MM-DD`. */
export function reviewDate({ last_reviewed_on, review_in }: Reviewed): string {
  return addMonths(last_reviewed_on, review_in);
}

/** How a page stands with its review: `soon` means that it is due within this many days, `passed` that it is late. */
export type ReviewStanding = 'fine' | 'soon' | 'passed';
const soonDays = 30;

export function reviewStanding(page: Reviewed, today: string): ReviewStanding {
  const due = reviewDate(page);
  if (due < today) return 'passed';
  return due <= addDays(today, soonDays) ? 'soon' : 'fine';
}
