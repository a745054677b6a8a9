import type { TurnContext } from 'botbuilder';
import type { Action, Verb } from '../../cards/card-action.ts';
import type { ActionHandlers, ActionReply, Press } from './action-handler.ts';
import { conversationActions } from './conversation/conversation-actions.ts';
import { rememberSpared } from './conversation/last-shown.ts';
import { handoffActions } from './handoff/handoff-actions.ts';
import { pageActions } from './page-actions.ts';
import { reminderActions } from './routines/reminder-actions.ts';
import { routineActions } from './routines/routine-actions.ts';
import { runActions } from './routines/run-actions.ts';
import type { TurnDeps } from './turn-deps.ts';

const handlers: ActionHandlers<Verb> = { ...pageActions, ...conversationActions, ...handoffActions, ...routineActions, ...runActions, ...reminderActions };

/** What a checked action brings, by the handler of its verb. Whom the pressed card spared, the talk spares from now on. */
export function handlePress(action: Action, context: TurnContext, deps: TurnDeps): Promise<ActionReply> {
  if ('spares' in action) rememberSpared(context.activity, deps, action);
  // The map has a handler of the action's own type under its verb, which the compiler cannot follow.
  const handler = handlers[action.verb] as (press: Press<Verb>) => Promise<ActionReply>;
  return handler({ action, context, deps });
}
