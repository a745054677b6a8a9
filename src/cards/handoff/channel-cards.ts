import { type ContactRequest, type OpenRequest, type TakenRequest, takingOf } from '../../handoff/contact-request.ts';
import type { Notice } from '../../handoff/notice.ts';
import { wallClock } from '../../handoff/opening-hours.ts';
import { referenceOf } from '../../handoff/report.ts';
import { timeZone } from '../../routines/working-time.ts';
import { type AdaptiveCard, type CardElement, buttons, plain, toldInNotifications } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { topicElements } from './contact-form-card.ts';
import { requestFields } from './contact-review-card.ts';
import { durationText } from './duration-text.ts';
import { messageCard } from './message-card.ts';
import { noCardFor } from './no-card-for.ts';

export type ChannelNotice = Extract<Notice, { kind: `channel.${string}` | `security.${string}` }>;

/** Tells a security channel of a request: that it is there, still waits, was taken, is not done, was given back, was withdrawn or is closed because nobody took it. Only the first has what was written. */
export function channelNoticeCard(notice: ChannelNotice, request: ContactRequest | undefined, context: CardContext): AdaptiveCard {
  // Nobody who asks waits unseen; who that is stands on the card alone.
  return toldInNotifications(cardFor(notice, request, context));
}

function cardFor(notice: ChannelNotice, request: ContactRequest | undefined, context: CardContext): AdaptiveCard {
  const { handoff, outcomes } = context.texts;
  const ref = `${handoff.reference} ${referenceOf(notice.requestId)}`;
  // A notice that comes late is about a request that has moved on since.
  const kept = request !== undefined && 'details' in request ? request : undefined;
  switch (notice.kind) {
    case 'channel.withdrawn':
      return messageCard({ title: ref, sentences: [handoff.channel.withdrawn] }, context);
    case 'channel.expired':
      return messageCard({ title: ref, sentences: [outcomes.request.expiredInChannel] }, context);
    case 'channel.taken':
      if (kept === undefined) return goneCard(notice.requestId, context);
      // Without what was written: the card on which it was taken has it, and a second copy would stay when that one is cleared.
      // Without "done", too: it clears the card on which it is pressed, which must be that one.
      return messageCard({ title: `${handoff.channel.takenBy} ${notice.by}`, sentences: [ref] }, context);
    case 'channel.request':
    case 'channel.reminder':
    case 'security.given-back':
      if (kept === undefined) return goneCard(notice.requestId, context);
      return kept.state === 'taken' ? takenCard(kept, [], context) : openCard(kept, notice, context);
    case 'security.unfinished':
      return kept?.state === 'taken' ? unfinishedCard(kept, notice.hours, context) : goneCard(notice.requestId, context);
    default:
      return noCardFor(notice);
  }
}

type OpenNotice = Extract<ChannelNotice, { kind: 'channel.request' | 'channel.reminder' | 'security.given-back' }>;

function openCard(request: OpenRequest, notice: OpenNotice, context: CardContext): AdaptiveCard {
  if (notice.kind === 'security.given-back') return givenBackCard(request, context);
  const { handoff } = context.texts;
  const { channel, reference } = handoff;
  const ref = `${reference} ${referenceOf(request.id)}`;
  const actions = [takeButton(request, context)];
  if (notice.kind === 'channel.request') return messageCard({ title: channel.heading, sentences: [ref], more: details(request, context), actions }, context);
  return messageCard({ title: channel.reminder, sentences: [ref, `${channel.waited} ${durationText(notice.minutes, handoff)}`], actions }, context);
}

/** In place of the card after "I will take it": who has it, what they need to call, "give back" and "done". */
export function takenCard(request: TakenRequest, more: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { handoff, outcomes } = context.texts;
  const { channel, reference } = handoff;
  const { id, by } = request;
  const giveBack = giveBackButton(request, context);
  const finish = actionButton(channel.finish, { verb: 'request.finish', id, language: context.language, ...takingCarried(request) });
  // A button comes where "I will take it" was, for whoever presses twice: what each does stands before it, and first is the one that can be mended.
  const about = (sentence: string) => plain(sentence, { isSubtle: true, size: 'Small' });
  const below = [about(outcomes.taken.giveBackAbout), ...buttons([giveBack]), about(channel.finishAbout)];
  return messageCard({ title: `${channel.takenBy} ${by.name}`, sentences: [`${reference} ${referenceOf(id)}`], more: [...more, ...below], actions: [finish] }, context);
}

/** Without what was written and without "done", as the notice that somebody took it. */
function unfinishedCard(request: TakenRequest, hours: number, context: CardContext): AdaptiveCard {
  const { handoff, outcomes } = context.texts;
  const { unfinished, hoursSince, unfinishedAbout, lastReminder } = outcomes.taken;
  const facts = [`${handoff.reference} ${referenceOf(request.id)}`, `${handoff.channel.takenBy} ${request.by.name}`, `${hoursSince} ${hours}`];
  const sentences = [...facts, request.remindAt === undefined ? lastReminder : undefined, unfinishedAbout];
  return messageCard({ title: unfinished, sentences, actions: [giveBackButton(request, context)] }, context);
}

/** In place of the card after "give back": nothing that was written is left on it, so that it comes to stand on the one card on which it is taken next. */
export function givenBackCard(request: OpenRequest, context: CardContext): AdaptiveCard {
  const { handoff, outcomes } = context.texts;
  const title = `${outcomes.taken.givenBackBy} ${request.givenBack?.by.name ?? handoff.unnamed}`;
  return messageCard({ title, sentences: [`${handoff.reference} ${referenceOf(request.id)}`, outcomes.taken.nobodyHasIt], actions: [takeButton(request, context)] }, context);
}

function giveBackButton(request: TakenRequest, { texts, language }: CardContext) {
  return actionButton(texts.outcomes.taken.giveBack, { verb: 'request.give-back', id: request.id, language, ...takingCarried(request) });
}

function takeButton({ id }: OpenRequest, { texts, language }: CardContext) {
  return { ...actionButton(texts.handoff.channel.take, { verb: 'request.take', id, language }), style: 'positive' } as const;
}

/** Nothing on the card of a first taking, which so works in an earlier version, too. */
function takingCarried(request: TakenRequest): { readonly taking?: number } {
  const taking = takingOf(request);
  return taking === 0 ? {} : { taking };
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

/** Who asks and since when, about which page, and how and when they want to be reached. */
export function details(request: Extract<ContactRequest, { details: object }>, context: CardContext): readonly CardElement[] {
  const { requester, organisation, topic, how } = request.details;
  const { channel } = context.texts.handoff;
  const from = organisation === undefined ? requester.name : `${requester.name}, ${context.organisationName(organisation)}`;
  const sameName = how === 'teams' ? [plain(channel.sameName, { spacing: 'None' })] : [];
  const { date, time } = wallClock(request.createdAt, timeZone);
  const sent = plain(`${channel.asked} ${date} ${time}`, { isSubtle: true, spacing: 'None' });
  return [plain(`${channel.from}: ${from}`, { weight: 'Bolder' }), ...sameName, sent, ...topicElements(topic, context), ...requestFields(request.details, context)];
}
