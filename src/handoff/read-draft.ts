import { z } from 'zod';

export type ProblemKind = 'missing' | 'too-long' | 'wrong-type' | 'unknown-choice' | 'personnummer' | 'not-here';

/** What is wrong with one field of a form, as a kind that a card turns into a sentence. Never holds what was written. */
export interface FieldProblem {
  readonly field: string;
  readonly kind: ProblemKind;
  /** The longest text that is taken, in characters; only with `too-long`. */
  readonly limit?: number;
}

export type ReadDraft<T> =
  | { readonly kind: 'valid'; readonly draft: T }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** Checks what came back from a form; every field that is wrong is told at once, in the order of the form. */
export function readDraft<T>(schema: z.ZodType<T>, input: unknown): ReadDraft<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { kind: 'valid', draft: parsed.data };
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    if (!problems.has(field)) problems.set(field, problemOf(field, issue, valueAt(input, issue.path)));
  }
  return { kind: 'invalid', problems: [...problems.values()] };
}

/** A required text. Blank counts as missing; line ends and composed letters become uniform, control characters go. */
export function requiredText(limit: number) {
  return z.string().transform(tidy).pipe(z.string().min(1).max(limit));
}

/** A text that may be left out; blank counts as left out. */
export function optionalText(limit: number) {
  return z
    .string()
    .transform(tidy)
    .pipe(z.string().max(limit))
    .optional()
    .transform((text) => (text === '' ? undefined : text));
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .normalize('NFC')
    .trim();
}

function problemOf(field: string, issue: z.core.$ZodIssue, found: unknown): FieldProblem {
  if (found === undefined || found === null || found === '' || issue.code === 'too_small') return { field, kind: 'missing' };
  if (issue.code === 'too_big') return { field, kind: 'too-long', limit: Number(issue.maximum) };
  return { field, kind: issue.code === 'invalid_value' ? 'unknown-choice' : 'wrong-type' };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), input);
}
