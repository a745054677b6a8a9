import { reported } from '../reported.ts';
import type { Rule } from '../rule.ts';

export const localPage: Rule = {
  id: 'local-page',
  severity: 'error',
  what: 'Ett lokalt tillägg hör till en sida eller en organisation som inte finns.',
  why: 'Tillägget visas aldrig för den personal som det är skrivet för.',
  mend: 'Ge filen samma namn som stadens sida, på samma språk.',
  canBeSilenced: false,
  example: {
    file: 'local/bolag/sv/hembesook.md',
    with: '---\nlocal: adds\nowner: HR-funktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n---\n## Så gör vi\nRing din kollega.\n',
    at: '',
  },
  check: (context) => {
    // A file in contacts/ with any fault is left out whole; to say that there is none would send the editor astray.
    const unread = new Set(context.readerFindings.map(({ file }) => file));
    return reported('local-page')(context, []).filter(({ file }) => !unread.has(`contacts/${file.split('/')[1]}.md`));
  },
};
