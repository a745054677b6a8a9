import type { PhrasingCounts } from '../../search/phrasing-counts.ts';
import type { MessageFeatures } from './message-features.ts';

/** The features of a message by their rows in the list of all features. */
export interface FeatureRows {
  readonly rows: Uint32Array;
  readonly strengths: Float32Array;
}

export interface IndexedFeatures {
  /** The numbers of all features in rising order. */
  readonly ids: Uint32Array;
  /** The messages of each set, in order. */
  readonly sets: readonly (readonly FeatureRows[])[];
}

/** Gives every feature that any message has a row of its own, so that learning needs no looking up. */
export function indexFeatures(sets: readonly (readonly MessageFeatures[])[]): IndexedFeatures {
  const distinct = new Map<number, number>();
  for (const set of sets) for (const features of set) for (const id of features.ids) distinct.set(id, 0);
  const ids = Uint32Array.from(distinct.keys()).sort();
  for (let row = 0; row < ids.length; row += 1) distinct.set(ids[row] as number, row);
  const rowsOf = ({ ids: own, strengths }: MessageFeatures): FeatureRows => ({
    rows: Uint32Array.from(own, (id) => distinct.get(id) as number),
    strengths: Float32Array.from(strengths),
  });
  return { ids, sets: sets.map((set) => set.map(rowsOf)) };
}

/** How strongly each feature was seen in each set. */
export function countSets({ ids, sets }: IndexedFeatures): readonly PhrasingCounts[] {
  const sums = new Float64Array(ids.length);
  return sets.map((set) => {
    sums.fill(0);
    for (const { rows, strengths } of set) {
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as number;
        sums[row] = (sums[row] as number) + (strengths[at] as number);
      }
    }
    const seen: number[] = [];
    for (let row = 0; row < sums.length; row += 1) if ((sums[row] as number) > 0) seen.push(row);
    return { ids: Uint32Array.from(seen, (row) => ids[row] as number), sums: Float32Array.from(seen, (row) => sums[row] as number), total: set.length };
  });
}
