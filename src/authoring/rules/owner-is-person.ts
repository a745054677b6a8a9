import { findNames } from '../names.ts';
import { foundIn, type Rule } from '../rule.ts';

export const ownerIsPerson: Rule = {
  id: 'owner-is-person',
  severity: 'error',
  what: 'Ägaren ser ut att vara en person.',
  why: 'Folk byter arbete, funktionen finns kvar. Namnet skulle dessutom visas för alla.',
  mend: 'Skriv funktionen, till exempel "Säkerhetsfunktionen" eller "HR-funktionen".',
  example: { file: 'sv/hembesok.md', replace: 'owner: Säkerhetsfunktionen', with: 'owner: Anna Lindqvist', at: 'owner: Anna' },
  check: (context) =>
    context.ownedPages.flatMap((page) => {
      const { owner } = page.document.frontMatter;
      const isPerson = owner.includes('@') || findNames(owner, context.base).length > 0 || isGivenName(owner, context.base);
      if (!isPerson) return [];
      return [foundIn(page, page.places.of(['owner']), { what: `Ägaren är "${owner}", väntat är en funktion.` })];
    }),
};

/** Alone, or with where the person works: "Anna", "Anna på HR", "Anna (HR)". */
function isGivenName(owner: string, base: Parameters<typeof findNames>[1]): boolean {
  const [, given = ''] = /^([\p{L}-]+)(?:$|,| \(| (?:på|i|från|vid|hos|at|in|from)(?= ))/u.exec(owner) ?? [];
  return base.triageData.refusals?.given_names.includes(given.toLowerCase()) ?? false;
}
