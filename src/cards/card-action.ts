import type { z } from 'zod';
import type { CardAction } from './adaptive-card.ts';
import { conversationVerbs } from './verbs/conversation-verbs.ts';
import { handoffVerbs } from './verbs/handoff-verbs.ts';
import { pageVerbs } from './verbs/page-verbs.ts';
import { routineVerbs } from './verbs/routine-verbs.ts';

/** What each verb carries. It comes back from a person's client, so it is checked again before it is used. */
const schemas = { ...pageVerbs, ...conversationVerbs, ...handoffVerbs, ...routineVerbs } as const;

export type Verb = keyof typeof schemas;

export type ActionOf<V extends Verb> = { readonly [K in V]: { readonly verb: K } & z.infer<(typeof schemas)[K]> }[V];

export type Action = ActionOf<Verb>;

export type ReadAction =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'unknown-verb' }
  | { readonly kind: 'invalid-data' };

/** Reads a verb and its data as they came from a client. Keys that Teams adds itself are left aside. */
export function readAction(verb: unknown, data: unknown): ReadAction {
  if (typeof verb !== 'string' || !Object.hasOwn(schemas, verb)) return { kind: 'unknown-verb' };
  const given = typeof data === 'object' && data !== null ? withoutClientKeys(data) : data;
  const parsed = schemas[verb as Verb].safeParse(given);
  return parsed.success
    ? { kind: 'action', action: { verb, ...parsed.data } as Action }
    : { kind: 'invalid-data' };
}

/** A button that sends an action back to the bot, with what stands in the card's inputs if there are any. */
export function actionButton(title: string, { verb, ...data }: Action): ExecuteButton {
  return { type: 'Action.Execute', title, verb, data };
}

/** A button that leaves the card's inputs alone: it works also while a required field is empty. */
export function plainActionButton(title: string, action: Action): ExecuteButton {
  return { ...actionButton(title, action), associatedInputs: 'none' };
}

type ExecuteButton = Extract<CardAction, { type: 'Action.Execute' }>;

function withoutClientKeys(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'msteams'));
}
