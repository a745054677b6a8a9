import { findSection } from '../page.ts';
import { countWords, fewestWords, lix } from '../lix.ts';
import { foundIn, type Rule } from '../rule.ts';

const most = 40;

export const lixSteps: Rule = {
  id: 'lix-steps',
  severity: 'error',
  what: '"Gör nu" är svårt att läsa.',
  why: 'Stegen läses på telefon av någon som är rädd, kanske på ett nytt språk.',
  mend: 'Korta meningarna och byt ut långa ord, tills LIX är under 40.',
  example: {
    file: 'sv/hembesok.md',
    replace: '1. Gå därifrån',
    with: '1. Kontakta omedelbart verksamhetsansvarig tjänsteperson angående händelseförloppets säkerhetsmässiga konsekvenser för arbetsplatsens medarbetare. Gå därifrån',
    at: '## Gör nu',
  },
  check: ({ pages }) =>
    pages
      .filter(({ language }) => language === 'sv')
      .flatMap((page) => {
        const section = findSection(page, 'do-now');
        const texts = section?.prose.map(({ text }) => text) ?? [];
        const value = lix(texts);
        if (section?.heading === undefined || value < most || (page.organisation !== undefined && countWords(texts) < fewestWords)) return [];
        return [foundIn(page, section.heading, { what: `"${section.heading.text}" har LIX ${Math.floor(value)}, väntat är under ${most}.` })];
      }),
};
