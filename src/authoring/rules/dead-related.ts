import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

export const deadRelated: Rule = {
  id: 'dead-related',
  severity: 'error',
  what: '"related" nämner en sida som inte finns, eller sidan själv.',
  why: 'Knappen till den andra sidan försvinner ur svaret.',
  mend: 'Skriv sidans filnamn utan .md, eller ta bort namnet ur listan.',
  wide: true,
  example: { file: 'sv/hembesok.md', replace: 'related: [hot-per-telefon]', with: 'related: [hot-via-telefon]', at: 'hot-via-telefon' },
  check: ({ readPages }) => {
    const slugs = [...new Set(readPages.map(({ slug }) => slug))];
    return readPages.flatMap((page) =>
      page.document.frontMatter.related.flatMap((slug, at) => {
        if (slugs.includes(slug) && slug !== page.slug) return [];
        const what = slug === page.slug ? '"related" nämner sidan själv.' : `Sidan "${slug}" finns inte.`;
        const meant = slug === page.slug ? undefined : nearest(slug, slugs);
        return [
          foundIn(page, page.places.of(['related', at]), { what, ...(meant !== undefined && { mend: `Skriv "${meant}", om det var den du menade.` }) }),
        ];
      }),
    );
  },
};
