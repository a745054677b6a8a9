import { foundIn, type Rule } from '../rule.ts';
import { unshownContacts } from '../unshown-contacts.ts';

export const misspeltContact: Rule = {
  id: 'misspelt-contact',
  severity: 'error',
  what: 'Kontakten liknar en av hela stadens, men nyckeln är en annan, och ingen sida visar den.',
  why: 'De som arbetar där får hela stadens nummer i stället för sitt eget.',
  mend: 'Skriv nyckeln precis som i contacts/city.md. Är det en annan funktion? Skriv in nyckeln på en sida.',
  wide: true,
  example: {
    file: 'contacts/bolag.md',
    with: '---\nname: { sv: Bolaget, en: The company }\ncontacts:\n  securty:\n    name: { sv: Säkerhet på bolaget, en: Security of the company }\n    phone: 08-465 004 50\n---\n',
    at: 'securty:',
  },
  check: (context) =>
    unshownContacts(context).flatMap(({ file, key, meant, ...place }) =>
      meant === undefined ? [] : [foundIn({ file }, place, { what: `"${key}" finns inte för hela staden. Menade du "${meant}"?` })],
    ),
};
