import type { PhrasingCounts } from '../../search/phrasing-counts.ts';
import { manyFeatures } from '../../search/phrasing-model.ts';
import { featureNumbers, type MessageFeatures } from './message-features.ts';

/** The features of many messages, one after another: those of message `n` stand from `starts[n]` up to `starts[n + 1]`. */
export interface FeatureList {
  readonly starts: Uint32Array;
  /** The numbers of the features, below `featureNumbers`. */
  readonly ids: Uint32Array;
  readonly strengths: Float32Array;
}

/** The same with the row of each feature in place of its number, so that learning needs no looking up. */
export interface FeatureRows {
  /** The numbers of all features in rising order; the place of a number is its row. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly strengths: Float32Array;
}

export function listFeatures(messages: readonly MessageFeatures[]): FeatureList {
  const starts = new Uint32Array(messages.length + 1);
  for (const [at, { ids }] of messages.entries()) starts[at + 1] = (starts[at] as number) + ids.length;
  const list = { starts, ids: new Uint32Array(starts[messages.length] as number), strengths: new Float32Array(starts[messages.length] as number) };
  for (const [at, { ids, strengths }] of messages.entries()) {
    list.ids.set(ids, starts[at]);
    list.strengths.set(strengths, starts[at]);
  }
  return list;
}

/** Gives every feature of all lists a row, and puts the messages of the lists one after another. */
export function joinLists(lists: readonly FeatureList[]): FeatureRows {
  const { ids, rowOf } = numberFeatures(lists);
  const length = lists.reduce((sum, list) => sum + list.ids.length, 0);
  const starts = new Uint32Array(1 + lists.reduce((sum, list) => sum + list.starts.length - 1, 0));
  const rows = new Uint32Array(length);
  const strengths = new Float32Array(length);
  let message = 0;
  let end = 0;
  for (const list of lists) {
    for (let at = 0; at < list.starts.length - 1; at += 1) {
      for (let from = list.starts[at] as number; from < (list.starts[at + 1] as number); from += 1) {
        const row = rowOf[list.ids[from] as number] as number;
        if (row === noRow) continue;
        rows[end] = row;
        strengths[end] = list.strengths[from] as number;
        end += 1;
      }
      message += 1;
      starts[message] = end;
    }
  }
  return { ids, starts, rows: rows.subarray(0, end), strengths: strengths.subarray(0, end) };
}

/** Makes what adds up how strongly each feature was seen in the messages from one place up to another. */
export function createCounter({ ids, starts, rows, strengths }: FeatureRows): (from: number, to: number) => PhrasingCounts {
  const sums = new Float64Array(ids.length);
  return (from, to) => {
    const seen: number[] = [];
    for (let at = starts[from] as number; at < (starts[to] as number); at += 1) {
      const row = rows[at] as number;
      if (sums[row] === 0) seen.push(row);
      sums[row] = (sums[row] as number) + (strengths[at] as number);
    }
    const rising = Uint32Array.from(seen).sort();
    const counts = { ids: rising.map((row) => ids[row] as number), sums: Float32Array.from(rising, (row) => sums[row] as number), total: to - from };
    for (const row of rising) sums[row] = 0;
    return counts;
  };
}

const noRow = 0xffff_ffff;

/** Where there are very many features, those that a single message has get no row. */
function numberFeatures(lists: readonly FeatureList[]): { readonly ids: Uint32Array; readonly rowOf: Uint32Array } {
  const rowOf = new Uint32Array(featureNumbers);
  let count = 0;
  for (const { ids } of lists) {
    for (const id of ids) {
      if (rowOf[id] === 0) count += 1;
      rowOf[id] = (rowOf[id] as number) + 1;
    }
  }
  const least = count < manyFeatures ? 1 : 2;
  const ids = new Uint32Array(count);
  let row = 0;
  for (let id = 0; id < featureNumbers; id += 1) {
    if ((rowOf[id] as number) < least) {
      rowOf[id] = noRow;
      continue;
    }
    ids[row] = id;
    rowOf[id] = row;
    row += 1;
  }
  return { ids: ids.slice(0, row), rowOf };
}
