import type { Rule } from '../rule.ts';
import { reported } from '../reported.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  what: 'Sidan saknar sidhuvud, eller raden som avslutar det.',
  why: 'Utan sidhuvud vet boten varken vem som äger sidan eller när den ska visas.',
  mend: 'Börja filen med en rad "---", sedan nycklarna, sedan en rad "---". Kopiera från en sida som fungerar.',
  canBeSilenced: false,
  example: { file: 'sv/hembesok.md', with: '# Hembesök\n\nGå därifrån.\n', at: '# Hembesök' },
  check: reported('front-matter'),
};
