import type { Language } from '../../knowledge/language.ts';
import { foundIn, type Rule } from '../rule.ts';

const fewest: Readonly<Record<Language, number>> = { sv: 15, en: 8 };

export const tooFewAskedAs: Rule = {
  id: 'too-few-asked-as',
  severity: 'error',
  what: 'Sidan har för få frågor under "asked_as".',
  why: 'Boten hittar sidan genom att jämföra med hur folk brukar fråga. Med få exempel hittar den inte.',
  mend: 'Skriv fler sätt att fråga, med andra ord än de som redan står där. Utgå från verkliga situationer.',
  example: { file: 'en/hembesok.md', replace: '  - lone working at a flat\n', with: '', at: 'asked_as:' },
  check: ({ readPages }) =>
    readPages.flatMap((page) => {
      const { length } = page.document.frontMatter.asked_as;
      if (length >= fewest[page.language]) return [];
      return [foundIn(page, page.places.of(['asked_as']), { what: `"asked_as" har ${length} frågor, väntat är minst ${fewest[page.language]}.` })];
    }),
};
