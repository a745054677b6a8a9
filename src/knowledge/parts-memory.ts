import { type Memory, noMemory, type WorkOnItem } from './remember.ts';

/**
 * Keeps parts while the program runs, for files that are read again and again. `before`, which must be of the files as
 * they are read first, is asked the first time that something is wanted.
 */
export function createPartsMemory(before: Memory = noMemory): Memory {
  const wholes = new Set<string>();
  const parts = new Map<string, ReadonlyMap<string, unknown>>();
  return {
    whole: (name, make) => {
      if (wholes.has(name)) return make();
      wholes.add(name);
      return before.whole(name, make);
    },
    each: <Item, T>(name: string, items: readonly Item[], work: WorkOnItem<Item, T>) => {
      const kept = parts.get(name) as ReadonlyMap<string, T> | undefined;
      const keys = items.map((item) => `${work.basis ?? ''}\0${work.keyOf(item)}`);
      const again = (item: Item, at: number): T => {
        const key = keys[at] ?? '';
        return kept?.has(key) ? (kept.get(key) as T) : work.make(item);
      };
      const values = kept === undefined ? before.each(name, items, work) : items.map(again);
      parts.set(name, new Map(keys.map((key, at) => [key, values[at]])));
      return values;
    },
  };
}
