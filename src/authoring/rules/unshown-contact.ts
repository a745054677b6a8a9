import { foundIn, type Rule } from '../rule.ts';
import { unshownContacts } from '../unshown-contacts.ts';

export const unshownContact: Rule = {
  id: 'unshown-contact',
  severity: 'warning',
  what: 'Ingen sida och inget kort visar kontakten.',
  why: 'Den som behöver den får aldrig se den, och den som skrev in den tror att den syns.',
  mend: 'Ska den stå före en av hela stadens, skriv nyckeln som i contacts/city.md. Är den ny, skriv {{contact:nyckel}} på en sida. Behövs den inte, ta bort den.',
  wide: true,
  example: {
    file: 'contacts/bolag.md',
    with: '---\nname: { sv: Bolaget, en: The company }\ncontacts:\n  reception:\n    name: { sv: Receptionen på bolaget, en: Reception of the company }\n    phone: 08-465 004 50\n---\n',
    at: 'reception:',
  },
  check: (context) =>
    unshownContacts(context).flatMap(({ file, key, meant, ...place }) =>
      meant === undefined ? [foundIn({ file }, place, { what: `"${key}" visas inte på någon sida.` })] : [],
    ),
};
