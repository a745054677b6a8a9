import { isPersonnummer, personnummerShape } from '../../knowledge/personnummer.ts';
import { foundIn, type Rule } from '../rule.ts';

export const personnummer: Rule = {
  id: 'personnummer',
  severity: 'error',
  what: 'Sidan innehåller ett personnummer.',
  why: 'Ett personnummer pekar ut en person, även i ett exempel.',
  mend: 'Ta bort numret ur filen. Är det en verklig persons? Säg det genast till dataskyddsombudet.',
  example: { file: 'sv/hembesok.md', replace: 'Gå därifrån', with: 'Sök på 19121212-1212. Gå därifrån', at: '19121212-1212' },
  check: ({ files }) =>
    files.filter(({ text }) => text.search(personnummerShape) !== -1).flatMap((file) =>
      file.text.split('\n').flatMap((line, number) =>
        [...line.matchAll(personnummerShape)]
          .filter(([, date = '', rest = '']) => isPersonnummer(`${date}${rest}`))
          .map(({ index }) =>
            foundIn({ file: file.path }, { line: number + 1, column: index + 1 }, { what: 'Här står ett personnummer.' }),
          ),
      ),
    ),
};
