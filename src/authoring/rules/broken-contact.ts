import { contactReferences } from '../contact-references.ts';
import { foundIn, type Rule } from '../rule.ts';

export const brokenContact: Rule = {
  id: 'broken-contact',
  severity: 'error',
  what: 'Hänvisningen till en kontakt är felskriven.',
  why: 'Läsaren ser klamrarna i stället för ett namn och ett nummer.',
  mend: 'Skriv {{contact:nyckel}}: två klamrar på var sida, inga mellanslag, nyckeln med små bokstäver.',
  example: { file: 'sv/hembesok.md', replace: '{{contact:security}}', with: '{{ contact: security }}', at: '{{ contact' },
  check: ({ pages }) =>
    pages.flatMap((page) =>
      contactReferences(page)
        .filter(({ key }) => key === undefined)
        .map((reference) => foundIn(page, reference, { what: `"${reference.written}" går inte att tolka.` })),
    ),
};
