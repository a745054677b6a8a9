import { foundIn, type Rule } from '../rule.ts';

const names = {
  image: 'En bild',
  table: 'En tabell',
  code: 'Ett kodblock',
  'nested-list': 'En lista i en lista',
  quote: 'Ett citatblock',
  footnote: 'En fotnot',
} as const;

export const unshownMarkup: Rule = {
  id: 'unshown-markup',
  severity: 'warning',
  what: 'Kortet i Teams kan inte visa det här som det är skrivet.',
  why: 'Av en bild visas bara beskrivningen. Tabeller och listor i listor blir en enda rad, och en fotnot hamnar långt från det som den hör till.',
  mend: 'Skriv det som vanliga meningar eller som en enkel lista.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: '| Vem | När |\n|---|---|\n| Chefen | I dag |', at: '| Vem |' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.marks.flatMap((mark) => (mark.kind === 'link' || mark.kind === 'html' ? [] : [foundIn(page, mark, { what: `${names[mark.kind]} kan inte visas i kortet.` })])),
    ),
};
