import { foundIn, type Rule } from '../rule.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'error',
  what: 'Rubriken har fel nivå.',
  why: 'Sidans titel är rubriken överst. Under den är alla rubriker lika stora, och kortet visar dem så.',
  mend: 'Skriv rubriken med två nummertecken: "## Vem".',
  example: { file: 'sv/hembesok.md', replace: '## Vem', with: '### Vem', at: '### Vem' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.sections.flatMap(({ heading }) =>
        heading === undefined || heading.level === 2
          ? []
          : [foundIn(page, heading, { what: `Rubriken "${heading.text}" har ${heading.level} nummertecken, väntat är 2.` })],
      ),
    ),
};
