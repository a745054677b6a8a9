import type { TurnContext } from 'botbuilder';
import type { Command, CommandName } from '../../answering/read-command.ts';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { conversationCommands } from './conversation/conversation-commands.ts';
import { rememberOtherList } from './conversation/last-shown.ts';
import { sparingCards } from './conversation/turn-cards.ts';
import { connectChannel } from './handoff/connect-channel.ts';
import { disconnectOwners } from './handoff/disconnect-owners.ts';
import { showCases } from './handoff/show-cases.ts';
import { showIncident } from './handoff/show-incident.ts';
import { routineCommands } from './routines/routine-commands.ts';
import { sendCard } from './send-card.ts';
import type { TurnDeps } from './turn-deps.ts';

export interface CommandTurn {
  readonly command: Command;
  readonly context: TurnContext;
  readonly deps: TurnDeps;
}

/** One handler for each command of `read-command.ts`. */
const handlers: Readonly<Record<CommandName, (turn: CommandTurn) => Promise<AdaptiveCard>>> = {
  'cases.show': ({ command, context, deps }) => showCases({ language: command.language, context, deps }),
  'incident.show': async ({ command, context, deps }) => showIncident({ cards: sparingCards(context.activity, deps, command), context, deps }),
  'channel.connect': connectChannel,
  'owners.disconnect': disconnectOwners,
  ...conversationCommands,
  ...routineCommands,
};

/** Commands that bring something to choose from that is no list of pages. */
const listsOtherThings: readonly CommandName[] = ['help.show', 'topics.show', 'organisation.choose', 'language.choose', 'cases.show'];

export async function onCommand(command: Command, context: TurnContext, deps: TurnDeps): Promise<void> {
  deps.log({ event: 'command.taken', verb: command.name });
  if (listsOtherThings.includes(command.name)) rememberOtherList(context.activity, deps);
  await sendCard(context, await handlers[command.name]({ command, context, deps }));
}
