import type { TurnContext } from 'botbuilder';
import { readAction } from '../../cards/read-action.ts';
import { cardContext } from '../../cards/card-context.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { texts } from '../../cards/texts/texts.ts';
import type { ActionReply } from './action-handler.ts';
import { handlePress } from './handle-press.ts';
import { isPersonal } from './place.ts';
import { pressedLanguage } from './message-text.ts';
import { replaceMessage, respondCard, respondSentence } from './respond.ts';
import { trySendCard } from './send-card.ts';
import type { TurnDeps } from './turn-deps.ts';

/** Answers a pressed button. What the client sent is checked; what does not fit gets a clear sentence. */
export async function onAction(context: TurnContext, deps: TurnDeps): Promise<void> {
  const { value } = context.activity;
  const read = readAction(value?.action?.verb, value?.action?.data);
  if (read.kind === 'action') {
    const { action } = read;
    deps.log({ event: 'action.taken', verb: action.verb });
    return answer(context, await handlePress(action, context, deps), texts[action.language].notes.shownBelow);
  }
  deps.log({ event: 'action.refused', reason: read.kind });
  const quiet = cardContext(deps.guide.base, { language: pressedLanguage(context.activity) });
  return answer(context, { kind: 'below', card: noticeCard(quiet.texts.notes.unknownAction, quiet) }, quiet.texts.notes.shownBelow);
}

/** A changed card is in place before its client is answered: what was sent must not look unsent after a restart. */
async function answer(context: TurnContext, reply: ActionReply, shownBelow: string): Promise<void> {
  switch (reply.kind) {
    case 'below':
      // A page can be shared into a chat where the bot is not: there, the one who pressed gets the card in place of the shared one.
      if (!(await trySendCard(context, reply.card))) return respondCard(context, reply.card);
      return respondSentence(context, reply.sentence ?? shownBelow);
    case 'instead':
      if (isPersonal(context.activity) || reply.seenBy === 'for-all') await replaceMessage(context, reply.card);
      return respondCard(context, reply.card);
    case 'for-one':
      return respondCard(context, reply.card);
    case 'sentence':
      return respondSentence(context, reply.sentence);
  }
}
