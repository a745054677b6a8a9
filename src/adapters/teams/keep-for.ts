export interface KeepOptions {
  readonly ms: number;
  /** Milliseconds of a clock that only moves forward. */
  readonly elapsed: () => number;
}

/** Asks once and gives the same answer, also while it is awaited, until it is older than so many milliseconds. */
export function keepFor<T>(ask: () => Promise<T>, { ms, elapsed }: KeepOptions): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly at: number } | undefined;
  return () => {
    if (kept === undefined || elapsed() - kept.at >= ms) kept = { answer: ask(), at: elapsed() };
    return kept.answer;
  };
}
