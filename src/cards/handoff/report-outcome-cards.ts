import type { AcceptResult, WithdrawReportResult } from '../../handoff/report-desk.ts';
import type { Report } from '../../handoff/report.ts';
import { referenceOf } from '../../handoff/report.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading } from '../adaptive-card.ts';
import { actionButton, plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { reportFields } from './report-review-card.ts';
import { messageCard } from './message-card.ts';
import { copyInput } from './not-taken-card.ts';
import { reportText } from './report-text.ts';

/** What came of "send". Somebody else's report looks like a card that is too old: nothing is revealed. */
export function acceptedCard(result: AcceptResult, id: string, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, form, reference } = texts.handoff;
  if (result.kind === 'not-yours') return messageCard({ title: report.heading, sentences: [form.unusable], actions: [newForm(context)] }, context);
  if (result.kind === 'closed-before') {
    const isWithdrawn = result.state === 'withdrawn';
    const sentences = isWithdrawn ? [report.withdrawnBefore] : [report.byHand];
    return messageCard({ title: isWithdrawn ? report.withdrawn : report.abandoned, sentences, actions: [newForm(context), cases(context)] }, context);
  }
  const undo = actionButton(form.undo, { verb: 'report.withdraw', id, language });
  const sentences = [`${reference} ${result.reference}`, report.receivedBody, report.canUndo];
  return messageCard({ title: report.received, sentences, actions: [undo, cases(context)] }, context);
}

/** What came of "undo". */
export function reportWithdrawnCard(result: WithdrawReportResult, id: string, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, form, reference } = texts.handoff;
  switch (result.kind) {
    case 'withdrawn':
      return messageCard({ title: report.withdrawn, sentences: [`${reference} ${referenceOf(id)}`, report.withdrawnBody, result.mayHaveArrived ? report.mayHaveArrived : undefined], actions: [cases(context)] }, context);
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

function cases({ texts, language }: CardContext) {
  return actionButton(texts.handoff.cases.show, { verb: 'cases.show', language });
}
