import type { AskResult } from '../../handoff/contact-desk.ts';
import type { ContactRequestDraft } from '../../handoff/contact-request.ts';
import { referenceOf } from '../../handoff/report.ts';
import type { SecurityContacts } from '../../handoff/security-contact.ts';
import { type AdaptiveCard, plain } from '../adaptive-card.ts';
import { actionButton, plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { requestFieldsWritten } from './contact-review-card.ts';
import { carriedOrganisation } from './form-parts.ts';
import { messageCard } from './message-card.ts';
import { callElements, copyInput } from './not-taken-card.ts';
import { requestText } from './report-text.ts';

export interface SentRequest {
  readonly draft: ContactRequestDraft;
  readonly organisation: string | undefined;
  /** For what was written, should it be sent as a request of its own. */
  readonly newId: string;
  readonly contacts: SecurityContacts;
}

/** What came of "send" on a contact request. What was not saved stays on the card, or in the button that opens it again. */
export function askedCard(result: AskResult, { draft, organisation, newId, contacts }: SentRequest, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { request, form, reference, cases, security, report, notTaken } = texts.handoff;
  const { outcomes } = texts;
  const anew = { ...requestFieldsWritten(draft), ...carriedOrganisation(organisation), id: newId, topic: draft.topic, language };
  // Takes no field along: on one of these cards stands one to copy from.
  const showCases = plainActionButton(cases.show, { verb: 'cases.show', language });
  switch (result.kind) {
    case 'accepted': {
      const undo = actionButton(form.undo, { verb: 'contact.withdraw', id: draft.id, language });
      const { within, one, many } = request.ifNotTaken;
      const reminder = `${within} ${result.minutes} ${result.minutes === 1 ? one : many}`;
      const sentences = [`${reference} ${result.reference}`, request.savedBody, reminder];
      return messageCard({ title: request.saved, sentences, more: [plain(security.nobody)], actions: [undo, showCases] }, context);
    }
    case 'no-channel':
      return messageCard({ title: request.heading, sentences: [request.noChannel], more: [...callElements(contacts, context), plain(security.nobody)] }, context);
    case 'too-many': {
      const text = copyInput(requestText(draft, context), notTaken.copy);
      return messageCard({ title: request.heading, sentences: [outcomes.request.tooMany], more: [...callElements(contacts, context), plain(security.nobody), text], actions: [showCases] }, context);
    }
    case 'sent-before': {
      const { sentBefore, sentBeforeBody, anew: hint, sendAnew } = outcomes.request;
      const send = plainActionButton(sendAnew, { verb: 'contact.send', ...anew });
      const text = copyInput(requestText(draft, context), notTaken.copy);
      return messageCard({ title: sentBefore, sentences: [`${reference} ${referenceOf(draft.id)}`, sentBeforeBody[result.state], hint], more: [text], actions: [send, showCases] }, context);
    }
    case 'closed-before': {
      const openAnew = plainActionButton(report.newForm, { verb: 'contact.edit', ...anew });
      return messageCard({ title: request.heading, sentences: [outcomes.request.closedBefore[result.state]], actions: [openAnew, showCases] }, context);
    }
    case 'not-yours': {
      const newForm = actionButton(report.newForm, { verb: 'contact.form', topic: draft.topic, language, ...carriedOrganisation(organisation) });
      return messageCard({ title: request.heading, sentences: [form.unusable], actions: [newForm] }, context);
    }
  }
}

/** What came of "undo" on a contact request; `taken` when somebody has it already. */
export function requestWithdrawnCard(kind: 'moved' | 'already-taken' | 'closed' | 'unknown', id: string, context: CardContext): AdaptiveCard {
  const { request, reference, cases } = context.texts.handoff;
  const actions = [actionButton(cases.show, { verb: 'cases.show', language: context.language })];
  if (kind === 'moved') return messageCard({ title: request.withdrawn, sentences: [`${reference} ${referenceOf(id)}`, request.withdrawnBody], actions }, context);
  return messageCard({ title: cases.heading, sentences: [kind === 'already-taken' ? request.tooLate : request.closed], actions }, context);
}
