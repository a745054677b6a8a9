import type { z } from 'zod';
import type { contactSchema, organisationSizes } from './contact-schema.ts';
import type { Language, Localised } from './language.ts';

export type Contact = Readonly<z.infer<typeof contactSchema>> & { readonly key: string };

export type OrganisationSize = (typeof organisationSizes)[number];

export interface Organisation {
  /** The file's name without ending. `national` and `city` serve everybody, any other the staff of that organisation. */
  readonly key: string;
  readonly name: Localised;
  /** Only for counting by size; absent where nobody has given one. */
  readonly size?: OrganisationSize;
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** The contact as it stands in a sentence, with its number: "säkerhetsfunktionen (08-465 004 10)", "112". */
export function contactInText(contact: Contact, language: Language): string {
  const name = contact.in_text?.[language];
  if (name === undefined) return contact.phone ?? contact.name[language];
  return contact.phone === undefined ? name : `${name} (${contact.phone})`;
}

/** `tel:` address of a contact's number, digits and a leading plus only. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^+0-9]/g, '')}`;
}
