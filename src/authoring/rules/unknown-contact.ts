import { contactReferences } from '../contact-references.ts';
import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

export const unknownContact: Rule = {
  id: 'unknown-contact',
  severity: 'error',
  what: 'Kontakten finns inte i katalogen.',
  why: 'Läsaren får "rätt funktion" i stället för ett nummer att ringa.',
  mend: 'Skriv en nyckel som finns i contacts/, eller lägg till kontakten där.',
  example: { file: 'sv/hembesok.md', replace: '{{contact:security}}', with: '{{contact:secrity}}', at: '{{contact:secrity}}' },
  check: ({ pages, readerFindings, base: { contacts } }) => {
    // A file with any fault is left out whole, and every mention of its contacts would be told as unknown.
    if (readerFindings.some(({ file }) => file.startsWith('contacts/'))) return [];
    return pages.flatMap((page) =>
      contactReferences(page).flatMap((reference) => {
        const { key, line, column } = reference;
        if (key === undefined || contacts.find(key, page.organisation) !== undefined) return [];
        const keys = contacts.organisations.flatMap((organisation) => [...organisation.contacts.keys()]);
        const meant = keys.includes(key) ? undefined : nearest(key, keys);
        return [
          foundIn(page, { line, column }, { what: `Kontakten "${key}" finns inte.`, ...(meant !== undefined && { mend: `Skriv {{contact:${meant}}}, om det var den du menade.` }) }),
        ];
      }),
    );
  },
};
