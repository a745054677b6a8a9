import { z } from 'zod';
import { kinds } from './kind.ts';
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

const audiences = ['medarbetare', 'chef', 'båda'] as const;

const source = z.object({
  title: text.meta({ description: 'Vad källan heter, kort och med egna ord. För en lag: namn, nummer och paragraf.' }),
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'Adressen, med https:// först.', examples: ['https://polisen.se'] }),
  checked_on: isoDate.meta({ description: 'Dagen då någon senast öppnade källan och såg att sidan stämmer med den.' }),
});
const openCheck = z.object({
  what: text.meta({ description: 'Vad som måste kontrolleras innan man kan lita helt på sidan.' }),
  who: text.meta({ description: 'Vilken funktion som kan svara.' }),
});
const silence = z.object({
  rule: text.meta({ description: 'Regelns namn, som det står inom parentes i kontrollens utskrift.', examples: ['long-sentence'] }),
  because: text.meta({ description: 'Varför regeln inte ska gälla på just den här sidan.' }),
});

/** What stands between the `---` lines of a page, in the editors' own key names. */
export const frontMatterSchema = z.object({
  title: text.meta({ description: 'Sidans rubrik, som den visas i svaret.', examples: ['Hot per telefon'] }),
  audience: z.enum(audiences).meta({ description: 'Vem sidan är skriven för. Samma ord på den engelska sidan.', examples: ['medarbetare'] }),
  kind: z.enum(kinds).meta({
    description:
      'Vilken sorts sida det är: guidance (råd), routine (rutin med checklistor), reporting (hur man rapporterar), whistleblower (visselblåsning), contact (vem man vänder sig till) eller law (vad lagen säger).',
    examples: ['guidance'],
  }),
  owner: text.meta({ description: 'Funktionen som ansvarar för sidan. Aldrig en person.', examples: ['Säkerhetsfunktionen'] }),
  last_reviewed_on: isoDate.meta({ description: 'Dagen då ägaren senast läste igenom hela sidan, skriven år-månad-dag.', examples: ['2026-11-21'] }),
  review_in: months.meta({ description: 'Hur länge granskningen gäller, i månader.', examples: ['12 months'] }),
  asked_as: z.array(text).min(1).meta({
    description: 'Så frågar folk: hela frågor och korta sökord, med deras egna ord. Minst 15 på svenska och 8 på engelska.',
    examples: [['någon ringer och hotar mig']],
  }),
  keywords: z.array(text).meta({ description: 'Enstaka ord som ensamma leder till sidan, även slang, förkortningar och engelska låneord.', examples: [['hotsamtal', 'telefonhot']] }),
  offers: z.array(offer).meta({
    description: 'Vägarna vidare i den ordning knapparna visas: 112, 114-14 (polisen), security (säkerhetsfunktionen), incident (incidentsystemet), whistleblower, police-report (polisanmälan), manager (chefen), support (stöd) och union (facket).',
    examples: [['112', 'manager', 'security']],
  }),
  related: z.array(slug).meta({ description: 'Två till fyra andra sidor, med filnamn utan .md.', examples: [['polisanmalan']] }),
  sources: z.array(source).meta({ description: 'Vad sidan bygger på. Visas längst ner i svaret.' }),
  needs_check: z.array(openCheck).optional().meta({ description: 'Sådant som ännu inte är kontrollerat. Ta bort raden när det är gjort.' }),
  follow_up: z.array(days).optional().meta({ description: 'För rutiner: hur många dagar efter händelsen som boten påminner.', examples: [['1d', '7d', '30d']] }),
  silence: z.array(silence).optional().meta({ description: 'Regler i kontrollen som inte ska gälla på den här sidan, var och en med skäl.' }),
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

export type Source = z.infer<typeof source>;

/** Front matter as the rest of the program reads it: months and days as numbers, dates as `YYYY-MM-DD`. */
export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

export const frontMatterKeys: readonly string[] = Object.keys(frontMatterSchema.shape);
