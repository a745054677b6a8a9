import { AppError } from './errors.ts';

export interface Fault {
  readonly error: string;
  readonly at?: string;
}

/** The kind of a fault and the place in our code. Messages stay out: they may quote what a person wrote. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = /src\/[\w./-]+\.ts:\d+/.exec(stackWithoutMessage(error))?.[0];
  return { error: kindOf(error), ...(at !== undefined && { at }) };
}

function kindOf(error: Error): string {
  if (error instanceof AppError) return error.code;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

function stackWithoutMessage({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}
