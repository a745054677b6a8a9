import type { ContactRequest } from '../../handoff/contact-request.ts';
import type { Notice } from '../../handoff/notice.ts';
import { referenceOf } from '../../handoff/report.ts';
import { type AdaptiveCard, type CardElement, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { topicElements } from './contact-form-card.ts';
import { requestFields } from './contact-review-card.ts';
import { messageCard } from './message-card.ts';
import { noCardFor } from './no-card-for.ts';

export type ChannelNotice = Extract<Notice, { kind: `channel.${string}` }>;

/** Tells a security channel of a request: that it is there, still waits, was taken, was withdrawn or is closed because nobody took it. Only the first has what was written. */
export function channelNoticeCard(notice: ChannelNotice, request: ContactRequest | undefined, context: CardContext): AdaptiveCard {
  const { channel, reference } = context.texts.handoff;
  const ref = `${reference} ${referenceOf(notice.requestId)}`;
  if (notice.kind === 'channel.withdrawn') return messageCard({ title: ref, sentences: [channel.withdrawn] }, context);
  if (notice.kind === 'channel.expired') return messageCard({ title: ref, sentences: [context.texts.outcomes.request.expiredInChannel] }, context);
  if (notice.kind !== 'channel.taken' && notice.kind !== 'channel.request' && notice.kind !== 'channel.reminder') return noCardFor(notice);
  // A notice that comes late is about a request that has moved on since.
  if (request === undefined || request.state === 'done' || request.state === 'withdrawn') return goneCard(notice.requestId, context);
  // Without what was written: the card on which it was taken has it, and a second copy would stay when that one is cleared.
  // Without "done", too: it clears the card on which it is pressed, which must be that one.
  if (notice.kind === 'channel.taken') return messageCard({ title: `${channel.takenBy} ${notice.by}`, sentences: [ref] }, context);
  if (request.state === 'taken') return takenCard(request.id, request.by.name, [], context);
  const isReminder = notice.kind === 'channel.reminder';
  const take = { ...actionButton(channel.take, { verb: 'request.take', id: request.id, language: context.language }), style: 'positive' } as const;
  const sentences = [ref, isReminder ? `${channel.waited} ${notice.minutes}` : undefined];
  return messageCard({ title: isReminder ? channel.reminder : channel.heading, sentences, more: isReminder ? [] : details(request, context), actions: [take] }, context);
}

/** In place of the card after "I take it": who has it, what they need to call, and "done". */
export function takenCard(id: string, by: string, more: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { channel, reference } = context.texts.handoff;
  const finish = actionButton(channel.finish, { verb: 'request.finish', id, language: context.language });
  // The button comes where "I take it" was, for whoever presses twice: what it does stands before it.
  const about = plain(channel.finishAbout, { isSubtle: true, size: 'Small' });
  return messageCard({ title: `${channel.takenBy} ${by}`, sentences: [`${reference} ${referenceOf(id)}`], more: [...more, about], actions: [finish] }, context);
}

/** In place of the card after "done": nothing that was written is left on it. */
export function doneCard(id: string, by: string, context: CardContext): AdaptiveCard {
  const { channel, reference } = context.texts.handoff;
  return messageCard({ title: `${channel.doneBy} ${by}`, sentences: [`${reference} ${referenceOf(id)}`] }, context);
}

/** The request is not open here: closed, erased, or never this channel's. */
export function goneCard(id: string, context: CardContext): AdaptiveCard {
  const { channel, reference } = context.texts.handoff;
  return messageCard({ title: `${reference} ${referenceOf(id)}`, sentences: [channel.gone] }, context);
}

/** Who asks, about which page, and how and when they want to be reached. */
export function details(request: Extract<ContactRequest, { details: object }>, context: CardContext): readonly CardElement[] {
  const { requester, organisation, topic } = request.details;
  const from = organisation === undefined ? requester.name : `${requester.name}, ${context.organisationName(organisation)}`;
  return [plain(`${context.texts.handoff.channel.from}: ${from}`, { weight: 'Bolder' }), ...topicElements(topic, context), ...requestFields(request.details, context)];
}
