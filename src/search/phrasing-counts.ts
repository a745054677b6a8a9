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
    let row = 0;
    for (let at = 0; at < own.length; at += 1) {
      while (ids[row] !== own[at]) row += 1;
      sums[row] = (sums[row] as number) + (ownSums[at] as number);
    }
  }
  return { ids, sums, total: a.total + b.total };
}

/** The numbers of two rising lists, each once, rising. */
export function mergeSorted(a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let end = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; end += 1) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    merged[end] = Math.min(left, right);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return merged.slice(0, end);
}
