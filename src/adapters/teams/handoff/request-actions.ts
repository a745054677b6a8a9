import { cardContext } from '../../../cards/card-context.ts';
import { details, doneCard, goneCard, takenCard } from '../../../cards/handoff/channel-cards.ts';
import type { ActionHandlers } from '../action-handler.ts';
import { conversationId, senderOf } from './place.ts';

/** What security contacts press in their channel. Only the channel of a request can take or finish it. */
export const requestActions: ActionHandlers<'request.take' | 'request.finish'> = {
  'request.take': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    const { id, name } = senderOf(context.activity, action.language);
    const result = await deps.handoff.desks?.contacts.take(action.id, { by: { id, name }, conversationId: conversationId(context.activity) });
    switch (result?.kind) {
      case 'moved':
        return { kind: 'instead', seenBy: 'for-all', card: takenCard(action.id, name, details(result.request, cards), cards) };
      case 'already-yours':
        return { kind: 'for-one', card: takenCard(action.id, name, details(result.request, cards), cards) };
      case 'already-taken':
        // For this person only: the card that all see may be the one from which the number is read.
        return { kind: 'for-one', card: takenCard(action.id, result.by.name, [], cards) };
      default:
        return { kind: 'instead', card: goneCard(action.id, cards) };
    }
  },
  'request.finish': async ({ action, context, deps }) => {
    const cards = cardContext(deps.guide.base, action);
    const { id, name } = senderOf(context.activity, action.language);
    const result = await deps.handoff.desks?.contacts.finish(action.id, { by: { id, name }, conversationId: conversationId(context.activity) });
    if (result?.kind === 'not-taken') return { kind: 'sentence', sentence: cards.texts.handoff.channel.notTaken };
    if (result?.kind === 'moved') return { kind: 'instead', seenBy: 'for-all', card: doneCard(action.id, name, cards) };
    return { kind: 'instead', card: goneCard(action.id, cards) };
  },
};
