import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';

/** The number of a request: in the header of its answer, and, when it fails, on the person's card and in the log. */
export function newFaultId(): string {
  return randomUUID().slice(0, 8);
}

const idKey = 'radrum.requestId';

/** Keeps the number with the turn, for whoever has to tell of a fault in it. */
export function keepFaultId({ turnState }: TurnContext, id: string): void {
  turnState.set(idKey, id);
}

export function faultIdOf({ turnState }: TurnContext): string {
  return turnState.get<string>(idKey) ?? newFaultId();
}
