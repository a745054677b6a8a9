import { z } from 'zod';

export interface SchemaFault {
  readonly what: string;
  readonly mend: string;
}

/** What a value that does not fit its schema is told as, in the words with which the schema explains the key. */
export function schemaFault(issue: z.core.$ZodIssue, schema: z.ZodType): SchemaFault {
  const { examples = [] } = schemaAt(schema, issue.path)?.meta() ?? {};
  const [first] = Array.isArray(examples) ? examples : [];
  const example = typeof first === 'string' ? first : undefined;
  const sentence = describeIssue(issue, example);
  return { what: sentence.charAt(0).toUpperCase() + sentence.slice(1), mend: mendFor(issue, { description: descriptionOf(schema, issue.path), example }) };
}

/** Of the value itself, or of what it is part of. */
function descriptionOf(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemaAt(schema, path)?.meta()?.description ?? (path.length === 0 ? undefined : descriptionOf(schema, path.slice(0, -1)));
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code !== 'unrecognized_keys' && issue.input === undefined;
}

function describeIssue(issue: z.core.$ZodIssue, example: string | undefined): string {
  const name = nameOf(issue.path);
  if (isMissing(issue)) return `${name} saknas.`;
  if (issue.input === null) return `${name} är tomt.`;
  const found = JSON.stringify(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      if (isTextWithColon(issue)) return `${name} har ett kolon i texten, och läses inte som en text.`;
      return `${name} ska vara ${swedishTypes[issue.expected] ?? issue.expected}, men är ${found}.`;
    case 'invalid_value':
      return `${name} ska vara något av ${issue.values.map(String).join(', ')}, men är ${found}.`;
    case 'invalid_format': {
      if (issue.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(issue.input))) return `${name} är ${found}, men den dagen finns inte.`;
      const expected = swedishFormats[issue.format] ?? (example && `till exempel "${example}"`);
      return `${name} har fel form: ${found}.${expected ? ` Väntat: ${expected}.` : ''}`;
    }
    case 'too_small':
      return `${name} är tomt.`;
    case 'invalid_union': {
      const options = optionsOf(issue);
      if (issue.discriminator === undefined || options.length === 0) return `${name} har fel form.`;
      const written = (issue.input as Readonly<Record<string, unknown>> | null | undefined)?.[issue.discriminator];
      return written === undefined ? `${name} saknas.` : `${name} ska vara något av ${options.join(', ')}, men är ${JSON.stringify(written)}.`;
    }
    case 'invalid_key':
      return `${name} är ingen nyckel: bara a–z utan prickar, siffror och bindestreck.`;
    case 'unrecognized_keys':
      return `Okänd nyckel: ${issue.keys.join(', ')}.`;
    default:
      return `${name} kan inte vara ${found}.`;
  }
}

/** `hjälp: larma` without quotes: YAML takes what stands before the colon for a key. */
function isTextWithColon(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
}

/** The values that tell one form of a file from another; zod names them in its message. */
function optionsOf(issue: z.core.$ZodIssue): readonly string[] {
  return [...issue.message.matchAll(/'([^']+)'/g)].map(([, option = '']) => option);
}

/** `['offers', 1]` is the second value of "offers": people count from one. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '"filen"';
  const at = path.findLastIndex((part) => typeof part === 'number');
  const keys = path.slice(at + 1).map(String).join('.');
  if (at === -1) return `"${keys}"`;
  const value = `${valueName(Number(path[at]))} i ${nameOf(path.slice(0, at))}`;
  return keys === '' ? value : `"${keys}" i ${value}`;
}

function valueName(at: number): string {
  const ordinal = ['första', 'andra', 'tredje'][at];
  return ordinal === undefined ? `värde ${at + 1}` : `${ordinal} värdet`;
}

interface KeyWords {
  readonly description: string | undefined;
  readonly example: string | undefined;
}

function mendFor(issue: z.core.$ZodIssue, { description = 'README.md visar nycklarna med exempel. För en språkfil står det överst i filen.', example }: KeyWords): string {
  if (isTextWithColon(issue)) return 'Sätt citattecken runt hela texten.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number' && example === undefined) return 'Sätt citattecken runt värdet.';
  const shown = example === undefined ? '' : ` Till exempel: ${example}.`;
  return `${isMissing(issue) ? `Lägg till "${String(issue.path.at(-1))}"` : 'Rätta värdet'}. ${description}${shown}`;
}

/** The part of a schema that a path leads to; undefined where it leads through something else than objects, records and lists. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const within: unknown = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const next = partOf(within, first);
  return next instanceof z.ZodType ? schemaAt(next, rest) : undefined;
}

function partOf(within: unknown, key: PropertyKey): unknown {
  if (within instanceof z.ZodObject) return within.shape[String(key)];
  if (within instanceof z.ZodArray) return within.element;
  return within instanceof z.ZodRecord ? within.valueType : undefined;
}

const swedishTypes: Readonly<Record<string, string>> = {
  string: 'en text',
  array: 'en lista',
  object: 'en grupp av nycklar',
  number: 'ett tal',
  boolean: 'true eller false',
};

const swedishFormats: Readonly<Record<string, string>> = {
  date: 'ett datum som 2026-11-21',
  url: 'en adress som börjar med https://',
  email: 'en e-postadress',
};
