import type { Rule } from '../rule.ts';
import { reported } from '../reported.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  what: 'Filen är tom eller saknar sidhuvud, eller raden som börjar eller avslutar det.',
  why: 'Utan sidhuvud vet boten varken vem som äger sidan eller när den ska visas.',
  mend: 'Börja filen med en rad "---", sedan nycklarna, sedan en rad "---". Kopiera från en fil som fungerar.',
  canBeSilenced: false,
  alone: true,
  example: { file: 'sv/hembesok.md', with: '# Hembesök\n\nGå därifrån.\n', at: '# Hembesök' },
  check: reported('front-matter'),
};
