import type { Rule } from '../rule.ts';
import { reported } from '../reported.ts';

export const yaml: Rule = {
  id: 'yaml',
  severity: 'error',
  what: 'Sidhuvudet eller språkfilen går inte att läsa.',
  why: 'Ett tecken på fel plats gör att hela sidan uteblir.',
  mend: 'Jämför med en sida som fungerar. Vanliga fel: tabb, kolon i en text utan citattecken, olika indrag.',
  canBeSilenced: false,
  example: { file: 'sv/hembesok.md', replace: 'title: Hembesök', with: 'title: Hembesök: det här gäller', at: 'det här gäller' },
  check: reported('yaml'),
};
