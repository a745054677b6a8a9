import { foundIn, type Rule } from '../rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'error',
  what: 'Det står ingen text under rubriken.',
  why: 'Kortet visar en rubrik som inte svarar på något.',
  mend: 'Skriv texten, eller ta bort rubriken.',
  example: { file: 'sv/hembesok.md', replace: '## Källor\nSidan bygger på arbetsmiljölagen.\n', with: '## Källor\n', at: '## Källor' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.sections.flatMap(({ heading, markdown }) =>
        heading === undefined || markdown !== '' ? [] : [foundIn(page, heading, { what: `Under "${heading.text}" står ingenting.` })],
      ),
    ),
};
