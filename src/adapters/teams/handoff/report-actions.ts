import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { actionButton } from '../../../cards/card-action.ts';
import { type CardContext, cardContext } from '../../../cards/card-context.ts';
import { fitsInMessage } from '../../../cards/card-size.ts';
import { carriedOrganisation } from '../../../cards/handoff/form-parts.ts';
import { notTakenCard } from '../../../cards/handoff/not-taken-card.ts';
import { type ReportForm, reportFormCard } from '../../../cards/handoff/report-form-card.ts';
import { acceptedCard, reportCopyCard, reportWithdrawnCard } from '../../../cards/handoff/report-outcome-cards.ts';
import { reportReviewCard, writtenFields } from '../../../cards/handoff/report-review-card.ts';
import { reportText } from '../../../cards/handoff/report-text.ts';
import { personnummerProblems } from '../../../handoff/personnummer-problems.ts';
import type { FieldProblem } from '../../../handoff/read-draft.ts';
import { readReportDraft, type ReportDraft, reportLimits } from '../../../handoff/report.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { isPersonal, senderOf } from '../place.ts';
import { notHereProblems } from './not-here-problems.ts';
import { orNotTaken } from './not-taken.ts';
import { privately } from './privately.ts';
import { readTold, tellsOfDanger } from './told.ts';
import { contactsNow, readOrganisation } from './whereabouts.ts';

type FormVerb = 'report.review' | 'report.edit' | 'report.send';
type Read = { readonly kind: 'valid'; readonly draft: ReportDraft; readonly organisation: string | undefined; readonly isDanger: boolean } | { readonly kind: 'invalid'; readonly reply: ActionReply };

/** The incident report from form to receipt. Nothing is saved before "send", and nothing is said to be received before it is saved. */
export const reportActions: ActionHandlers<FormVerb | 'report.form' | 'report.withdraw' | 'report.copy'> = {
  'report.form': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    if (!isPersonal(context.activity) || !deps.handoff.takesReports) return privately(context.activity, cards);
    const { newId, retentionDays } = deps.handoff;
    return { kind: 'below', card: reportFormCard({ id: newId(), values: {}, problems: [], retentionDays }, cards) };
  },
  'report.edit': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    if (!isPersonal(context.activity)) return privately(context.activity, cards);
    const { verb: _verb, id, language: _language, ...values } = action;
    return formAgain({ id, values, problems: [], retentionDays: deps.handoff.retentionDays }, cards);
  },
  'report.review': async (press) => {
    if (!isPersonal(press.context.activity)) return privately(press.context.activity, cardContext(press.deps.guide.base, press.action));
    const read = readForm(press);
    if (read.kind === 'invalid') return read.reply;
    return { kind: 'instead', card: reviewOf(read, press) };
  },
  'report.send': async (press) => {
    const { action, context, deps } = press;
    const cards = cardContext(deps.guide.base, action);
    const { desks, takesReports } = deps.handoff;
    if (!isPersonal(context.activity) || desks === undefined || !takesReports) return privately(context.activity, cards);
    const read = readForm(press);
    if (read.kind === 'invalid') return read.reply;
    const { draft, organisation } = read;
    const save = async (): Promise<ActionReply> => {
      const result = await desks.reports.accept(draft, { reporter: senderOf(context.activity, action.language), organisation });
      return { kind: 'instead', card: acceptedCard(result, { draft, organisation, newId: deps.handoff.newId() }, cards) };
    };
    return orNotTaken(save, () => notTaken(read, press, cards), deps);
  },
  'report.withdraw': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    const { desks } = deps.handoff;
    if (desks === undefined) return { kind: 'below', card: reportWithdrawnCard({ kind: 'unknown' }, action.id, cards) };
    const result = await desks.reports.withdraw(action.id, context.activity.from.id);
    return { kind: 'instead', card: reportWithdrawnCard(result, action.id, cards) };
  },
  'report.copy': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    if (!isPersonal(context.activity)) return privately(context.activity, cards);
    const report = await deps.handoff.desks?.reports.read(action.id, context.activity.from.id);
    return { kind: 'below', card: reportCopyCard(report, cards), sentence: cards.texts.handoff.shownBelow };
  },
};

/** Reads what came back from a form or a review, once more each time: both come from a client. */
function readForm({ action, deps }: Press<FormVerb>): Read {
  const { verb: _verb, language: _language, organisation: chosen, ...fields } = action;
  const cards = cardContext(deps.guide.base, action);
  const read = readReportDraft(fields);
  const place = readOrganisation(chosen, deps.guide.base);
  const told = readTold(fields, ['what'], deps.guide);
  const problems: readonly FieldProblem[] = [
    ...(read.kind === 'invalid' ? read.problems : []),
    ...personnummerProblems(fields, { except: ['id'] }),
    ...notHereProblems(told, fields),
    ...(place.kind === 'unknown' ? [{ field: 'organisation', kind: 'unknown-choice' } as const] : []),
  ];
  const { retentionDays } = deps.handoff;
  const { id, ...written } = fields;
  const values = { ...written, organisation: chosen };
  const invalid = (found: readonly FieldProblem[]) => ({ kind: 'invalid', reply: formAgain({ id, values, problems: found, retentionDays }, cards) }) as const;
  if (read.kind === 'invalid' || place.kind === 'unknown' || problems.length > 0) return invalid(problems);
  const valid = { kind: 'valid', draft: read.draft, organisation: place.organisation, isDanger: tellsOfDanger(told) } as const;
  const fits = fitsInMessage(reportReviewCard({ ...valid, retentionDays }, cards));
  return fits ? valid : invalid([{ field: 'what', kind: 'too-long', limit: Math.floor(reportLimits.what / 2) }]);
}

/** The form with what was written. Teams refuses a card that is too large: the form then stays as it is, so that nothing of it is lost. */
function formAgain(form: ReportForm, cards: CardContext): ActionReply {
  const card = reportFormCard(form, cards);
  const { problems, characters } = cards.texts.handoff.form;
  return fitsInMessage(card) ? { kind: 'instead', card } : { kind: 'sentence', sentence: `${problems['too-long']} ${reportLimits.what} ${characters}` };
}

function reviewOf(read: Extract<Read, { kind: 'valid' }>, { action, deps }: Press<FormVerb>): AdaptiveCard {
  return reportReviewCard({ ...read, retentionDays: deps.handoff.retentionDays }, cardContext(deps.guide.base, action));
}

function notTaken({ draft, organisation }: Extract<Read, { kind: 'valid' }>, { action, deps }: Press<FormVerb>, cards: CardContext): AdaptiveCard {
  const carried = { ...writtenFields(draft), ...carriedOrganisation(organisation), id: draft.id, language: action.language };
  const again = { ...actionButton(cards.texts.handoff.notTaken.again, { verb: 'report.send', ...carried }), associatedInputs: 'none' } as const;
  return notTakenCard({ text: reportText(draft, cards), contacts: contactsNow(deps, organisation), again }, cards);
}
