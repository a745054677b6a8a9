import { foundIn, type Rule } from '../rule.ts';

export const doubleHeading: Rule = {
  id: 'double-heading',
  severity: 'error',
  what: 'Samma rubrik står två gånger på sidan.',
  why: 'Boten visar bara det första avsnittet med den rubriken.',
  mend: 'Slå ihop avsnitten, eller ge det ena en annan rubrik.',
  example: { file: 'sv/hembesok.md', replace: '## Källor', with: '## VEM\nAndra chefer.\n\n## Källor', at: '## VEM' },
  check: ({ pages }) =>
    pages.flatMap((page) => {
      const headings = page.outline.sections.flatMap(({ heading }) => heading ?? []);
      return headings
        .filter(({ text }, at) => headings.findIndex((other) => same(other.text, text)) < at)
        .map((heading) => foundIn(page, heading, { what: `Rubriken "${heading.text}" står redan på sidan.` }));
    }),
};

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
