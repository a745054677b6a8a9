import { z } from 'zod';
import { offers } from './offer.ts';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const isoDate = z.iso.date();
/** `12 months`, `1 month`: kept as a number of months. */
const months = z
  .string()
  .regex(/^[1-9]\d? months?$/)
  .transform((value) => Number.parseInt(value, 10));
/** `30d`: kept as a number of days. */
const days = z
  .string()
  .regex(/^[1-9]\d{0,2}d$/)
  .transform((value) => Number.parseInt(value, 10));
/** YAML reads an unquoted 112 as a number. */
const offer = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.enum(offers));

export const audiences = ['medarbetare', 'chef', 'båda'] as const;
export const kinds = ['guidance', 'routine', 'reporting', 'whistleblower', 'contact', 'law'] as const;

const source = z.object({ title: text, url: z.url({ protocol: /^https?$/ }), checked_on: isoDate });
const openCheck = z.object({ what: text, who: text });

/** What stands between the `---` lines of a page, in the editors' own key names. */
export const frontMatterSchema = z.object({
  title: text,
  audience: z.enum(audiences),
  kind: z.enum(kinds),
  owner: text,
  last_reviewed_on: isoDate,
  review_in: months,
  asked_as: z.array(text).min(1),
  keywords: z.array(text),
  offers: z.array(offer),
  related: z.array(slug),
  sources: z.array(source),
  needs_check: z.array(openCheck).optional(),
  follow_up: z.array(days).optional(),
});

/** The same keys for a folder of markdown that was not written for the guide: whatever is missing gets a neutral value. */
export const plainPageSchema: z.ZodType<FrontMatter> = z.object({
  ...frontMatterSchema.shape,
  title: z.string().trim().default(''),
  audience: frontMatterSchema.shape.audience.default('båda'),
  kind: frontMatterSchema.shape.kind.default('guidance'),
  owner: z.string().default(''),
  last_reviewed_on: isoDate.default('1970-01-01'),
  review_in: months.default(1200),
  asked_as: z.array(text).default([]),
  keywords: z.array(text).default([]),
  offers: z.array(offer).default([]),
  related: z.array(slug).default([]),
  sources: z.array(source).default([]),
});

export type Audience = (typeof audiences)[number];
export type Kind = (typeof kinds)[number];
export type Source = z.infer<typeof source>;

/** Front matter as the rest of the program reads it: months and days as numbers, dates as `YYYY-MM-DD`. */
export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

export const frontMatterKeys: readonly string[] = Object.keys(frontMatterSchema.shape);
