import type { Finding } from '../knowledge/finding.ts';
import type { FrontMatter } from '../knowledge/front-matter.ts';
import { reviewStanding } from '../knowledge/review-date.ts';

/**
 * How a page stands, the weightiest first: `broken` is shown to nobody, `errors` must be mended before it goes out,
 * `review-due` should be read by its owner, and a page that has none of these is `fine`.
 */
const pageStates = ['broken', 'errors', 'missing-translation', 'review-due', 'needs-check', 'warnings', 'fine'] as const;

export type PageState = (typeof pageStates)[number];

export interface PageStanding {
  /** Absent when the page cannot be read. */
  readonly frontMatter?: FrontMatter | undefined;
  readonly findings: readonly Finding[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Findings that are told by a state of their own. */
const ownStates: Readonly<Record<string, PageState>> = {
  'missing-translation': 'missing-translation',
  'review-date-passed': 'review-due',
  'review-date-long-passed': 'review-due',
  'open-check': 'needs-check',
};

/** Everything that can be said about how a page stands; never empty. */
export function statesOf({ frontMatter, findings, today }: PageStanding): readonly PageState[] {
  const others = findings.filter(({ rule }) => !Object.hasOwn(ownStates, rule));
  const found = new Set<PageState>(findings.flatMap(({ rule }) => ownStates[rule] ?? []));
  if (frontMatter === undefined) found.add('broken');
  else if (others.some(({ severity }) => severity === 'error')) found.add('errors');
  if (others.some(({ severity }) => severity === 'warning')) found.add('warnings');
  if (frontMatter !== undefined && reviewStanding(frontMatter, today) !== 'fine') found.add('review-due');
  if (found.size === 0) found.add('fine');
  return pageStates.filter((state) => found.has(state));
}
