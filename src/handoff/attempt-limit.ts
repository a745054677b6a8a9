export interface AttemptLimit {
  /** Counts an attempt by these keys; false when one of them has had too many, and then nothing is counted. */
  allow(keys: readonly string[], now: number): boolean;
}

export interface AttemptLimitOptions {
  readonly most: number;
  /** How long an attempt counts, in milliseconds. */
  readonly withinMs: number;
}

/** Remembers attempts in memory only, and forgets them by itself. */
export function createAttemptLimit({ most, withinMs }: AttemptLimitOptions): AttemptLimit {
  const attempts = new Map<string, readonly number[]>();
  return {
    allow: (keys, now) => {
      for (const [key, times] of attempts) {
        const recent = times.filter((at) => now - at < withinMs);
        if (recent.length === 0) attempts.delete(key);
        else attempts.set(key, recent);
      }
      if (keys.some((key) => (attempts.get(key)?.length ?? 0) >= most)) return false;
      for (const key of keys) attempts.set(key, [...(attempts.get(key) ?? []), now]);
      return true;
    },
  };
}
