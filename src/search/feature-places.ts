/** Gives each feature a place of its own: 0, 1, 2 … in the order in which they are met. */
export interface FeaturePlaces {
  /** The place of a feature, a new one where it is met for the first time. */
  readonly placeOf: (id: number) => number;
  /** The features that have been met, each at its place. */
  readonly met: () => Uint32Array;
}

const fewestBits = 12;
/** 2³² divided by the golden ratio: spreads numbers over a table (D. Knuth, "The Art of Computer Programming", volume 3, section 6.4). */
const spread = 0x9e3779b1;

/** A table with open addressing, never more than half full: a Map does the same in several times the time. */
export function createFeaturePlaces(): FeaturePlaces {
  let bits = fewestBits;
  let ids = new Uint32Array(2 ** (bits - 1));
  let count = 0;
  /** One more than the place of the feature that lies there; zero where none does. */
  let slots = new Uint32Array(2 ** bits);

  const slotOf = (id: number): number => {
    let slot = Math.imul(id, spread) >>> (32 - bits);
    while (slots[slot] !== 0 && ids[(slots[slot] as number) - 1] !== id) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const grow = () => {
    bits += 1;
    const all = new Uint32Array(2 ** (bits - 1));
    all.set(ids);
    ids = all;
    slots = new Uint32Array(2 ** bits);
    for (let place = 0; place < count; place += 1) slots[slotOf(ids[place] as number)] = place + 1;
  };
  return {
    placeOf: (id) => {
      const slot = slotOf(id);
      if (slots[slot] !== 0) return (slots[slot] as number) - 1;
      ids[count] = id;
      count += 1;
      slots[slot] = count;
      if (count === ids.length) grow();
      return count - 1;
    },
    met: () => ids.slice(0, count),
  };
}
