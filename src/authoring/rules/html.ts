import { foundIn, type Rule } from '../rule.ts';

export const html: Rule = {
  id: 'html',
  severity: 'error',
  what: 'Texten innehåller HTML.',
  why: 'Teams visar inte HTML i kort. Det som står där faller bort.',
  mend: 'Skriv med vanlig text, "- " för listor och "**" för fetstil.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Närmaste chef,<br>samma dag.', at: '<br>' },
  check: ({ pages }) => pages.flatMap((page) => page.outline.marks.flatMap((mark) => (mark.kind === 'html' ? [foundIn(page, mark, { what: 'Här står HTML.' })] : []))),
};
