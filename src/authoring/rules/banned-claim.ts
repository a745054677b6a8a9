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
  check: ({ pages, bannedClaims }) => {
    const finders = bannedClaims.map((claim) => ({ claim, find: createClaimFinder(claim) }));
    return pages.flatMap((page) =>
      ownWords(page).flatMap((prose) =>
        finders.flatMap(({ claim, find }) =>
          find(prose.text).map(({ text, at }) => foundIn(page, prose.placeAt(at), { what: `"${text}": ${claim.what}`, mend: claim.mend })),
        ),
      ),
    );
  },
};

/** What people ask may well be wrong; only what the page itself says counts. */
function ownWords(page: Page): readonly Prose[] {
  return [...frontMatterProse(page).slice(0, 1), ...bodyProse(page)];
}
