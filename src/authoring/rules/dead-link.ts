import { nearest } from '../nearest.ts';
import { bodyProse, type Page } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';

export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  what: 'Länken leder inte till någon sida.',
  why: 'Den som behöver nästa steg kommer ingenstans.',
  mend: 'Skriv den andra sidans filnamn utan .md: "[Bombhot](bombhot)". Är sidan borta, ta bort hakparenteserna och det som står inom ( ), och låt orden stå kvar.',
  wide: true,
  example: { file: 'sv/hembesok.md', replace: '[Hot per telefon](hot-per-telefon)', with: '[Hot per telefon](hot-i-telefon)', at: 'hot-i-telefon' },
  check: ({ pages }) => {
    const slugs = [...new Set(pages.map(({ slug }) => slug))];
    return pages.flatMap((page) => [
      ...broken(page),
      ...page.outline.marks.flatMap((mark) => {
        if (mark.kind !== 'link' || /^[a-z]+:/i.test(mark.target) || slugs.includes(mark.target)) return [];
        const name = mark.target.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/, '');
        const meant = nearest(name, slugs);
        return [
          foundIn(page, mark, { what: `Sidan "${mark.target}" finns inte.`, ...(meant !== undefined && { mend: `Skriv "[${mark.text}](${meant})", om det var den du menade.` }) }),
        ];
      }),
    ]);
  },
};

/** Words in brackets that were meant for a link; the reader sees the brackets. */
const brokenLink = /\[\[[^\][]+\]\]|\[[^\][]+\](?: ?\([^)]*\)|\[[^\][]*\])/g;

function broken(page: Page): readonly RuleFinding[] {
  return bodyProse(page).flatMap((prose) =>
    [...prose.text.matchAll(brokenLink)].map(({ 0: written, index }) => foundIn(page, prose.placeAt(index), { what: `"${written}" blir ingen länk.` })),
  );
}
