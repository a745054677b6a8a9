import type { Activity } from 'botbuilder';
import { type CardContext, type CardReader, cardContext } from '../../../cards/card-context.ts';
import { isInDialog } from '../place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { sparedIn } from './last-shown.ts';

/** What cards need to know in a turn: beside the usual, whom the talk spares, who else sees them, and the way to a private chat. */
export function turnCards(activity: Activity, deps: Pick<TurnDeps, 'guide' | 'conversation' | 'now'>, reader: CardReader): CardContext {
  const privateChat = privateChatOf(activity);
  return { ...sparingCards(activity, deps, reader), place: placeOf(activity), ...(privateChat !== undefined && { privateChat }) };
}

/** The same for cards that are alike wherever they are seen: where a hand-off leads, a routine. */
export function sparingCards(activity: Activity, deps: Pick<TurnDeps, 'guide' | 'conversation' | 'now'>, reader: CardReader): CardContext {
  return cardContext(deps.guide.base, { ...reader, spares: sparedIn(activity, deps, reader) });
}

/** Whether others read along: said of conversations that Teams calls a group or a channel, or of which it says that they are of several, whatever it calls them. */
export function isShared({ conversation }: Activity): boolean {
  return conversation?.conversationType === 'groupChat' || conversation?.conversationType === 'channel' || (conversation?.isGroup === true && conversation.conversationType !== 'personal');
}

function placeOf(activity: Activity): NonNullable<CardContext['place']> {
  if (isInDialog(activity)) return 'dialog';
  return isShared(activity) ? 'shared' : 'private';
}

/** Teams opens the chat with a bot by the bot's id, which begins with 28. Anything else is none of Teams' ids, as in local mode. */
function privateChatOf({ recipient }: Activity): string | undefined {
  return /^28:[\w-]{1,100}$/.test(recipient?.id ?? '') ? `https://teams.microsoft.com/l/chat/0/0?users=${recipient.id}` : undefined;
}
