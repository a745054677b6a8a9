import { AppError } from './errors.ts';
import { createLoop, type Loop } from './handoff/loop.ts';

/** Runs something later, without keeping the process alive for it; gives what calls it off. */
export function schedule(run: () => void, afterMs: number): () => void {
  const timer = setTimeout(run, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Name or code of a fault, and the line of ours: a message may hold what somebody wrote. */
export function faultOf(error: unknown): { readonly error: string; readonly at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = /src\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0];
  return { error: error instanceof AppError ? error.code : error.name, ...(at !== undefined && { at }) };
}

/** A loop that waits as the program waits. */
export function composeLoop(round: () => Promise<void>, { pauseMs, onError }: { readonly pauseMs: number; readonly onError: (error: unknown) => void }): Loop {
  return createLoop({ round, pauseMs, schedule, onError });
}
