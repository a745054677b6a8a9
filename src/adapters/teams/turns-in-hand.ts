export interface TurnsInHand {
  /** Counts a turn in and gives the way to count it out; undefined once no more are taken. */
  take(): (() => void) | undefined;
  count(): number;
  isClosed(): boolean;
  /** Takes no more, and resolves with how many were not done within so many milliseconds. */
  close(withinMs: number): Promise<number>;
}

/** Counts the turns under way, so that the bot can end without cutting one off. */
export function createTurnsInHand(): TurnsInHand {
  let count = 0;
  let closed = false;
  let whenEmpty: (() => void) | undefined;
  return {
    take: () => {
      if (closed) return undefined;
      count += 1;
      return () => {
        count -= 1;
        if (count === 0) whenEmpty?.();
      };
    },
    count: () => count,
    isClosed: () => closed,
    close: async (withinMs) => {
      closed = true;
      if (count === 0) return 0;
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(count), withinMs);
        whenEmpty = () => {
          clearTimeout(timer);
          resolve(0);
        };
      });
    },
  };
}
