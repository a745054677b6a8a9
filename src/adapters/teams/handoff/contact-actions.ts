import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { actionButton } from '../../../cards/card-action.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { contactFormCard } from '../../../cards/handoff/contact-form-card.ts';
import { contactReviewCard, requestFieldsWritten } from '../../../cards/handoff/contact-review-card.ts';
import { carriedOrganisation } from '../../../cards/handoff/form-parts.ts';
import { notTakenCard } from '../../../cards/handoff/not-taken-card.ts';
import { requestText } from '../../../cards/handoff/report-text.ts';
import { askedCard, requestWithdrawnCard } from '../../../cards/handoff/request-outcome-cards.ts';
import { type ContactRequestDraft, readContactRequestDraft } from '../../../handoff/contact-request.ts';
import { personnummerProblems } from '../../../handoff/personnummer-problems.ts';
import type { FieldProblem } from '../../../handoff/read-draft.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { isPersonal, senderOf } from '../place.ts';
import { notHereProblems } from './not-here-problems.ts';
import { orNotTaken } from './not-taken.ts';
import { privately } from './privately.ts';
import { readTold, tellsOfDanger } from './told.ts';
import { contactsNow, readOrganisation, usualTopic } from './whereabouts.ts';

type FormVerb = 'contact.review' | 'contact.edit' | 'contact.send';
type Read = { readonly kind: 'valid'; readonly draft: ContactRequestDraft; readonly organisation: string | undefined; readonly isDanger: boolean } | { readonly kind: 'invalid'; readonly card: AdaptiveCard };

/** The contact request from form to "sent". It is saved before the person is told so. */
export const contactActions: ActionHandlers<FormVerb | 'contact.form' | 'contact.withdraw'> = {
  'contact.form': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    const { desks, newId } = deps.handoff;
    if (!isPersonal(context.activity) || desks === undefined) return privately(context.activity, cards);
    const topic = cards.findDocument(action.topic) === undefined ? usualTopic : action.topic;
    const values = { organisation: action.organisation };
    return { kind: 'below', card: contactFormCard({ id: newId(), topic, values, problems: [] }, cards) };
  },
  'contact.edit': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    if (!isPersonal(context.activity)) return privately(context.activity, cards);
    const { verb: _verb, id, topic, language: _language, ...values } = action;
    return { kind: 'instead', card: contactFormCard({ id, topic, values, problems: [] }, cards) };
  },
  'contact.review': async (press) => {
    if (!isPersonal(press.context.activity)) return privately(press.context.activity, cardContext(press.deps.guide.base, press.action));
    const read = readForm(press);
    if (read.kind === 'invalid') return { kind: 'instead', card: read.card };
    return { kind: 'instead', card: contactReviewCard(read, cardContext(press.deps.guide.base, press.action)) };
  },
  'contact.send': async (press) => {
    const { action, context, deps } = press;
    const cards = cardContext(deps.guide.base, action);
    const { desks } = deps.handoff;
    if (!isPersonal(context.activity) || desks === undefined) return privately(context.activity, cards);
    const read = readForm(press);
    if (read.kind === 'invalid') return { kind: 'instead', card: read.card };
    const { draft, organisation } = read;
    const contacts = contactsNow(deps, organisation);
    const save = async (): Promise<ActionReply> => {
      const result = await desks.contacts.ask(draft, { requester: senderOf(context.activity, action.language), organisation });
      return { kind: 'instead', card: askedCard(result, { draft, organisation, newId: deps.handoff.newId(), contacts }, cards) };
    };
    const { id, topic } = draft;
    const carried = { ...requestFieldsWritten(draft), ...carriedOrganisation(organisation), id, topic, language: action.language };
    const again = { ...actionButton(cards.texts.handoff.notTaken.again, { verb: 'contact.send', ...carried }), associatedInputs: 'none' } as const;
    return orNotTaken(save, () => notTakenCard({ text: requestText(draft, cards), contacts, again }, cards), deps);
  },
  'contact.withdraw': async ({ action, context, deps }) => {
    const result = await deps.handoff.desks?.contacts.withdraw(action.id, context.activity.from.id);
    return { kind: 'instead', card: requestWithdrawnCard(result?.kind ?? 'unknown', action.id, cardContext(deps.guide.base, action)) };
  },
};

/** Reads what came back from a form or a review, once more each time: both come from a client. */
function readForm({ action, deps }: Press<FormVerb>): Read {
  const { verb: _verb, language: _language, organisation: chosen, ...fields } = action;
  const cards = cardContext(deps.guide.base, action);
  const read = readContactRequestDraft(fields);
  const place = readOrganisation(chosen, deps.guide.base);
  const told = readTold(fields, ['text', 'when'], deps.guide);
  const problems: readonly FieldProblem[] = [
    ...(read.kind === 'invalid' ? read.problems : []),
    ...personnummerProblems(fields, { except: ['id', 'topic', 'reach'] }),
    ...notHereProblems(told.filter(({ field }) => field === 'text'), {}),
    ...(place.kind === 'unknown' ? [{ field: 'organisation', kind: 'unknown-choice' } as const] : []),
  ];
  if (read.kind === 'valid' && place.kind === 'known' && problems.length === 0) {
    return { kind: 'valid', draft: read.draft, organisation: place.organisation, isDanger: tellsOfDanger(told) };
  }
  const { id, topic, ...written } = fields;
  return { kind: 'invalid', card: contactFormCard({ id, topic, values: { ...written, organisation: chosen }, problems }, cards) };
}
