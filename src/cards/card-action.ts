import { z } from 'zod';
import { languages } from '../knowledge/language.ts';
import { offers } from '../knowledge/offer.ts';
import type { CardAction } from './adaptive-card.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);

/** What each verb carries. It comes back from a person's client, so it is checked again before it is used. */
const schemas = {
  /** Opens a page: its "Gör nu" and buttons. */
  'page.open': z.strictObject({ slug, language }),
  /** Shows a page from top to bottom. */
  'page.show': z.strictObject({ slug, language }),
  /** Shows what a hand-off is and where it leads. */
  'offer.show': z.strictObject({ offer: z.enum(offers), language }),
} as const;

export type Verb = keyof typeof schemas;

export type Action = { readonly [V in Verb]: { readonly verb: V } & z.infer<(typeof schemas)[V]> }[Verb];

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

/** A button that sends an action back to the bot. */
export function actionButton(title: string, { verb, ...data }: Action): CardAction {
  return { type: 'Action.Execute', title, verb, data };
}

function withoutClientKeys(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'msteams'));
}
