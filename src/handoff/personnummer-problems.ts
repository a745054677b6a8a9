import { holdsPersonnummer } from '../knowledge/personnummer.ts';
import type { FieldProblem } from './read-draft.ts';

/** Every field of a form, but those that are named, in which a personal identity number seems to stand. */
export function personnummerProblems(draft: Readonly<Record<string, unknown>>, { except = [] }: { readonly except?: readonly string[] } = {}): readonly FieldProblem[] {
  return Object.entries(draft)
    .filter(([field, value]) => !except.includes(field) && typeof value === 'string' && holdsPersonnummer(value))
    .map(([field]) => ({ field, kind: 'personnummer' }));
}
