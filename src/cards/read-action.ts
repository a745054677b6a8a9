import type { Action, Verb } from './card-action.ts';
import { conversationVerbs } from './verbs/conversation-verbs.ts';
import { handoffVerbs } from './verbs/handoff-verbs.ts';
import { pageVerbs } from './verbs/page-verbs.ts';
import { routineVerbs } from './verbs/routine-verbs.ts';

/** What each verb carries. It comes back from a person's client, so it is checked again before it is used. */
const schemas = { ...pageVerbs, ...conversationVerbs, ...handoffVerbs, ...routineVerbs };

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

function withoutClientKeys(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'msteams'));
}
