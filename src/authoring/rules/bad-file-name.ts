import { foundIn, type Rule } from '../rule.ts';
import { isSlug } from '../slug.ts';

export const badFileName: Rule = {
  id: 'bad-file-name',
  severity: 'error',
  what: 'Filnamnet har tecken som andra sidor inte kan länka till.',
  why: 'Filnamnet är sidans adress: andra sidor hänvisar till den med det.',
  mend: 'Använd bara a–z utan prickar, siffror och bindestreck: "hot-pa-bussen.md".',
  example: { file: 'sv/Hot på bussen.md', with: '# Hot på bussen\n', at: '' },
  check: ({ pages }) =>
    pages
      .filter(({ slug }) => !isSlug(slug))
      .map((page) => foundIn(page, { line: 1, column: 1 }, { what: `Filen heter "${page.slug}.md".` })),
};
