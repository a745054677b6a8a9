import type { AcceptResult, WithdrawReportResult } from '../../handoff/report-desk.ts';
import type { Report, ReportDraft } from '../../handoff/report.ts';
import { referenceOf } from '../../handoff/report.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading } from '../adaptive-card.ts';
import { actionButton, plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { carriedOrganisation } from './form-parts.ts';
import { messageCard } from './message-card.ts';
import { copyInput } from './not-taken-card.ts';
import { reportFields, writtenFields } from './report-review-card.ts';
import { reportText } from './report-text.ts';

export interface SentReport {
  readonly draft: ReportDraft;
  readonly organisation: string | undefined;
  /** For what was written, should it be sent as a report of its own. */
  readonly newId: string;
}

/**
 * What came of "send". What was not saved stays on the card, or in the button that opens it again. Somebody else's report looks like a card
 * that is too old: nothing is revealed.
 */
export function acceptedCard(result: AcceptResult, sent: SentReport, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, form, reference, notTaken } = texts.handoff;
  const { outcomes } = texts;
  const { id } = sent.draft;
  const ref = `${reference} ${referenceOf(id)}`;
  const anew = { ...writtenFields(sent.draft), ...carriedOrganisation(sent.organisation), id: sent.newId, language };
  const openAnew = plainActionButton(report.newForm, { verb: 'report.edit', ...anew });
  const text = copyInput(reportText(sent.draft, context), notTaken.copy);
  switch (result.kind) {
    case 'accepted': {
      const undo = actionButton(form.undo, { verb: 'report.withdraw', id, language });
      return messageCard({ title: report.received, sentences: [`${reference} ${result.reference}`, report.receivedBody, report.canUndo], actions: [undo, cases(context)] }, context);
    }
    case 'sent-before': {
      const { sentBefore, sentBeforeBody, anew: hint, sendAnew } = outcomes.report;
      const send = plainActionButton(sendAnew, { verb: 'report.send', ...anew });
      return messageCard({ title: sentBefore, sentences: [ref, sentBeforeBody[result.state], hint], more: [text], actions: [send, cases(context)] }, context);
    }
    case 'closed-before': {
      if (result.state === 'withdrawn') return messageCard({ title: report.withdrawn, sentences: [report.withdrawnBefore], actions: [openAnew, cases(context)] }, context);
      const [title, whatToDo] = result.mayHaveArrived ? [outcomes.report.uncertain, outcomes.report.askFirst] : [report.abandoned, report.byHand];
      return messageCard({ title, sentences: [ref, whatToDo], more: [text], actions: [openAnew, cases(context)] }, context);
    }
    case 'not-yours':
      return messageCard({ title: report.heading, sentences: [form.unusable], actions: [newForm(context)] }, context);
  }
}

/** What came of "undo". */
export function reportWithdrawnCard(result: WithdrawReportResult, id: string, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, form, reference } = texts.handoff;
  switch (result.kind) {
    case 'withdrawn':
      return messageCard({ title: report.withdrawn, sentences: [`${reference} ${referenceOf(id)}`, report.withdrawnBody, result.mayHaveArrived ? report.mayHaveArrived : undefined], actions: [newForm(context), cases(context)] }, context);
    case 'delivered': {
      const theirs = result.receipt === undefined ? undefined : `${report.theirNumber} ${result.receipt}`;
      return messageCard({ title: report.delivered, sentences: [theirs, report.tooLate], actions: [cases(context)] }, context);
    }
    case 'being-sent':
      return messageCard({ title: report.received, sentences: [`${reference} ${referenceOf(id)}`, report.beingSent], actions: [actionButton(form.undo, { verb: 'report.withdraw', id, language }), cases(context)] }, context);
    case 'unknown':
      return messageCard({ title: texts.handoff.cases.heading, sentences: [report.nothingToUndo], actions: [cases(context)] }, context);
  }
}

/** One's own report that did not arrive, to read and copy. */
export function reportCopyCard(report: Report | undefined, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report: sentences, reference, notTaken } = texts.handoff;
  if (report === undefined) return messageCard({ title: sentences.yourText, sentences: [sentences.textGone], actions: [cases(context)] }, context);
  return adaptiveCard({
    language,
    summary: sentences.yourText,
    body: [
      heading(`${sentences.yourText}, ${reference} ${referenceOf(report.id)}`, 'Large'),
      ...reportFields(report, context),
      copyInput(reportText(report, context), notTaken.copy),
      ...buttons([plainActionButton(sentences.erase, { verb: 'report.withdraw', id: report.id, language })]),
    ],
  });
}

function newForm({ texts, language }: CardContext) {
  return actionButton(texts.handoff.report.newForm, { verb: 'report.form', language });
}

/** Takes no field along: on some of these cards stands one to copy from. */
function cases({ texts, language }: CardContext) {
  return plainActionButton(texts.handoff.cases.show, { verb: 'cases.show', language });
}
