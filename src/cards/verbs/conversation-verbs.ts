import { z } from 'zod';
import { kinds } from '../../knowledge/kind.ts';
import { languages } from '../../knowledge/language.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);
const sectionNumber = z.int().min(0).max(99);
const spares = z.literal('manager').optional();

/** What the buttons carry by which a person finds their way: help, topics, choices, traces, and whether an answer helped. */
export const conversationVerbs = {
  'help.show': z.strictObject({ language, spares }),
  /** The kinds of pages, or the pages of one kind. */
  'topics.show': z.strictObject({ language, kind: z.enum(kinds).optional(), spares }),

  'organisation.choose': z.strictObject({ language }),
  /** `organisation` comes from the list on the card. */
  'organisation.set': z.strictObject({ language, organisation: z.string().max(100).optional() }),
  'language.choose': z.strictObject({ language }),
  /** `as-written`: each message in its own language. */
  'language.set': z.strictObject({ language, choice: z.enum([...languages, 'as-written']) }),

  /** Shows one more section of a page, on the card that was pressed. Sections are counted from 0; `asked` are those that met the question. */
  'page.section': z.strictObject({ slug, section: sectionNumber, asked: z.array(sectionNumber).max(4).optional(), language, spares }),
  /** "Hjälpte det?" `others` are the pages that came next. */
  'feedback.give': z.strictObject({ slug, helped: z.boolean(), others: z.array(slug).max(4), language, spares }),

  /** Deletes the bot's own cards in this conversation. */
  'cards.clean': z.strictObject({ language }),
  'person.forget': z.strictObject({ language }),
} as const;
