import { findNames } from '../names.ts';
import { bodyProse, frontMatterProse } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

export const privateName: Rule = {
  id: 'private-name',
  severity: 'error',
  what: 'Sidan nämner en person vid namn.',
  why: 'Sidorna är till för alla. Namnet på en klient, en kollega eller en tjänsteman hör inte hemma här.',
  mend: 'Ta bort namnet. Skriv vem det är i sin roll: "en klient", "chefen". Ett platsnamn? Tysta regeln och skriv varför.',
  example: { file: 'sv/hembesok.md', replace: 'Gå därifrån', with: 'Hälsa Anna Lindqvist. Gå därifrån', at: 'Anna Lindqvist' },
  check: ({ pages, base }) =>
    pages.flatMap((page) =>
      [...frontMatterProse(page), ...bodyProse(page)].flatMap((prose) =>
        findNames(prose.text, base).map(({ text, at }) => foundIn(page, prose.placeAt(at), { what: `"${text}" ser ut att vara ett namn på en person.` })),
      ),
    ),
};
