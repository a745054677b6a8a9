import type { FrontMatter } from '../knowledge/front-matter.ts';

/** The day on which a page should have been reviewed again, `YYYY-MM-DD`. */
export function reviewDate({ last_reviewed_on, review_in }: Pick<FrontMatter, 'last_reviewed_on' | 'review_in'>): string {
  return addMonths(last_reviewed_on, review_in);
}

/** The same day so many months later; the last of the month where that month is too short. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return later.toISOString().slice(0, 10);
}
