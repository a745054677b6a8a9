import type { PageState } from '../../../authoring/page-state.ts';

export const stateNames: Readonly<Record<PageState, string>> = {
  broken: 'går inte att läsa',
  errors: 'fel',
  'missing-translation': 'översätt',
  'review-due': 'granska',
  'needs-check': 'kontrollera',
  warnings: 'varning',
  fine: 'klar',
};

/** A state with how many findings it stands for; 0 where the number is not told. */
export function badgeText(state: PageState, count: number): string {
  if (count === 0) return stateNames[state];
  return `${count} ${state === 'warnings' && count > 1 ? 'varningar' : stateNames[state]}`;
}
