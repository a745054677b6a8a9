import { type Language, languages } from '../../knowledge/language.ts';
import type { Page } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';
import { isSlug, meantSlug } from '../slug.ts';

/** A file whose name is wrong is told of by that, and is there. */
function isNamed({ slug }: Page, wanted: string): boolean {
  return slug === wanted || (!isSlug(slug) && meantSlug(slug) === wanted);
}

const names: Readonly<Record<Language, string>> = { sv: 'svenska', en: 'engelska' };

export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'error',
  what: 'Sidan finns inte på det andra språket.',
  why: 'Den som frågar på det språket får en sida som hen kanske inte förstår.',
  mend: 'Skriv översättningen med samma filnamn. Dröjer den, tysta regeln på sidan och skriv när den kommer. Är den borttagen med flit, ta bort den här filen också; av misstag, hämta tillbaka den.',
  example: { file: 'en/hembesok.md', with: null, at: '', in: 'sv/hembesok.md' },
  check: ({ pages }) =>
    pages
      .filter(({ organisation }) => organisation === undefined)
      .flatMap((page) =>
        languages
          .filter((language) => !pages.some((other) => other.organisation === undefined && isNamed(other, page.slug) && other.language === language))
          .map((language) => foundIn(page, { line: 1, column: 1 }, { what: `Filen ${language}/${page.slug}.md finns inte: sidan saknas på ${names[language]}.` })),
      ),
};
