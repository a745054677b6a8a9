import { type Language, languages } from '../../knowledge/language.ts';
import type { Page } from '../page.ts';
import { strayFolders } from '../stray-folders.ts';
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
  check: ({ files, pages }) => {
    const own = pages.filter(({ organisation }) => organisation === undefined);
    const moved = strayFolders(files.map(({ path }) => path)).filter(({ hasOther }) => !hasOther);
    return own.flatMap((page) =>
      languages
        .filter((language) => !own.some((other) => other.language === language && isNamed(other, page.slug)))
        .flatMap((language) => {
          const folder = moved.find(({ home }) => home === language)?.folder;
          // Where all pages of a language went is told by their folder. One of these stays, for it is an error.
          if (folder !== undefined && page !== own[0]) return [];
          const what = folder === undefined ? `Filen ${language}/${page.slug}.md finns inte: sidan saknas på ${names[language]}.` : `Alla sidor på ${names[language]} saknas.`;
          return [foundIn(page, { line: 1, column: 1 }, { what, ...(folder !== undefined && { mend: `De ligger i mappen ${folder}: den ska heta ${language} och ligga där ${page.language} ligger.` }) })];
        }),
    );
  },
};
