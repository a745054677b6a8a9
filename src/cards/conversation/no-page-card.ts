import type { AdaptiveCard } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { messageCard } from '../handoff/message-card.ts';

/** Somebody asked for more, and the guide no longer knows of what. */
export function noPageCard(context: CardContext): AdaptiveCard {
  const { texts } = context;
  const { follow, topics } = texts.conversation;
  const actions = [actionButton(topics.button, { verb: 'topics.show', ...carried(context) })];
  return messageCard({ title: follow.noPage, sentences: [follow.noPageBody, texts.answer.emergencyLine], actions }, context);
}
