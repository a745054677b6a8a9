import type { Rule } from '../rule.ts';
import { reported } from '../reported.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  what: 'Ett värde i sidhuvudet eller språkfilen saknas eller har fel form.',
  why: 'Boten kan inte gissa vad som menades, och visar därför inte sidan.',
  mend: 'Rätta värdet. README.md visar nycklarna med exempel. För en språkfil står det överst i filen.',
  canBeSilenced: false,
  example: { file: 'sv/hembesok.md', replace: 'audience: båda', with: 'audience: alla', at: 'audience: alla' },
  check: reported('schema'),
};
