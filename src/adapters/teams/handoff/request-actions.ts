import { type CardContext, cardContext } from '../../../cards/card-context.ts';
import { details, doneCard, givenBackCard, goneCard, takenCard } from '../../../cards/handoff/channel-cards.ts';
import type { OpenRequest } from '../../../handoff/contact-request.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { conversationId, senderOf } from '../place.ts';

type RequestVerb = 'request.take' | 'request.finish' | 'request.give-back';

/** What security contacts press in their channel. Only the channel of a request can take, finish or give it back. */
export const requestActions: ActionHandlers<RequestVerb> = {
  'request.take': async (press) => {
    const { action, deps } = press;
    const cards = cardContext(deps.guide.base, action);
    const result = await deps.handoff.desks?.contacts.take(action.id, pressedBy(press));
    switch (result?.kind) {
      case 'moved':
        return { kind: 'instead', seenBy: 'for-all', card: takenCard(result.request, details(result.request, cards), cards) };
      case 'already-yours':
        return { kind: 'for-one', card: takenCard(result.request, details(result.request, cards), cards) };
      case 'already-taken':
        // For this person only: the card that all see may be the one from which the number is read.
        return { kind: 'for-one', card: takenCard(result.request, [], cards) };
      default:
        return { kind: 'instead', card: goneCard(action.id, cards) };
    }
  },
  'request.finish': async (press) => {
    const { action, deps } = press;
    const cards = cardContext(deps.guide.base, action);
    const by = pressedBy(press);
    const result = await deps.handoff.desks?.contacts.finish(action.id, { ...by, taking: action.taking });
    switch (result?.kind) {
      case 'moved':
        return { kind: 'instead', seenBy: 'for-all', card: doneCard(action.id, by.by.name, cards) };
      case 'taken-since':
        return { kind: 'for-one', card: takenCard(result.request, [], cards) };
      case 'not-taken':
        return notTaken(result.request, cards);
      default:
        return { kind: 'instead', card: goneCard(action.id, cards) };
    }
  },
  'request.give-back': async (press) => {
    const { action, deps } = press;
    const cards = cardContext(deps.guide.base, action);
    const result = await deps.handoff.desks?.contacts.giveBack(action.id, { ...pressedBy(press), taking: action.taking });
    switch (result?.kind) {
      case 'moved':
        return { kind: 'instead', seenBy: 'for-all', card: givenBackCard(result.request, cards) };
      case 'not-taken':
        return notTaken(result.request, cards);
      case 'taken-since':
        return { kind: 'for-one', card: takenCard(result.request, [], cards) };
      default:
        return { kind: 'instead', card: goneCard(action.id, cards) };
    }
  },
};

/** The card of a request that was given back has the button to take it with, which the pressed one has not. */
function notTaken(request: OpenRequest, cards: CardContext): ActionReply {
  if (request.givenBack === undefined) return { kind: 'sentence', sentence: cards.texts.handoff.channel.notTaken };
  return { kind: 'for-one', card: givenBackCard(request, cards) };
}

function pressedBy({ action, context }: Press<RequestVerb>) {
  const { id, name } = senderOf(context.activity, action.language);
  return { by: { id, name }, conversationId: conversationId(context.activity) };
}
