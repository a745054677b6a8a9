import { createLoop, type Loop } from '../handoff/loop.ts';

/** Runs something later, without keeping the process alive for it; gives what calls it off. */
export function schedule(run: () => void, afterMs: number): () => void {
  const timer = setTimeout(run, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
}

/** A loop that waits as the program waits. */
export function composeLoop(round: () => Promise<void>, { pauseMs, onError }: { readonly pauseMs: number; readonly onError: (error: unknown) => void }): Loop {
  return createLoop({ round, pauseMs, schedule, onError });
}
