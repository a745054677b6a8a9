import type { PhrasingCounts } from '../../search/phrasing-counts.ts';
import { featureNumbers, type MessageFeatures } from './message-features.ts';

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
  const rowOf = new Uint32Array(featureNumbers);
  for (const set of sets) for (const { ids } of set) for (const id of ids) rowOf[id] = 1;
  let count = 0;
  const seen = new Uint32Array(featureNumbers);
  for (let id = 0; id < featureNumbers; id += 1) {
    if (rowOf[id] === 0) continue;
    rowOf[id] = count;
    seen[count] = id;
    count += 1;
  }
  const rowsOf = ({ ids, strengths }: MessageFeatures): FeatureRows => {
    const rows = new Uint32Array(ids.length);
    for (let at = 0; at < rows.length; at += 1) rows[at] = rowOf[ids[at] as number] as number;
    return { rows, strengths: Float32Array.from(strengths) };
  };
  return { ids: seen.slice(0, count), sets: sets.map((set) => set.map(rowsOf)) };
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
    const counts = { ids: new Uint32Array(ids.length), sums: new Float32Array(ids.length) };
    let count = 0;
    for (let row = 0; row < sums.length; row += 1) {
      const sum = sums[row] as number;
      if (sum === 0) continue;
      counts.ids[count] = ids[row] as number;
      counts.sums[count] = sum;
      count += 1;
    }
    return { ids: counts.ids.slice(0, count), sums: counts.sums.slice(0, count), total: set.length };
  });
}
