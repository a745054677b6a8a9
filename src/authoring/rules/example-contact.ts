import { contactPlaces } from '../contact-places.ts';
import { foundIn, type Rule } from '../rule.ts';

export const exampleContact: Rule = {
  id: 'example-contact',
  severity: 'warning',
  what: 'Kontakten är ett exempel.',
  why: 'Numret går inte till någon. Boten startar inte i skarp drift så länge ett exempel finns kvar.',
  mend: 'Skriv de riktiga uppgifterna och ta bort raden "example: true".',
  example: {
    file: 'contacts/city.md',
    replace: '    phone: 08-465 004 10\n',
    with: '    phone: 08-465 004 10\n    example: true\n',
    at: '  security:',
  },
  check: (context) =>
    context.base.contacts.organisations.flatMap(({ key, contacts }) => {
      const file = `contacts/${key}.md`;
      const examples = [...contacts.values()].filter(({ example }) => example);
      const placeOf = examples.length > 0 ? contactPlaces(file, context) : undefined;
      return examples.flatMap((contact) => {
        const place = placeOf?.(contact.key);
        return place === undefined ? [] : [foundIn({ file }, place, { what: `"${contact.name.sv}" är ett exempel.` })];
      });
    }),
};
