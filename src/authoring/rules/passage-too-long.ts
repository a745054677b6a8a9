import { foundIn, type Rule } from '../rule.ts';

const longest = 1_100;

export const passageTooLong: Rule = {
  id: 'passage-too-long',
  severity: 'error',
  what: 'Avsnittet är för långt.',
  why: 'På en telefon ryms inte mer på skärmen, och den som är stressad slutar läsa.',
  mend: 'Korta avsnittet, eller dela det med en ny rubrik.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: `Närmaste chef, samma dag. ${'Säg vad som hände. '.repeat(60).trim()}`, at: '## Vem' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.outline.sections
        .filter(({ markdown }) => markdown.length > longest)
        .map(({ heading, line, markdown }) =>
          foundIn(page, heading ?? { line, column: 1 }, {
            what: `${heading ? `Avsnittet "${heading.text}"` : 'Inledningen'} har ${markdown.length} tecken, väntat är högst ${longest}.`,
          }),
        ),
    ),
};
