import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { forgottenCard } from '../../../cards/conversation/forgotten-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { AppError } from '../../../errors.ts';
import type { Language } from '../../../knowledge/language.ts';
import { conversationId, isPersonal } from '../place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { onlyPrivately } from './only-privately.ts';
import { leaveNoTrace } from './own-cards.ts';
import { turnCards } from './turn-cards.ts';

export interface PersonTurn {
  readonly language: Language;
  readonly context: TurnContext;
  readonly deps: TurnDeps;
}

/** Erases all that is kept of the person, and says what that was. What they sent themselves goes its way. */
export async function forgetMe({ language, context, deps }: PersonTurn): Promise<AdaptiveCard> {
  const { activity } = context;
  const cards = turnCards(activity, deps, { language });
  if (!isPersonal(activity)) return onlyPrivately(cards);
  const { people, lastShown, ownCards, judgedCards, openPhases } = deps.conversation;
  const owner = activity.from.id;
  try {
    const kept = await people.forget(owner, { privateChat: conversationId(activity) });
    leaveNoTrace(context);
    const hadLastPage = lastShown.forget(owner, deps.now());
    const hadCards = ownCards.forget(owner, deps.now());
    judgedCards.forget(owner, deps.now());
    openPhases.forget(owner, deps.now());
    return forgottenCard({ kept, hadLastPage, hadCards }, cards);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log({ event: 'handoff.not-taken', error: error.code });
    return noticeCard(cards.texts.conversation.forget.failed, cards);
  }
}
