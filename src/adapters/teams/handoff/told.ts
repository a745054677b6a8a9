import type { Guide } from '../../../answering/answer-question.ts';
import type { Verdict } from '../../../answering/triage/triage.ts';

/** A field of a form in which somebody has told something, and what triage makes of it. */
export interface Told {
  readonly field: string;
  readonly verdict: Verdict;
}

/** Reads what was told in some fields of a form, as far as it is text. */
export function readTold(fields: Readonly<Record<string, unknown>>, names: readonly string[], { triage }: Pick<Guide, 'triage'>): readonly Told[] {
  return names.flatMap((field) => {
    const written = fields[field];
    return typeof written === 'string' ? [{ field, verdict: triage(written).verdict }] : [];
  });
}

/** Whether something of it tells of danger now: whoever the form goes to may read it too late. */
export function tellsOfDanger(told: readonly Told[]): boolean {
  return told.some(({ verdict }) => verdict.kind === 'danger');
}
