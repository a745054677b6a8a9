import { bodyProse } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const shortNumbers = /(?<![\d:/§.,-])(?:112|114[ \u00A0-]?14|113[ \u00A0-]?13|1177|116[ \u00A0-]?\d{3}|90[ \u00A0]?101|90[ \u00A0]?390)(?![\d:/§-]|[ ]?(?:§|kap|kronor|kr|procent))/;
const longNumbers = /(?<![\d/:§-]|\d[ \u00A0])(?:\+\d{1,3}[ \u00A0-]?\(?0?\)?|\(?0)\d{1,3}\)?(?:[ \u00A0]?[\u2010-\u2013/-][ \u00A0]?|[ \u00A0]?)\d(?:[ \u00A0\u2010-\u2013-]?\d){4,9}(?!\d)/;

export const phoneByHand: Rule = {
  id: 'phone-by-hand',
  severity: 'error',
  what: 'Ett telefonnummer är skrivet i texten.',
  why: 'Numret rättas på ett ställe, i contacts/. Ett gammalt nummer på en sida kan kosta tid när någon är i fara.',
  mend: 'Skriv {{contact:nyckel}}, till exempel {{contact:emergency}} för 112. Saknas numret, lägg till det i contacts/.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Ring 08-465 004 10.', at: '08-465 004 10' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      bodyProse(page).flatMap((prose) =>
        [...prose.text.matchAll(new RegExp(`${shortNumbers.source}|${longNumbers.source}`, 'g'))].map(({ 0: number, index }) =>
          foundIn(page, prose.placeAt(index), { what: `Numret ${number} står i texten.` }),
        ),
      ),
    ),
};
