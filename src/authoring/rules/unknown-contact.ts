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
  check: ({ files, pages, readerFindings, base: { contacts } }) => {
    // A file with any fault is left out whole, and every mention of its contacts would be told as unknown.
    if (readerFindings.some(({ file }) => file.startsWith('contacts/'))) return [];
    const ofPages = pages.flatMap((page) =>
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
    const city = files.find(({ path }) => path === 'contacts/city.md');
    const absent = city === undefined ? [] : buttons.filter(({ key }) => contacts.find(key) === undefined);
    return [
      ...ofPages,
      ...absent.map(({ key, name }) =>
        foundIn({ file: 'contacts/city.md' }, { line: 1, column: 1 }, {
          what: `Kontakten "${key}" finns inte, så knappen "${name}" leder inte till någon.`,
          mend: `Skriv in kontakten "${key}" under contacts.`,
        }),
      ),
    ];
  },
};

/** Stand on cards whatever the pages say, and lead to nobody without their contact. */
const buttons = [
  { key: 'security', name: 'Säkerhetsfunktionen' },
  { key: 'whistleblower', name: 'Visselblåsarfunktionen' },
];
