import type { Guide } from '../../../answering/answer-question.ts';

/** Whether something that was written in a form tells of danger now: whoever it goes to may read it too late. */
export function tellsOfDanger(fields: Readonly<Record<string, unknown>>, told: readonly string[], { triage }: Pick<Guide, 'triage'>): boolean {
  return told.some((field) => {
    const written = fields[field];
    return typeof written === 'string' && triage(written).verdict.kind === 'danger';
  });
}
