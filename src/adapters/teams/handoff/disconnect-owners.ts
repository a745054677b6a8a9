import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { CommandTurn } from '../on-command.ts';
import { conversationId } from '../place.ts';

/** Ends the weekly message in the conversation in which it is written. Whoever may write there may end it; to begin again takes a new code. */
export async function disconnectOwners({ command, context, deps }: CommandTurn): Promise<AdaptiveCard> {
  const cards = cardContext(deps.guide.base, command);
  const { reviews } = cards.texts;
  if (!(await deps.handoff.owners?.disconnect(conversationId(context.activity)))) return noticeCard(reviews.notHere, cards);
  deps.log({ event: 'owners.disconnected' });
  return messageCard({ title: reviews.disconnected, sentences: [reviews.disconnectedBody] }, cards);
}
