import { bodyProse } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

export const emailByHand: Rule = {
  id: 'email-by-hand',
  severity: 'error',
  what: 'En e-postadress är skriven i texten.',
  why: 'Adressen rättas på ett ställe, i contacts/. Brev till en gammal adress läses av ingen.',
  mend: 'Skriv {{contact:nyckel}}. Saknas kontakten, lägg till den i contacts/.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Skriv till sakerhet@example.org.', at: 'sakerhet@example.org' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      bodyProse(page).filter(({ text }) => text.includes('@')).flatMap((prose) =>
        [...prose.text.matchAll(address)].map(({ 0: found, index }) => foundIn(page, prose.placeAt(index), { what: `Adressen ${found} står i texten.` })),
      ),
    ),
};
