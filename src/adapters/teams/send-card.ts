import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { bounded } from './bounded.ts';
import { noticeFailure } from './handoff/notice-failure.ts';

/** A message with one card; the summary is what notifications show. */
export function cardMessage(card: AdaptiveCard): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  return { ...message, summary: card.fallbackText };
}

export async function sendCard(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await context.sendActivity(cardMessage(card));
}

/** Sends a card; resolves with false when Teams will not have it in this conversation, as where the bot is not a member. */
export async function trySendCard(context: TurnContext, card: AdaptiveCard): Promise<boolean> {
  try {
    await sendCard(context, card);
    return true;
  } catch (error) {
    if (noticeFailure(error).kind !== 'refused') throw error;
    return false;
  }
}

/** How long the answer waits for the sign that it is on its way, in milliseconds. */
const typingTimeoutMs = 1_000;

/** Shows that an answer is on its way. The answer comes even when this cannot be shown, or not in time. */
export async function sendTyping(context: TurnContext): Promise<void> {
  await bounded(context.sendActivity({ type: ActivityTypes.Typing }), typingTimeoutMs).catch(() => undefined);
}
