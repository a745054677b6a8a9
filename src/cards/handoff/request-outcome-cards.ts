import type { AskResult } from '../../handoff/contact-desk.ts';
import { referenceOf } from '../../handoff/report.ts';
import type { SecurityContacts } from '../../handoff/security-contact.ts';
import { type AdaptiveCard, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { messageCard } from './message-card.ts';
import { callElements } from './not-taken-card.ts';

/** What came of "send" on a contact request. */
export function askedCard(result: AskResult, asked: { readonly id: string; readonly contacts: SecurityContacts }, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { request, form, reference, cases, security } = texts.handoff;
  const showCases = actionButton(cases.show, { verb: 'cases.show', language });
  switch (result.kind) {
    case 'accepted': {
      const undo = actionButton(form.undo, { verb: 'contact.withdraw', id: asked.id, language });
      const { within, one, many } = request.ifNotTaken;
      const reminder = `${within} ${result.minutes} ${result.minutes === 1 ? one : many}`;
      const sentences = [`${reference} ${result.reference}`, request.savedBody, reminder];
      return messageCard({ title: request.saved, sentences, more: [plain(security.nobody)], actions: [undo, showCases] }, context);
    }
    case 'no-channel':
      return messageCard({ title: request.heading, sentences: [request.noChannel], more: [...callElements(asked.contacts, context), plain(security.nobody)] }, context);
    case 'closed-before':
      return messageCard({ title: request.heading, sentences: [request.closed], actions: [showCases] }, context);
    case 'not-yours':
      return messageCard({ title: request.heading, sentences: [form.unusable] }, context);
  }
}

/** What came of "undo" on a contact request; `taken` when somebody has it already. */
export function requestWithdrawnCard(kind: 'moved' | 'already-taken' | 'closed' | 'unknown', id: string, context: CardContext): AdaptiveCard {
  const { request, reference, cases } = context.texts.handoff;
  const actions = [actionButton(cases.show, { verb: 'cases.show', language: context.language })];
  if (kind === 'moved') return messageCard({ title: request.withdrawn, sentences: [`${reference} ${referenceOf(id)}`, request.withdrawnBody], actions }, context);
  return messageCard({ title: cases.heading, sentences: [kind === 'already-taken' ? request.tooLate : request.closed], actions }, context);
}
