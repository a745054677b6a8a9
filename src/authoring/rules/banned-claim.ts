import type { Prose } from '../../knowledge/prose.ts';
import { createClaimFinder } from '../banned-claims.ts';
import { bodyProse, frontMatterProse, type Page } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

export const bannedClaim: Rule = {
  id: 'banned-claim',
  severity: 'error',
  what: 'Sidan påstår något som inte stämmer eller som vi inte får lova.',
  why: 'Ett fel om lagen eller om anonymitet kan skada den som litar på det. language/banned-claims.yaml säger varför, påstående för påstående.',
  mend: 'Skriv om meningen. Är den riktig? Be juristerna lägga till uttrycket under "allowed" i language/banned-claims.yaml.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Du kan vara anonym när du visselblåser.', at: 'anonym' },
  check: ({ files, pages, bannedClaims }) => {
    const finders = bannedClaims.map((claim) => ({ claim, find: createClaimFinder(claim) }));
    const claimsIn = (where: Parameters<typeof foundIn>[0], { text: words, placeAt }: Prose) =>
      finders.flatMap(({ claim, find }) => find(words).map(({ text, at }) => foundIn(where, placeAt(at), { what: `"${text}": ${claim.what}`, mend: claim.mend })));
    return [
      ...pages.flatMap((page) => ownWords(page).flatMap((prose) => claimsIn(page, prose))),
      ...files.filter(({ path }) => shownFiles.includes(path)).flatMap(({ path, text }) => shownSentences(text).flatMap((prose) => claimsIn({ file: path }, prose))),
    ];
  },
};

/** Language data with sentences that answers show as they stand: explanations and replies, one line for each language. */
const shownFiles: readonly string[] = ['language/glossary.yaml', 'language/refusals.yaml', 'language/small-talk.yaml'];
const shownSentence = /^(\s+(?:sv|en):\s+)(\S.*)$/;

function shownSentences(yaml: string): readonly Prose[] {
  return yaml.split('\n').flatMap((line, at) => {
    const [, head = '', text] = shownSentence.exec(line) ?? [];
    return text === undefined ? [] : [{ kind: 'value', text, placeAt: (offset: number) => ({ line: at + 1, column: head.length + offset + 1 }) }];
  });
}

/** What people ask may well be wrong; only what the page itself says counts. */
function ownWords(page: Page): readonly Prose[] {
  return [...frontMatterProse(page).slice(0, 1), ...bodyProse(page)];
}
