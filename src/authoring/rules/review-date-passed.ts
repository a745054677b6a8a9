import { addMonths } from '../../knowledge/calendar-date.ts';
import { reviewDate } from '../../knowledge/review-date.ts';
import { foundIn, type Rule } from '../rule.ts';

export const reviewDatePassed: Rule = {
  id: 'review-date-passed',
  severity: 'warning',
  what: 'Granskningsdatumet har passerat.',
  why: 'Lagar, nummer och rutiner ändras. En sida som ingen har läst på länge kan leda fel.',
  mend: 'Läs igenom sidan och uppdatera "last_reviewed_on", eller be ägaren ta bort den.',
  example: { file: 'sv/hembesok.md', replace: 'last_reviewed_on: 2026-11-01', with: 'last_reviewed_on: 2025-11-01', at: '2025-11-01' },
  check: ({ ownedPages, today }) =>
    ownedPages.flatMap((page) => {
      const due = reviewDate(page.document.frontMatter);
      if (due >= today || addMonths(due, 3) < today) return [];
      const { owner } = page.document.frontMatter;
      return [
        foundIn(page, page.places.of(['last_reviewed_on']), {
          what: `Granskningsdatumet ${due} har passerat.`,
          mend: `Läs igenom sidan och uppdatera "last_reviewed_on", eller be ${owner} ta bort den.`,
        }),
      ];
    }),
};
