/** When to try again, when to say that it takes long, and when to stop. All in milliseconds. */
export interface RetryPolicy {
  /** The pause after the attempt with this number, counted from 1. */
  delayMs(attempt: number): number;
  /** No pause is longer, not even one that the receiver asks for. */
  readonly longestDelayMs: number;
  /** A failure this long after the first attempt was due makes the sender be told that it has not arrived yet. */
  readonly tellAfterMs: number;
  /** The last attempt is made this long after the first one was due. */
  readonly giveUpAfterMs: number;
}

const minute = 60_000;
const hour = 60 * minute;
const pausesInMinutes = [1, 2, 5, 10, 20, 40, 60, 120] as const;
const jitter = 0.2;

/**
 * The pauses between attempts, in minutes. Each is made up to a fifth shorter or longer by chance, so that many entries that
 * failed together do not come back together.
 *
 * | after attempt | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 and on |
 * |---|---|---|---|---|---|---|---|---|
 * | pause | 1 | 2 | 5 | 10 | 20 | 40 | 60 | 120 |
 * | since the first attempt | 1 | 3 | 8 | 18 | 38 | 78 | 138 | 258, 378, … |
 *
 * The last attempt is made 4,320 minutes (72 hours) after the first was due; that is 43 attempts or so. The sender is told of the
 * delay once, at the first failure 5 minutes or more after saving: the fourth, after 8 minutes. `random` gives 0 up to 1.
 */
export function createRetryPolicy({ random }: { readonly random: () => number }): RetryPolicy {
  return {
    delayMs: (attempt) => {
      const pause = pausesInMinutes[Math.min(attempt, pausesInMinutes.length) - 1] ?? pausesInMinutes[0];
      return Math.round(pause * minute * (1 - jitter + 2 * jitter * random()));
    },
    longestDelayMs: 4 * hour,
    tellAfterMs: 5 * minute,
    giveUpAfterMs: 72 * hour,
  };
}
