import { z } from 'zod';
import { weekdays } from './weekday.ts';

const text = z.string().trim().min(1);
const localised = z.strictObject({ sv: text, en: text }).meta({ description: 'Skriv på båda språken: { sv: Kulturförvaltningen, en: Culture administration }.' });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When somebody answers, in wall-clock time of the named time zone; `to` is not included. */
const hours = z.strictObject({
  time_zone: z.string().refine(isTimeZone),
  open: z.array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), from: clock, to: clock })).min(1),
  public_holidays: z.enum(['open', 'closed']).default('closed'),
});

export const contactSchema = z.strictObject({
  name: localised,
  /** How the contact is named in running text, in the definite form: "säkerhetsfunktionen". */
  in_text: localised.optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 -]{1,18}[0-9]$/)
    .optional()
    .meta({ description: 'Skriv bara siffror, mellanslag och bindestreck, till exempel 08-465 004 10. Annat hör hemma under note.' }),
  email: z.email().optional(),
  teams: z.email().optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
  hours: z
    .union([z.literal('always'), hours])
    .optional()
    .meta({ description: 'Skriv always, eller tider som i README.md: time_zone: Europe/Stockholm, dagarna som mon, tue, wed, thu, fri, sat och sun, och klockslagen med fyra siffror och citattecken, from: "08:00", to: "17:00".' }),
  note: localised.optional(),
  example: z.boolean().default(false),
});

/** How many work in an organisation: under 200, under 2,000, or more. Wide, so that several share each. */
export const organisationSizes = ['small', 'medium', 'large'] as const;

/** One file in `knowledge/contacts/`: an organisation and its contacts by key. */
export const contactFileSchema = z.strictObject({
  name: localised,
  size: z.enum(organisationSizes).optional(),
  contacts: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), contactSchema),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
