import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';

export interface Fault {
  readonly error: string;
  readonly at?: string;
}

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

/** The kind of a fault and the place in our code. Messages stay out: they may quote what a person wrote. */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const at = /src\/[\w./-]+\.ts:\d+/.exec(stackWithoutMessage(error))?.[0];
  return { error: `${error.name}${code}`, ...(at !== undefined && { at }) };
}

function stackWithoutMessage({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}
