import { forEverybody } from '../../knowledge/contact-directory.ts';
import { contactPlaces } from '../contact-places.ts';
import { contactReferences } from '../contact-references.ts';
import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

export const misspeltContact: Rule = {
  id: 'misspelt-contact',
  severity: 'error',
  what: 'Nyckeln till en kontakt liknar en annan, och ingen sida visar den.',
  why: 'De som arbetar där får hela stadens nummer i stället för sitt eget.',
  mend: 'Skriv nyckeln precis som i contacts/city.md. Är det en ny kontakt? Skriv in den på en sida, eller ge den en nyckel som inte liknar någon annan.',
  wide: true,
  example: {
    file: 'contacts/bolag.md',
    with: '---\nname: { sv: Bolaget, en: The company }\ncontacts:\n  securty:\n    name: { sv: Säkerhet på bolaget, en: Security of the company }\n    phone: 08-465 004 50\n---\n',
    at: 'securty:',
  },
  check: (context) => {
    const { organisations } = context.base.contacts;
    const known = organisations.filter(({ key }) => forEverybody.includes(key)).flatMap(({ contacts }) => [...contacts.keys()]);
    const shown = new Set(context.pages.flatMap(contactReferences).map(({ key }) => key));
    return organisations
      .filter(({ key }) => !forEverybody.includes(key))
      .flatMap(({ key: organisation, contacts }) => {
        const file = `contacts/${organisation}.md`;
        const suspects = [...contacts.keys()].filter((key) => !known.includes(key) && !shown.has(key));
        const placeOf = suspects.length > 0 ? contactPlaces(file, context) : undefined;
        return suspects.flatMap((key) => {
          const meant = nearest(key, known);
          return meant === undefined || placeOf === undefined ? [] : [foundIn({ file }, placeOf(key), { what: `"${key}" finns inte för hela staden. Menade du "${meant}"?` })];
        });
      });
  },
};
