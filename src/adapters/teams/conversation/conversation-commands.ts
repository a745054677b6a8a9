import type { CommandName } from '../../../answering/read-command.ts';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { helpCard } from '../../../cards/conversation/help-card.ts';
import { languageCard } from '../../../cards/conversation/language-card.ts';
import { organisationCard } from '../../../cards/conversation/organisation-card.ts';
import { topicsCard } from '../../../cards/conversation/topics-card.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { findWorkplace } from '../../../conversation/read-workplace.ts';
import type { CommandTurn } from '../on-command.ts';
import { isPersonal } from '../place.ts';
import { cleanUp } from './clean-up.ts';
import { everyPage } from './every-page.ts';
import { forgetMe } from './forget-me.ts';
import { leaveTalk } from './last-shown.ts';
import { onlyPrivately } from './only-privately.ts';
import { turnCards } from './turn-cards.ts';

type ConversationCommand = Extract<CommandName, 'help.show' | 'topics.show' | 'organisation.choose' | 'language.choose' | 'cancel' | 'cards.clean' | 'person.forget'>;

export const conversationCommands: Readonly<Record<ConversationCommand, (turn: CommandTurn) => Promise<AdaptiveCard>>> = {
  'help.show': async (turn) => helpCard(cardsOf(turn)),
  'topics.show': async (turn) => topicsCard(everyPage(cardsOf(turn), turn.deps), cardsOf(turn)),
  'organisation.choose': async (turn) => {
    const cards = cardsOf(turn);
    const { argument } = turn.command;
    const written = argument === '' ? undefined : { key: findWorkplace(argument, cards.organisations)?.key };
    return !isPersonal(turn.context.activity) ? onlyPrivately(cards) : organisationCard({ isKept: turn.deps.conversation.isKept, written }, cards);
  },
  'language.choose': async (turn) => (!isPersonal(turn.context.activity) ? onlyPrivately(cardsOf(turn)) : languageCard(cardsOf(turn))),
  cancel: async (turn) => {
    leaveTalk(turn.context.activity, turn.deps);
    const cards = cardsOf(turn);
    const { heading, body } = cards.texts.conversation.cancel;
    return messageCard({ title: heading, sentences: [body, cards.texts.answer.emergencyLine] }, cards);
  },
  'cards.clean': async ({ command, context, deps }) => cleanUp({ language: command.language, context, deps }),
  'person.forget': async ({ command, context, deps }) => forgetMe({ language: command.language, context, deps }),
};

function cardsOf({ command, context, deps }: CommandTurn) {
  return turnCards(context.activity, deps, command);
}
