import { bodyProse } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';
import { sentences, words } from '../sentences.ts';

const most = 24;

export const longSentence: Rule = {
  id: 'long-sentence',
  severity: 'error',
  what: 'Meningen är för lång.',
  why: 'Den som är stressad har glömt början när slutet kommer.',
  mend: 'Dela meningen i två, eller stryk det som inte behövs.',
  example: {
    file: 'sv/hembesok.md',
    replace: 'Närmaste chef, samma dag.',
    with: 'Gå till din chef samma dag, eller till en annan chef om din egen är borta eller sjuk eller ledig eller på något sätt är en del av det som har hänt.',
    at: 'Gå till din chef samma dag, eller',
  },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      bodyProse(page).flatMap((prose) =>
        sentences(prose.text).flatMap(({ text, at }) => {
          const { length } = words(text);
          if (length <= most) return [];
          return [foundIn(page, prose.placeAt(at), { what: `Meningen "${text.slice(0, 40)}…" har ${length} ord, högst ${most} är tillåtet.` })];
        }),
      ),
    ),
};
