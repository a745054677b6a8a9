import { foundIn, type Rule } from '../rule.ts';

export const noSource: Rule = {
  id: 'no-source',
  severity: 'error',
  what: 'Sidan har ingen källa.',
  why: 'Läsaren ska kunna se vad råden bygger på, och ägaren vad som ska kontrolleras vid nästa granskning.',
  mend: 'Skriv minst en källa under "sources", med title, url och checked_on.',
  example: {
    file: 'sv/hembesok.md',
    replace: 'sources:\n  - title: "Arbetsmiljölagen (1977:1160) 3 kap. 2 a §"\n    url: https://rkrattsbaser.gov.se\n    checked_on: 2026-11-01\n',
    with: 'sources: []\n',
    at: 'sources: []',
  },
  /** What an organisation adds may leave the key out. */
  check: ({ ownedPages }) =>
    ownedPages
      .filter(({ document, places }) => document.frontMatter.sources.length === 0 && places.keys.some(({ name }) => name === 'sources'))
      .map((page) => foundIn(page, page.places.of(['sources']), { what: 'Listan "sources" är tom.' })),
};
