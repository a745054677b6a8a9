import { z } from 'zod';
import { languages } from '../../knowledge/language.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);
const spares = z.literal('manager').optional();
const id = z.guid();
const taking = z.number().int().min(1).max(10_000).optional();

/** A field of a form, as the client sent it: the hand-off reads it, so that what is wrong is told at the field. */
const field = z.unknown().optional();
const organisation = z.string().max(100).optional();
const reportFields = { kind: field, when: field, where: field, what: field, witnesses: field, evidence: field, organisation };
const requestFields = { how: field, reach: field, when: field, text: field, organisation };

/** What the buttons of the hand-off carry. */
export const handoffVerbs = {
  /** Opens the form of an incident report. */
  'report.form': z.strictObject({ language }),
  /** Shows what would be sent, or the form again with what is wrong. */
  'report.review': z.strictObject({ id, language, ...reportFields }),
  /** Back to the form, with what was written. */
  'report.edit': z.strictObject({ id, language, ...reportFields }),
  'report.send': z.strictObject({ id, language, ...reportFields }),
  /** "Ångra": takes a report back. */
  'report.withdraw': z.strictObject({ id, language }),
  /** Shows one's own report that did not arrive, to copy. */
  'report.copy': z.strictObject({ id, language }),

  /** Shows whom in security to turn to, for the staff of an organisation. */
  'security.show': z.strictObject({ topic: slug, language, organisation, spares }),
  /** The channels without the manager. */
  'manager.involved': z.strictObject({ language, topic: slug.optional() }),

  /** Opens the form of a contact request. `topic` is the page that it is about. */
  'contact.form': z.strictObject({ topic: slug, language, organisation }),
  'contact.review': z.strictObject({ id, topic: slug, language, ...requestFields }),
  'contact.edit': z.strictObject({ id, topic: slug, language, ...requestFields }),
  'contact.send': z.strictObject({ id, topic: slug, language, ...requestFields }),
  'contact.withdraw': z.strictObject({ id, language }),

  /** In a security channel: "Jag tar det". */
  'request.take': z.strictObject({ id, language }),
  /** In a security channel: "Klart". `taking` is which time somebody has the request, on the card of all but the first. */
  'request.finish': z.strictObject({ id, language, taking }),
  /** In a security channel: "Lämna tillbaka". */
  'request.give-back': z.strictObject({ id, language, taking }),

  /** Closes a form. With the id of what was about to be sent: it may have been sent already. */
  'form.cancel': z.strictObject({ id: id.optional(), language }),
  /** One's own open reports and requests. */
  'cases.show': z.strictObject({ language }),
} as const;
