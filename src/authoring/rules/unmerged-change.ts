import { foundIn, type Rule } from '../rule.ts';

/** What git writes around two versions of the same lines; the middle one alone could be a heading's underline. */
const ends = /^(?:<{7}|>{7})(?: |$)/;

export const unmergedChange: Rule = {
  id: 'unmerged-change',
  severity: 'error',
  what: 'Två versioner av samma rader står kvar i filen.',
  why: 'Två personer har ändrat samma rader, och läsaren får se båda versionerna och tecknen runt dem.',
  mend: 'Behåll de rader som ska gälla. Ta bort de andra, och raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
  canBeSilenced: false,
  alone: true,
  example: {
    file: 'sv/hembesok.md',
    replace: 'Närmaste chef, samma dag.',
    with: '<<<<<<< HEAD\nNärmaste chef, samma dag.\n=======\nNärmaste chef, genast.\n>>>>>>> forslag',
    at: '<<<<<<< HEAD',
  },
  check: ({ files }) =>
    files.flatMap(({ path, text }) => {
      if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
      const lines = text.split(/\r?\n/);
      const first = lines.findIndex((line) => ends.test(line));
      return first === -1 ? [] : [foundIn({ file: path }, { line: first + 1, column: 1 }, { what: `Två versioner av samma rader står kvar, runt "${lines[first]}".` })];
    }),
};
