import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { CommandTurn } from '../on-command.ts';
import { addressOf, conversationId, isPersonal } from '../place.ts';

/**
 * Makes the conversation in which a one-time code is written a security channel, or the owners' channel. A wrong code, a used one and a bot without any get
 * the same sentence. In a private chat no code is tried, so that none can be guessed there unseen.
 */
export async function connectChannel({ command, context, deps }: CommandTurn): Promise<AdaptiveCard> {
  const { activity } = context;
  const cards = cardContext(deps.guide.base, command);
  const { channel } = cards.texts.handoff;
  if (isPersonal(activity)) return noticeCard(channel.onlyShared, cards);
  const conversation = conversationId(activity);
  if (!deps.handoff.codeAttempts.allow([`person ${activity.from.id}`, `conversation ${conversation}`], deps.now())) {
    return noticeCard(channel.tooMany, cards);
  }
  const place = { conversationId: conversation, address: addressOf(activity) };
  const result = await deps.handoff.desks?.contacts.connect(command.argument, place);
  const asOwners = result === undefined || result.kind === 'wrong-code' ? await deps.handoff.owners?.connect(command.argument, { ...place, language: command.language }) : undefined;
  if (asOwners === 'connected') {
    deps.log({ event: 'owners.connected' });
    return messageCard({ title: cards.texts.reviews.connected, sentences: [cards.texts.reviews.connectedBody] }, cards);
  }
  if (result?.kind !== 'connected') {
    deps.log({ event: 'channel.refused', reason: asOwners ?? result?.kind ?? 'no-store' });
    return noticeCard(channel.notConnected, cards);
  }
  deps.log({ event: 'channel.connected' });
  return messageCard({ title: channel.connected, sentences: [channel.connectedBody, cards.organisationName(result.organisation)] }, cards);
}
