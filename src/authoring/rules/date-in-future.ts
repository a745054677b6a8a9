import { foundIn, type Rule } from '../rule.ts';

export const dateInFuture: Rule = {
  id: 'date-in-future',
  severity: 'error',
  what: 'Ett datum ligger i framtiden.',
  why: 'Läsaren ser när sidan senast granskades. Det kan inte ha hänt i morgon.',
  mend: 'Skriv dagen då det gjordes, som år-månad-dag.',
  example: { file: 'sv/hembesok.md', replace: 'last_reviewed_on: 2026-11-01', with: 'last_reviewed_on: 2027-11-01', at: '2027-11-01' },
  check: ({ ownedPages, today }) =>
    ownedPages.flatMap((page) => {
      const { last_reviewed_on: reviewed, sources } = page.document.frontMatter;
      return [
        { date: reviewed, key: 'last_reviewed_on', path: ['last_reviewed_on'] },
        ...sources.map(({ checked_on: date }, at) => ({ date, key: 'checked_on', path: ['sources', at, 'checked_on'] })),
      ]
        .filter(({ date }) => date > today)
        .map(({ date, key, path }) => foundIn(page, page.places.of(path), { what: `"${key}" är ${date}, men i dag är det ${today}.` }));
    }),
};
