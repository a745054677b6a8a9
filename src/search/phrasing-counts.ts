import type { Features } from './phrasing-features.ts';

export interface Example {
  readonly features: Features;
  /** How much the example counts; 1 for a phrasing that an editor wrote. */
  readonly weight: number;
}

/** How strongly each feature was seen in some examples, as plain data that can be kept between starts. */
export interface PhrasingCounts {
  /** The numbers of the features in rising order. */
  readonly ids: Uint32Array;
  readonly sums: Float32Array;
  /** What the examples weigh together. */
  readonly total: number;
}

export function countExamples(examples: Iterable<Example>): PhrasingCounts {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { features, weight } of examples) {
    total += weight;
    const { ids, strengths } = features;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] as number;
      counts.set(id, (counts.get(id) ?? 0) + weight * (strengths[at] as number));
    }
  }
  const ids = Uint32Array.from(counts.keys()).sort();
  return { ids, sums: Float32Array.from(ids, (id) => counts.get(id) ?? 0), total };
}

/** Adds up what was seen in several places, such as the versions of a page in two languages. */
export function addCounts(all: readonly PhrasingCounts[]): PhrasingCounts {
  const nothing: PhrasingCounts = { ids: new Uint32Array(0), sums: new Float32Array(0), total: 0 };
  return all.reduce((a, b) => (a.total === 0 ? b : addTwo(a, b)), nothing);
}

function addTwo(a: PhrasingCounts, b: PhrasingCounts): PhrasingCounts {
  const ids = mergeSorted(a.ids, b.ids);
  const sums = new Float32Array(ids.length);
  for (const { ids: own, sums: ownSums } of [a, b]) {
    const places = placesIn(ids, own);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      sums[place] = (sums[place] as number) + (ownSums[at] as number);
    }
  }
  return { ids, sums, total: a.total + b.total };
}

/** The numbers of all rising lists, each once, rising; merged in pairs, so that none is compared often. */
export function mergeAllSorted(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length < 2) return lists[0] ?? new Uint32Array(0);
  const half = Math.ceil(lists.length / 2);
  return mergeSorted(mergeAllSorted(lists.slice(0, half)), mergeAllSorted(lists.slice(half)));
}

function mergeSorted(a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let end = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as number;
    const right = b[j] as number;
    merged[end] = left < right ? left : right;
    end += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  merged.set(rest, end);
  return merged.slice(0, end + rest.length);
}

/** Where each number of a rising list stands in another rising list, which has them all. */
export function placesIn(all: Uint32Array, own: Uint32Array): Uint32Array {
  const places = new Uint32Array(own.length);
  let place = 0;
  for (let at = 0; at < own.length; at += 1) {
    while (all[place] !== own[at]) place += 1;
    places[at] = place;
  }
  return places;
}
