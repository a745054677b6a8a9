import type { Guide } from '../../../answering/answer-question.ts';
import type { FieldProblem } from '../../../handoff/read-draft.ts';

/**
 * The fields in which somebody begins what the guide takes in nowhere: a whistleblower report, a confession, a suspicion about a
 * colleague. In a chat they would be stopped. An incident that a colleague is part of is none of these.
 */
export function notHereProblems(fields: Readonly<Record<string, unknown>>, told: readonly string[], { triage }: Pick<Guide, 'triage'>): readonly FieldProblem[] {
  return told
    .filter((field) => typeof fields[field] === 'string' && triage(fields[field]).verdict.kind === 'stop')
    .map((field) => ({ field, kind: 'not-here' }));
}
