import type { ContactRequestDraft } from '../../handoff/contact-request.ts';
import type { ReportDraft } from '../../handoff/report.ts';
import type { CardContext } from '../card-context.ts';

/** A report as plain text, field by field, to paste elsewhere. */
export function reportText(draft: ReportDraft, { texts }: Pick<CardContext, 'texts'>): string {
  const { fields, kinds } = texts.handoff.report;
  return lines([
    [fields.kind.label, kinds[draft.kind]],
    [fields.when.label, draft.when],
    [fields.where.label, draft.where],
    [fields.what.label, draft.what],
    [fields.witnesses.label, draft.witnesses],
    [fields.evidence.label, draft.evidence],
  ]);
}

export function requestText(draft: ContactRequestDraft, { texts }: Pick<CardContext, 'texts'>): string {
  const { fields, ways } = texts.handoff.request;
  return lines([
    [fields.how.label, ways[draft.how]],
    [fields.reach.label, draft.reach],
    [fields.when.label, draft.when],
    [fields.text.label, draft.text],
  ]);
}

function lines(fields: readonly (readonly [string, string | undefined])[]): string {
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`])).join('\n');
}
