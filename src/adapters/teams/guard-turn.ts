import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { answerDanger, withoutPages } from '../../answering/answer-danger.ts';
import type { Guide } from '../../answering/answer-question.ts';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { type CardContext, cardContext } from '../../cards/card-context.ts';
import { pausedCard } from '../../cards/paused-card.ts';
import { present } from '../../cards/present.ts';
import { waitCard } from '../../cards/wait-card.ts';
import type { Log } from '../../log.ts';
import { ownLanguage } from '../../search/recognise-language.ts';
import { isShared } from './conversation/turn-cards.ts';
import { invokeAnswer, isAutomaticRefresh, isCardAction } from './invoke-answer.ts';
import type { TurnLimit } from './limit-turns.ts';
import { messageText, pressedLanguage } from './message-text.ts';
import { sendCard } from './send-card.ts';

export interface GuardParts {
  readonly guide: Guide;
  readonly isPaused: () => boolean;
  /** Absent: no limits. */
  readonly limit?: ((activity: Activity) => TurnLimit) | undefined;
  readonly log: Log;
  /** Told before it answers in place of the routes. */
  readonly onAnswering?: ((context: TurnContext) => void) | undefined;
}

/**
 * Stands before the routes: a bot that is paused, or a sender who is over the limit, gets no further. Danger is seen all the same, and
 * gets its card.
 */
export function guardTurn(run: (context: TurnContext) => Promise<unknown>, parts: GuardParts): (context: TurnContext) => Promise<unknown> {
  const { isPaused, limit, log, guide, onAnswering } = parts;
  return async (context) => {
    const { activity } = context;
    if (!asksForSomething(activity)) return run(context);
    const danger = () => answerDanger(messageText(activity), guide);

    if (isPaused()) {
      onAnswering?.(context);
      const acute = danger();
      log({ event: 'turn.paused', outcome: acute === undefined ? 'told' : 'acute' });
      if (acute !== undefined) return sendCard(context, present(withoutPages(acute), [], cardContext(guide.base, acute)));
      return tell(context, guide, { card: pausedCard, sentence: ({ texts: { paused } }) => `${paused.heading}. ${paused.body}` });
    }

    // Taking the bot in is not counted: it happens to everybody at once when the app is rolled out. Neither is what a client asks by
    // itself when a shared card has changed: the person did nothing.
    const isUncounted = activity.type === ActivityTypes.ConversationUpdate || isAutomaticRefresh(activity);
    const granted = isUncounted ? undefined : limit?.(activity);
    if (granted === undefined || granted.kind === 'granted') return run(context);
    onAnswering?.(context);
    const acute = danger();
    log({ event: 'turn.limited', scope: granted.scope, outcome: acute !== undefined ? 'acute' : granted.isFirst ? 'told' : 'silent' });
    if (acute !== undefined) return sendCard(context, present(acute, [], { ...cardContext(guide.base, acute), place: isShared(activity) ? 'shared' : 'private' }));
    return tell(context, guide, {
      card: granted.isFirst ? waitCard : undefined,
      sentence: ({ texts: { wait, answer } }) => `${wait.heading}. ${wait.body} ${answer.emergencyLine}`,
    });
  };
}

interface Told {
  /** Absent: nothing is sent into the conversation. */
  readonly card: ((context: CardContext, options: { readonly isPress: boolean }) => AdaptiveCard) | undefined;
  /** For a client that waits for an answer to what was pressed or searched for. */
  readonly sentence: (context: CardContext) => string;
}

async function tell(context: TurnContext, guide: Guide, { card, sentence }: Told): Promise<void> {
  const { activity } = context;
  const words = contextFor(activity, guide);
  const isInvoke = activity.type === ActivityTypes.Invoke;
  // What Teams asks by itself nobody pressed: a card for everybody who comes to see a shared one would fill the conversation.
  const isPress = isInvoke && isCardAction(activity) && !isAutomaticRefresh(activity);
  // Whoever pressed "send" must not believe that it was sent.
  if (isInvoke) await context.sendActivity(invokeAnswer(activity, isPress ? `${sentence(words)} ${words.texts.pressedInVain}` : sentence(words)));
  if (card !== undefined && (!isInvoke || isPress)) await sendCard(context, card(words, { isPress }));
}

/** What a person does: writes, edits, presses, searches, or takes the bot in. The rest needs no words and costs next to nothing. */
function asksForSomething({ type, channelData, membersAdded, recipient }: Activity): boolean {
  switch (type) {
    case ActivityTypes.Message:
    case ActivityTypes.Invoke:
      return true;
    case ActivityTypes.MessageUpdate:
      return (channelData as { readonly eventType?: unknown } | undefined)?.eventType === 'editMessage';
    case ActivityTypes.ConversationUpdate:
      return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
    default:
      return false;
  }
}

function contextFor(activity: Activity, { base }: Guide): CardContext {
  return cardContext(base, { language: ownLanguage(messageText(activity)) ?? pressedLanguage(activity) });
}
