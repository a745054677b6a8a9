import type { Guide } from '../../../answering/answer-question.ts';
import type { FieldProblem } from '../../../handoff/read-draft.ts';
import type { reportKinds } from '../../../handoff/report.ts';

/**
 * The fields in which somebody begins what the guide takes in nowhere: a whistleblower report, a confession, a suspicion about a
 * colleague. In a chat they would be stopped. An incident that a colleague is part of is none of these, nor is having given in to a threat.
 */
export function notHereProblems(fields: Readonly<Record<string, unknown>>, told: readonly string[], { triage }: Pick<Guide, 'triage'>): readonly FieldProblem[] {
  const isVictim = done.some((kind) => kind === fields['kind']);
  return told.flatMap((field) => {
    const written = fields[field];
    const verdict = typeof written === 'string' ? triage(written).verdict : undefined;
    const isTaken = verdict?.kind !== 'stop' || (isVictim && verdict.reason === 'confession');
    return isTaken ? [] : [{ field, kind: 'not-here' } as const];
  });
}

/** Kinds of incidents that were done to the reporter. */
const done: readonly (typeof reportKinds)[number][] = ['threat', 'violence', 'harassment'];
