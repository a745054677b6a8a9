import { addMonths } from '../../knowledge/calendar-date.ts';
import { reviewDate } from '../../knowledge/review-date.ts';
import { foundIn, type Rule } from '../rule.ts';

export const reviewDateLongPassed: Rule = {
  id: 'review-date-long-passed',
  severity: 'error',
  what: 'Granskningsdatumet passerade för mer än tre månader sedan.',
  why: 'Boten lovar att varje sida har en ägare som granskar den i tid.',
  mend: 'Be ägaren granska sidan nu, eller ta bort den.',
  example: { file: 'sv/hembesok.md', replace: 'last_reviewed_on: 2026-11-01', with: 'last_reviewed_on: 2025-03-01', at: '2025-03-01' },
  check: ({ ownedPages, today }) =>
    ownedPages.flatMap((page) => {
      const due = reviewDate(page.document.frontMatter);
      if (addMonths(due, 3) >= today) return [];
      const { owner } = page.document.frontMatter;
      return [
        foundIn(page, page.places.of(['last_reviewed_on']), {
          what: `Granskningsdatumet ${due} passerade för mer än tre månader sedan.`,
          mend: `Be ${owner} granska sidan nu och uppdatera "last_reviewed_on", eller ta bort sidan.`,
        }),
      ];
    }),
};
