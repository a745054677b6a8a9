import type { FrontMatter } from '../../knowledge/front-matter.ts';
import { foundIn, type Rule } from '../rule.ts';

const shared = ['audience', 'kind', 'owner', 'offers', 'related', 'follow_up'] as const satisfies readonly (keyof FrontMatter)[];

export const translationDiffers: Rule = {
  id: 'translation-differs',
  severity: 'warning',
  what: 'Den engelska sidan har ett annat värde än den svenska.',
  why: 'Samma sida ska leda vidare till samma hjälp, på vilket språk man än frågar.',
  mend: 'Skriv samma värde på båda sidorna.',
  example: { file: 'en/hembesok.md', replace: 'audience: båda', with: 'audience: chef', at: 'audience: chef' },
  check: ({ readPages }) =>
    readPages
      .filter(({ language }) => language === 'en')
      .flatMap((page) => {
        const swedish = readPages.find(({ slug, language }) => slug === page.slug && language === 'sv')?.document.frontMatter;
        if (swedish === undefined) return [];
        const english = page.document.frontMatter;
        return shared
          .filter((key) => String(swedish[key] ?? '') !== String(english[key] ?? ''))
          .map((key) =>
            foundIn(page, page.places.of([key]), { what: `"${key}" är ${show(english[key])}, men ${show(swedish[key])} på den svenska sidan.` }),
          );
      }),
};

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return value === undefined ? 'tomt' : `"${String(value)}"`;
}
