import { type Activity, ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { bounded } from './bounded.ts';
import { cardMessage } from './send-card.ts';

/** How long a card that was sent before may take to change, in milliseconds. The one who pressed has the new one anyhow. */
const updateTimeoutMs = 2_000;

/** Answers the client that pressed a button with a sentence at the button. */
export async function respondSentence(context: TurnContext, sentence: string): Promise<void> {
  await respond(context, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence });
}

/** Answers the client that pressed a button with a card in place of the one that was pressed. */
export async function respondCard(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await respond(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/**
 * Puts a card in place of the message whose button was pressed, for everybody, so that it is still there after a restart of the
 * client. Resolves with false when the message cannot be changed: it is gone, or the client's service does not answer in time.
 */
export async function replaceMessage(context: TurnContext, card: AdaptiveCard): Promise<boolean> {
  const { replyToId } = context.activity;
  if (replyToId === undefined || replyToId === '') return false;
  const message: Partial<Activity> = { ...cardMessage(card), id: replyToId };
  try {
    await bounded(context.updateActivity(message), updateTimeoutMs);
    return true;
  } catch {
    return false;
  }
}

async function respond(context: TurnContext, body: object): Promise<void> {
  const response = { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
  await context.sendActivity(response);
  // teams-ai answers by itself, by a rule that changes during a turn, unless this is there.
  if (context.turnState.get(INVOKE_RESPONSE_KEY) === undefined) context.turnState.set(INVOKE_RESPONSE_KEY, response);
}
