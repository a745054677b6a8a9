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
  check: ({ readPages }) =>
    readPages.flatMap((page) =>
      (page.document.frontMatter.needs_check ?? []).map(({ what, who }, at) =>
        foundIn(page, page.places.of(['needs_check', at]), {
          what: `Ej kontrollerat: ${what}${/[.?!]$/.test(what) ? '' : '.'}`,
          mend: `Be ${who} svara, rätta sidan och ta sedan bort raderna.`,
        }),
      ),
    ),
};
