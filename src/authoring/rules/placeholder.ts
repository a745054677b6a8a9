import { placeholder as mark } from '../page-template.ts';
import { foundIn, type Rule } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  what: 'Text från mallen står kvar.',
  why: 'Den som frågar får läsa mallens ord i stället för råd.',
  mend: 'Skriv det som ska stå här, eller ta bort raden.',
  example: { file: 'sv/hembesok.md', replace: 'Gå därifrån', with: 'FYLL I: vad man gör först', at: 'FYLL I' },
  check: ({ files }) =>
    files
      .filter(({ path }) => path.endsWith('.md') && !path.endsWith('README.md'))
      .flatMap((file) =>
        file.text.split('\n').flatMap((line, number) => {
          const column = line.indexOf(mark) + 1;
          return column === 0 ? [] : [foundIn({ file: file.path }, { line: number + 1, column }, { what: `"${line.slice(column - 1, column + 59).replace(/["\]]+$/, '')}" står kvar.` })];
        }),
      ),
};
