import { splitFrontMatter } from '../../knowledge/split-front-matter.ts';
import { textLostToComments } from '../../knowledge/lost-text.ts';
import { pageAt } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

/** Keys whose values are checked to the letter: what stands after one of them can only be a note. */
const strictKeys: readonly string[] = ['audience', 'kind', 'last_reviewed_on', 'review_in', 'url', 'checked_on', 'rule', 'local'];

export const textAfterHash: Rule = {
  id: 'text-after-hash',
  severity: 'error',
  what: 'Text efter # i sidhuvudet försvinner.',
  why: 'Läsaren ser bara det som står före #, och sökningen hittar inte resten.',
  mend: 'Sätt citattecken runt hela texten. Är det en anteckning, skriv den på en egen rad.',
  example: { file: 'sv/hembesok.md', replace: '  - ensamarbete regler', with: '  - ensamarbete #metoo', at: '#metoo' },
  check: ({ files }) =>
    files
      .filter(({ path }) => pageAt(path) !== undefined)
      .flatMap((file) => {
        const { yaml = '', yamlLine } = splitFrontMatter(file.text);
        return textLostToComments({ text: yaml, firstLine: yamlLine })
          .filter(({ key }) => key === undefined || !strictKeys.includes(key))
          .map((lost) => foundIn({ file: file.path }, lost, { what: `Allt efter # försvinner: "${lost.text}".` }));
      }),
};
