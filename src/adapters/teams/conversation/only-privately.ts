import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import type { CardContext } from '../../../cards/card-context.ts';
import { privateChatElements } from '../../../cards/conversation/private-chat.ts';
import { noticeCard } from '../../../cards/notice-card.ts';

/** Instead of what concerns one person only, where others would see it. */
export function onlyPrivately(cards: CardContext): AdaptiveCard {
  const card = noticeCard(cards.texts.conversation.group.onlyPrivately, cards);
  // The way there, without the words that lead to it elsewhere: these say it already.
  return { ...card, body: [...card.body, ...privateChatElements(cards).slice(1)] };
}
