import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { isShared } from './turn-cards.ts';
import { whoseTurn } from './whose-turn.ts';

/** Set in a turn that has forgotten the person: its own answer must not be remembered either. */
const noTrace = Symbol('no-trace');

/** From now on the turn remembers nothing of what it sends. */
export function leaveNoTrace(context: TurnContext): void {
  context.turnState.set(noTrace, true);
}

/** Remembers from now on which messages the turn sends, so that the person can have them cleared away. */
export function rememberCards(context: TurnContext, { conversation, now }: Pick<TurnDeps, 'conversation' | 'now'>): void {
  const whose = whoseTurn(context.activity);
  context.onSendActivities(async (_context, activities, next) => {
    const responses = await next();
    if (context.turnState.get(noTrace) === true) return responses;
    for (const [position, activity] of activities.entries()) {
      const id = responses[position]?.id;
      if (activity.type === ActivityTypes.Message && id && !isOfEverybody(activity, context)) conversation.ownCards.remember(whose, id, now());
    }
    return responses;
  });
}

/** A checklist that others work on too is not only the card of whoever started it: clearing must not take it from them. */
function isOfEverybody({ attachments = [] }: Partial<Activity>, { activity }: TurnContext): boolean {
  return isShared(activity) && attachments.some(({ content }) => (content as Partial<AdaptiveCard> | undefined)?.refresh !== undefined);
}
