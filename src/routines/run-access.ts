import type { Person, Sender } from '../handoff/sender.ts';
import type { Run, RunPlace } from './run.ts';

/** A person who does something with runs, and where they are while they do. */
export interface Visitor {
  readonly person: Sender;
  readonly place: RunPlace;
}

export type RunRefusal =
  /** There is no such run: the card was altered, or the run has been erased. */
  | { readonly kind: 'unknown' }
  /** It belongs to a conversation that this person has had no part in. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'other-tenant' };

/**
 * Why somebody may not see a run; undefined when they may. A run is for the members of its conversation, and for those who took
 * part in it, wherever they are now. A guest from another organisation is turned away, also in a shared conversation.
 */
export function refusalOf(run: Run | undefined, { person, place }: Visitor): RunRefusal | undefined {
  if (run === undefined) return { kind: 'unknown' };
  if (run.place.tenantId !== place.tenantId) return { kind: 'other-tenant' };
  const isHere = run.place.conversationId === place.conversationId;
  return isHere || run.events.some(({ by }) => by.id === person.id) ? undefined : { kind: 'elsewhere' };
}

/** A tick needs a name and an id; how to reach the person is kept only of the one who gets the reminders. */
export function nameOf({ person: { id, name } }: Visitor): Person {
  return { id, name };
}
