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

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later; the last of the month where that month is too short. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return later.toISOString().slice(0, 10);
}
