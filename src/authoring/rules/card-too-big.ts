import { foundIn, type Rule, type RuleFinding } from '../rule.ts';
import type { CheckContext } from '../check-context.ts';
import type { ReadPage } from '../page.ts';

/** Teams refuses a message above 28 KB; some of that is the envelope around the card. */
const mostBytes = 25_000;
const mostCharacters = 4_000;
const mostCharactersOfPage = 12_000;

export const cardTooBig: Rule = {
  id: 'card-too-big',
  severity: 'error',
  what: 'Avsnittet eller sidan ryms inte i ett kort.',
  why: 'Teams visar inte kortet alls, och ett för långt kort läser ingen.',
  mend: 'Korta avsnittet och "Gör nu", eller dela sidan i två.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: `Närmaste chef, samma dag. ${'Säg vad som hände. '.repeat(240).trim()}`, at: '## Vem' },
  check: (context) => context.readPages.flatMap((page) => tooBig(page, context)),
};

function tooBig(page: ReadPage, { measureCard }: CheckContext): readonly RuleFinding[] {
  const { passages } = page.document;
  const sections = passages.flatMap((passage) => {
    const { bytes, characters } = measureCard(page.document, passage);
    if (bytes <= mostBytes && characters <= mostCharacters) return [];
    const what = `Kortet med "${passage.heading}" har ${characters} tecken och ${bytes} byte, väntat är högst ${mostCharacters} och ${mostBytes}.`;
    return [foundIn(page, { line: passage.line, column: 1 }, { what })];
  });
  if (sections.length > 0) return sections;
  const { bytes, characters } = measureCard(page.document);
  if (bytes <= mostBytes && characters <= mostCharactersOfPage) return [];
  const what = `Hela sidan har ${characters} tecken och ${bytes} byte, väntat är högst ${mostCharactersOfPage} och ${mostBytes}.`;
  return [foundIn(page, { line: page.bodyLine, column: 1 }, { what, mend: 'Korta sidan eller dela den i två.' })];
}
