import { AppError } from './errors.ts';

export interface Fault {
  readonly error: string;
  readonly at?: string;
}

export interface KnowledgeUnread {
  readonly error: string;
  /** The path below the folder. */
  readonly file?: string;
}

/** The kind of a fault and the place in our code. Messages stay out: they may quote what a person wrote. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = /src\/[\w./-]+\.ts:\d+/.exec(stackWithoutMessage(error))?.[0];
  return { error: kindOf(error), ...(at !== undefined && { at }) };
}

/** Why the knowledge folder was not read, and the file of it that was to blame. */
export function unreadOf(error: unknown): KnowledgeUnread {
  const file = error instanceof AppError ? error.file : undefined;
  return { error: faultOf(error).error, ...(file !== undefined && { file }) };
}

/** What ended the program: its kind and where. Node itself would print the message, and all that a failed request carries. */
export function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // Line by line: a message that was changed after it was thrown stands in the stack as it was.
  const places = stackWithoutMessage(error).match(/^ {4}at .+$/gm) ?? [];
  return [kindOf(error), ...places].join('\n');
}

function kindOf(error: Error): string {
  if (error instanceof AppError) return error.code;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

function stackWithoutMessage({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}
