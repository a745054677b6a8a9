export interface RateLimitOptions {
  /** How many may come at once, and how many come back in a minute. */
  readonly perMinute: number;
  /** Milliseconds of a clock that only moves forward. */
  readonly elapsed: () => number;
  /** Keys kept at most; the one that was longest unused goes first. */
  readonly mostKeys?: number;
}

export interface RateLimit {
  /** Takes one for a key; false when the key has none left. */
  take(key: string): boolean;
  /** Whether the key has one left. Takes nothing. */
  has(key: string): boolean;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

const minuteMs = 60_000;

/** A bucket of tokens for each key, in memory only. Each instance of the bot counts for itself. */
export function createRateLimit({ perMinute, elapsed, mostKeys = 50_000 }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  const leftNow = (key: string, now: number) => {
    const bucket = buckets.get(key);
    return bucket === undefined ? perMinute : Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / minuteMs);
  };
  return {
    has: (key) => leftNow(key, elapsed()) >= 1,
    take: (key) => {
      const now = elapsed();
      const left = leftNow(key, now);
      const granted = left >= 1;
      // Put back at the end, so that the first key of the map is the one that was longest unused.
      buckets.delete(key);
      buckets.set(key, { left: granted ? left - 1 : left, at: now });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value ?? key);
      return granted;
    },
  };
}
