export interface ShortMemoryOptions {
  /** How long a thing is remembered, in milliseconds. */
  readonly keepMs: number;
  /** How many things of one owner in one place; the oldest go first. */
  readonly mostInPlace: number;
  /** How many things in all, so that memory has a bound whatever happens. */
  readonly most: number;
}

/** Whose a thing is, and in which conversation. */
export interface Whose {
  readonly owner: string;
  readonly place: string;
}

/** Remembers for a while and in memory only: a restart forgets everything, and does no harm by it. */
export interface ShortMemory<T> {
  remember(whose: Whose, value: T, now: number): void;
  /** What is remembered of one owner in one place, oldest first. */
  recall(whose: Whose, now: number): readonly T[];
  /** Forgets one value in one place. */
  drop(whose: Whose, value: T): void;
  /** Forgets everything in one place. */
  leave(whose: Whose): void;
  /** Forgets everything of an owner, wherever it was; tells whether there was something. */
  forget(owner: string, now: number): boolean;
  /** Forgets what is too old. It is not recalled anyway; this is so that it is not there either. */
  sweep(now: number): void;
  size(): number;
}

interface Remembered<T> extends Whose {
  readonly value: T;
  readonly at: number;
}

export function createShortMemory<T>({ keepMs, mostInPlace, most }: ShortMemoryOptions): ShortMemory<T> {
  const places = new Map<string, readonly Remembered<T>[]>();
  let count = 0;

  const keyOf = ({ owner, place }: Whose) => JSON.stringify([owner, place]);
  const put = (key: string, things: readonly Remembered<T>[]) => {
    count += things.length - (places.get(key)?.length ?? 0);
    // A place that was used last stands last, so that the first ones are those to give up.
    places.delete(key);
    if (things.length > 0) places.set(key, things);
  };
  const fresh = (key: string, now: number) => (places.get(key) ?? []).filter(({ at }) => now - at < keepMs);
  return {
    remember: (whose, value, now) => {
      const key = keyOf(whose);
      put(key, [...fresh(key, now), { owner: whose.owner, place: whose.place, value, at: now }].slice(-mostInPlace));
      for (const [first] of places) {
        if (count <= most || first === key) break;
        put(first, []);
      }
    },
    recall: (whose, now) => fresh(keyOf(whose), now).map(({ value }) => value),
    drop: (whose, value) => {
      const key = keyOf(whose);
      const things = places.get(key);
      if (things !== undefined) put(key, things.filter((thing) => thing.value !== value));
    },
    leave: (whose) => put(keyOf(whose), []),
    forget: (owner, now) => {
      const mine = [...places].filter(([, [first]]) => first?.owner === owner).map(([key]) => key);
      const had = mine.some((key) => fresh(key, now).length > 0);
      for (const key of mine) put(key, []);
      return had;
    },
    sweep: (now) => {
      for (const [key, things] of [...places]) {
        const kept = fresh(key, now);
        if (kept.length < things.length) put(key, kept);
      }
    },
    size: () => count,
  };
}
