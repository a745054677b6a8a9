import { LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Finding } from './finding.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which `text` starts, counted from 1. */
  readonly firstLine: number;
}

export type Read<T> = { readonly value: T; readonly findings: readonly Finding[] } | { readonly value?: never; readonly findings: readonly Finding[] };

/**
 * Reads YAML and checks it against a schema. Everything that is wrong is told at once, each with its own place.
 * Aliases are refused, so that a small file cannot unfold into a huge one.
 */
export function readYaml<T>({ file, text, firstLine }: YamlSource, schema: z.ZodType<T>): Read<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        ...place(error.pos[0]),
        severity: 'error',
        rule: 'yaml',
        what: `YAML går inte att läsa: ${error.message}`,
        mend: 'Jämför med en sida som fungerar. Vanliga fel: tabb i stället för mellanslag, kolon i en text utan citattecken, olika indrag.',
      })),
    };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return {
      findings: [
        {
          ...place(0),
          severity: 'error',
          rule: 'yaml',
          what: 'YAML-alias (& och *) används.',
          mend: 'Skriv ut texten på varje ställe.',
        },
      ],
    };
  }
  const parsed = schema.safeParse(data ?? {}, { reportInput: true });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return {
    findings: parsed.error.issues.map((issue) => {
      const node = closestNode(document, issue.path);
      return {
        ...place(node?.range?.[0] ?? 0),
        severity: 'error',
        rule: 'schema',
        what: describeIssue(issue),
        mend: mendFor(issue, schema),
      };
    }),
  };
}

function closestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return undefined;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const key = issue.path.map(String).join('.') || 'filen';
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return `"${key}" saknas.`;
  const found = `, men är ${JSON.stringify(issue.input)}`;
  switch (issue.code) {
    case 'invalid_type':
      return `"${key}" ska vara ${swedishTypes[issue.expected] ?? issue.expected}${found}.`;
    case 'invalid_value':
      return `"${key}" ska vara något av ${issue.values.map(String).join(', ')}${found}.`;
    case 'invalid_format':
      return `"${key}" har fel form${found}. Väntat: ${issue.format === 'date' ? 'ett datum som 2026-11-21' : issue.format === 'url' ? 'en adress som börjar med https://' : 'se README.md'}.`;
    case 'too_small':
      return `"${key}" är tomt.`;
    case 'unrecognized_keys':
      return `Okänd nyckel: ${issue.keys.join(', ')}.`;
    default:
      return `"${key}" är fel: ${issue.message}`;
  }
}

/** Says what should stand there, in the words with which the schema explains the key. */
function mendFor(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const { description = 'README.md visar varje nyckel med ett exempel.', examples = [] } = schemaAt(schema, issue.path)?.meta() ?? {};
  const [example] = Array.isArray(examples) ? examples : [];
  const shown = typeof example === 'string' ? ` Till exempel: ${example}.` : '';
  const isMissing = issue.code !== 'unrecognized_keys' && issue.input === undefined;
  return `${isMissing ? `Lägg till "${String(issue.path.at(-1))}"` : 'Rätta värdet'}. ${description}${shown}`;
}

/** The part of a schema that a path leads to; undefined where it leads through something else than objects and lists. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const within: unknown = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const next: unknown = within instanceof z.ZodObject ? within.shape[String(first)] : within instanceof z.ZodArray ? within.element : undefined;
  return next instanceof z.ZodType ? schemaAt(next, rest) : undefined;
}

const swedishTypes: Readonly<Record<string, string>> = {
  string: 'en text',
  array: 'en lista',
  object: 'en grupp av nycklar',
  number: 'ett tal',
  boolean: 'true eller false',
};
