import { type AdaptiveCard, type CardElement, buttons, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';

/** The way from a conversation that others read to the person's own chat with the bot. */
export function privateChatElements({ texts, privateChat }: CardContext): readonly CardElement[] {
  const { group } = texts.conversation;
  return [
    plain(group.goOnHow),
    ...(privateChat === undefined ? [] : buttons([{ type: 'Action.OpenUrl', title: group.goOn, url: privateChat }])),
  ];
}

/** A card as it is shown where others read along: with the way to a private chat below. Elsewhere it stays as it is. */
export function whereOthersRead(card: AdaptiveCard, context: CardContext): AdaptiveCard {
  return context.place === 'shared' ? { ...card, body: [...card.body, ...privateChatElements(context)] } : card;
}
