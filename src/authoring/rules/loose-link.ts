import { foundIn, type Rule } from '../rule.ts';

export const looseLink: Rule = {
  id: 'loose-link',
  severity: 'error',
  what: 'En webbadress står i texten.',
  why: 'Adresser ändras. De står på två ställen, bland källorna och bland kontakterna, så att de kan rättas där.',
  mend: 'Flytta adressen till "sources" i sidhuvudet, eller lägg in den som en kontakt och skriv {{contact:nyckel}}.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Läs mer på [polisen](https://polisen.se).', at: 'https://polisen.se' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.marks.flatMap((mark) =>
        mark.kind === 'link' && isLoose(mark) ? [foundIn(page, mark, { what: `Adressen ${mark.target} står i texten.` })] : [],
      ),
    ),
};

/** Of an address to write to or call that stands in the words too, other rules tell. */
function isLoose({ target, text }: { readonly target: string; readonly text: string }): boolean {
  return /^https?:/i.test(target) || (/^[a-z][a-z\d+.-]*:/i.test(target) && !/@|\d{3}/.test(text));
}
