import type { z } from 'zod';
import type { ExecuteAction } from './adaptive-card.ts';
import type { conversationVerbs } from './verbs/conversation-verbs.ts';
import type { handoffVerbs } from './verbs/handoff-verbs.ts';
import type { pageVerbs } from './verbs/page-verbs.ts';
import type { routineVerbs } from './verbs/routine-verbs.ts';

type Schemas = typeof pageVerbs & typeof conversationVerbs & typeof handoffVerbs & typeof routineVerbs;

export type Verb = keyof Schemas;

export type ActionOf<V extends Verb> = { readonly [K in V]: { readonly verb: K } & z.infer<Schemas[K]> }[V];

export type Action = ActionOf<Verb>;

/** A button that sends an action back to the bot, with what stands in the card's inputs if there are any. */
export function actionButton(title: string, { verb, ...data }: Action): ExecuteAction {
  return { type: 'Action.Execute', title, verb, data };
}

/** A button that leaves the card's inputs alone: it works also while a required field is empty. */
export function plainActionButton(title: string, action: Action): ExecuteAction {
  return { ...actionButton(title, action), associatedInputs: 'none' };
}
