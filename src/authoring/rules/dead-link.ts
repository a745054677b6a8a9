import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  what: 'Länken leder inte till någon sida.',
  why: 'Den som behöver nästa steg kommer ingenstans.',
  mend: 'Skriv den andra sidans filnamn utan .md: "[Bombhot](bombhot)".',
  wide: true,
  example: { file: 'sv/hembesok.md', replace: '[Hot per telefon](hot-per-telefon)', with: '[Hot per telefon](hot-i-telefon)', at: 'hot-i-telefon' },
  check: ({ pages }) => {
    const slugs = [...new Set(pages.map(({ slug }) => slug))];
    return pages.flatMap((page) =>
      page.outline.marks.flatMap((mark) => {
        if (mark.kind !== 'link' || /^[a-z]+:/i.test(mark.target) || slugs.includes(mark.target)) return [];
        const name = mark.target.replace(/^.*\//, '').replace(/\.md$/, '');
        const meant = nearest(name, slugs);
        return [
          foundIn(page, mark, { what: `Sidan "${mark.target}" finns inte.`, ...(meant !== undefined && { mend: `Skriv "[${mark.text}](${meant})", om det var den du menade.` }) }),
        ];
      }),
    );
  },
};
