import type { FieldProblem } from '../../../handoff/read-draft.ts';
import type { reportKinds } from '../../../handoff/report.ts';
import type { Told } from './told.ts';

/**
 * The fields in which somebody begins what the guide takes in nowhere: a whistleblower report, a confession, a suspicion about a
 * colleague. In a chat they would be stopped. An incident that a colleague is part of is none of these, nor is having given in to a threat.
 */
export function notHereProblems(told: readonly Told[], { kind }: { readonly kind?: unknown }): readonly FieldProblem[] {
  const isVictim = done.some((one) => one === kind);
  return told
    .filter(({ verdict }) => verdict.kind === 'stop' && !(isVictim && verdict.reason === 'confession'))
    .map(({ field }) => ({ field, kind: 'not-here' }));
}

/** Kinds of incidents that were done to the reporter. */
const done: readonly (typeof reportKinds)[number][] = ['threat', 'violence', 'harassment'];
