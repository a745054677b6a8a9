import type { ReportDraft } from '../../handoff/report.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { beforeSending, carriedOrganisation, dangerElements, reviewElements } from './form-parts.ts';
import { reportLabel, reportNotice } from './report-form-card.ts';

export interface ReportReview {
  readonly draft: ReportDraft;
  readonly organisation: string | undefined;
  /** What was written tells of danger now. */
  readonly isDanger?: boolean;
  readonly retentionDays: number;
}

/** Everything that would be sent, before it is. */
export function reportReviewCard({ draft, organisation, retentionDays, isDanger }: ReportReview, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { form } = texts.handoff;
  const carried = { ...writtenFields(draft), ...carriedOrganisation(organisation), id: draft.id, language };
  return adaptiveCard({
    language,
    summary: `${form.check} ${form.notSentYet}`,
    body: [
      heading(form.check, 'Large'),
      ...dangerElements({ isDanger }, context),
      plain(form.notSentYet, { weight: 'Bolder' }),
      ...reportFields(draft, context),
      ...(organisation === undefined ? [] : reviewElements(form.organisation, context.organisationName(organisation), context)),
      beforeSending(reportNotice(context, retentionDays), context),
      ...buttons([
        { ...actionButton(form.send, { verb: 'report.send', ...carried }), style: 'positive' },
        actionButton(form.edit, { verb: 'report.edit', ...carried }),
        actionButton(form.cancel, { verb: 'form.cancel', id: draft.id, language }),
      ]),
    ],
  });
}

/** The fields of a report as they were written, each under its name. */
export function reportFields(draft: ReportDraft, context: CardContext) {
  const { kinds } = context.texts.handoff.report;
  const shown = [['kind', kinds[draft.kind]], ['when', draft.when], ['where', draft.where], ['what', draft.what], ['witnesses', draft.witnesses], ['evidence', draft.evidence]] as const;
  return shown.flatMap(([field, value]) => reviewElements(reportLabel(field, context), value, context));
}

/** A report's fields without those that are empty: a card holds no undefined. */
export function writtenFields({ id: _id, ...fields }: ReportDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
