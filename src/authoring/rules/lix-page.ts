import { countWords, fewestWords, lix } from '../lix.ts';
import { foundIn, type Rule } from '../rule.ts';

const most = 50;

export const lixPage: Rule = {
  id: 'lix-page',
  severity: 'error',
  what: 'Sidan är svår att läsa.',
  why: 'Över LIX 50 skriver bara myndigheter till varandra.',
  mend: 'Korta meningarna och byt ut långa ord, tills LIX är under 50. Börja med avsnittet som nämns.',
  example: {
    file: 'sv/hembesok.md',
    replace: 'Närmaste chef, samma dag.',
    with: 'Verksamhetsansvarig tjänsteperson underrättas omedelbart angående händelseförloppets säkerhetsmässiga konsekvenser. '.repeat(8).trim(),
    at: 'Du får alltid avbryta',
  },
  check: ({ pages }) =>
    pages
      .filter(({ language }) => language === 'sv')
      .flatMap((page) => {
        const sections = page.outline.sections.map(({ heading, prose }) => ({ heading, texts: prose.map(({ text }) => text) }));
        const all = sections.flatMap(({ texts }) => texts);
        const value = lix(all);
        if (value < most || (page.organisation !== undefined && countWords(all) < fewestWords)) return [];
        const [hardest] = sections.toSorted((a, b) => lix(b.texts) - lix(a.texts));
        const where = hardest?.heading?.text ?? 'inledningen';
        return [foundIn(page, { line: page.bodyLine, column: 1 }, { what: `Sidan har LIX ${Math.floor(value)}, väntat är under ${most}. Svårast är "${where}".` })];
      }),
};
