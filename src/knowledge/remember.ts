/**
 * Gives what was worked out before from the same files under this name, or works it out now.
 * What is made must be plain data: numbers, texts, arrays, maps and typed arrays.
 */
export type Remember = <T>(name: string, make: () => T) => T;

/** The same for many things one by one: only what has a new key is worked out. */
export type RememberEach = <Item, T>(name: string, items: readonly Item[], work: WorkOnItem<Item, T>) => readonly T[];

export interface WorkOnItem<Item, T> {
  /** What all results depend on, beside their items; nothing by default. */
  readonly basis?: string;
  /** Everything else that the result depends on. */
  readonly keyOf: (item: Item) => string;
  readonly make: (item: Item) => T;
}

/** What was worked out before: from all files as they are, and from each part as it is. */
export interface Memory {
  readonly whole: Remember;
  readonly each: RememberEach;
}

/** Works everything out anew. */
export const noMemory: Memory = {
  whole: (_name, make) => make(),
  each: (_name, items, { make }) => items.map(make),
};
