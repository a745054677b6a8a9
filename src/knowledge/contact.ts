import { z } from 'zod';
import type { Language, Localised } from './language.ts';

const text = z.string().trim().min(1);
const localised = z.object({ sv: text, en: text });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When somebody answers, in wall-clock time of the named time zone; `to` is not included. */
const hours = z.strictObject({
  time_zone: z.string().refine(isTimeZone),
  open: z.array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), from: clock, to: clock })).min(1),
  public_holidays: z.enum(['open', 'closed']).default('closed'),
});

const contact = z.strictObject({
  name: localised,
  /** How the contact is named in running text, in the definite form: "säkerhetsfunktionen". */
  in_text: localised.optional(),
  phone: z.string().regex(/^\+?[0-9][0-9 -]{1,18}[0-9]$/).optional(),
  email: z.email().optional(),
  teams: z.email().optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
  hours: z.union([z.literal('always'), hours]).optional(),
  note: localised.optional(),
  example: z.boolean().default(false),
});

/** One file in `knowledge/contacts/`: an organisation and its contacts by key. */
export const contactFileSchema = z.strictObject({
  name: localised,
  contacts: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), contact),
});

export type Contact = Readonly<z.infer<typeof contact>> & { readonly key: string };

export interface Organisation {
  /** The file's name without ending. `national` and `city` serve everybody, any other the staff of that organisation. */
  readonly key: string;
  readonly name: Localised;
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

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
