import { findDocument } from '../../knowledge/knowledge-base.ts';
import { foundIn, type Rule } from '../rule.ts';

export const openCheck: Rule = {
  id: 'open-check',
  severity: 'warning',
  what: 'Något på sidan väntar på kontroll.',
  why: 'Texten är skriven så att den håller ändå, men ingen som vet har bekräftat den.',
  mend: 'Låt den som står under "who" svara, rätta sidan och ta sedan bort raderna.',
  example: {
    file: 'sv/hembesok.md',
    replace: 'sources:\n',
    with: 'needs_check:\n  - what: "Vem som beslutar om dubbelbemanning"\n    who: Säkerhetsfunktionen\nsources:\n',
    at: 'Vem som beslutar om dubbelbemanning',
  },
  /** What waits on the city's page too is told there; on an organisation's page only when the city's no longer has it. */
  check: ({ ownedPages, base }) =>
    ownedPages.flatMap((page) => {
      const cityPage = page.organisation === undefined ? undefined : findDocument(base, page.slug, { language: page.language });
      const told = new Set(cityPage?.frontMatter.needs_check?.map(({ what }) => what));
      return (page.document.frontMatter.needs_check ?? []).flatMap(({ what, who }, at) => {
        if (told.has(what)) return [];
        const sentence = `Ej kontrollerat: ${what}${/[.?!]$/.test(what) ? '' : '.'}`;
        return [foundIn(page, page.places.of(['needs_check', at]), { what: sentence, mend: `Be ${who} svara, rätta sidan och ta sedan bort raderna.` })];
      });
    }),
};
