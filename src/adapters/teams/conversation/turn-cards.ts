import type { Activity } from 'botbuilder';
import { type CardContext, cardContext } from '../../../cards/card-context.ts';
import type { Reader } from '../../../knowledge/knowledge-base.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** What cards need to know in a turn: beside the usual, who else sees them, and the way to a private chat. */
export function turnCards(activity: Activity, { guide }: Pick<TurnDeps, 'guide'>, reader: Reader): CardContext {
  const privateChat = privateChatOf(activity);
  return { ...cardContext(guide.base, reader), place: placeOf(activity), ...(privateChat !== undefined && { privateChat }) };
}

/** Whether others read along: said of conversations that Teams calls a group or a channel. */
export function isShared({ conversation }: Activity): boolean {
  return conversation?.conversationType === 'groupChat' || conversation?.conversationType === 'channel';
}

function placeOf(activity: Activity): NonNullable<CardContext['place']> {
  if (activity.name?.startsWith('composeExtension/')) return 'dialog';
  return isShared(activity) ? 'shared' : 'private';
}

/** Teams opens the chat with a bot by the bot's id, which begins with 28. Anything else is none of Teams' ids, as in local mode. */
function privateChatOf({ recipient }: Activity): string | undefined {
  return /^28:[\w-]{1,100}$/.test(recipient?.id ?? '') ? `https://teams.microsoft.com/l/chat/0/0?users=${recipient.id}` : undefined;
}
