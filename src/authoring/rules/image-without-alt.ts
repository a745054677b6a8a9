import { foundIn, type Rule } from '../rule.ts';

export const imageWithoutAlt: Rule = {
  id: 'image-without-alt',
  severity: 'error',
  what: 'Bilden saknar beskrivning.',
  why: 'Den som lyssnar på sidan får inte veta vad bilden visar.',
  mend: 'Beskriv bilden mellan hakparenteserna: "![Karta över utrymningsvägar](karta.png)".',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Närmaste chef.\n\n![](karta.png)', at: '![](karta.png)' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.marks.flatMap((mark) => (mark.kind === 'image' && mark.alt === '' ? [foundIn(page, mark, { what: 'Bilden har ingen beskrivning.' })] : [])),
    ),
};
