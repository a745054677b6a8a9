import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { dueReviews, type OwnersReviews } from './review-list.ts';

/** What the owners are told in a week. */
export interface WeeklyReview {
  readonly owners: readonly OwnersReviews[];
  readonly overdue: number;
  /** Due within a month. */
  readonly soon: number;
  /** How many pages have something that nobody has confirmed yet. */
  readonly openChecks: number;
}

/** Nothing when no review is late or due within a month: open checks alone are no reason to write every week. */
export function weeklyReview({ documents, localPages }: Pick<KnowledgeBase, 'documents' | 'localPages'>, today: string): WeeklyReview | undefined {
  const pages = [...documents, ...localPages.map(({ document }) => document)];
  const owners = dueReviews(pages, today);
  if (owners.length === 0) return undefined;
  const due = owners.flatMap(({ reviews }) => reviews);
  const overdue = due.filter(({ standing }) => standing === 'passed').length;
  const openChecks = pages.filter(({ frontMatter }) => (frontMatter.needs_check ?? []).length > 0).length;
  return { owners, overdue, soon: due.length - overdue, openChecks };
}
