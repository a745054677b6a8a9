import type { Features } from './phrasing-features.ts';
import { sortNumbers } from './sort-numbers.ts';

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

export function countExamples(examples: readonly Example[]): PhrasingCounts {
  const seen = listSightings(examples);
  const { numbers, places } = sortNumbers(seen.ids);
  const ids = new Uint32Array(numbers.length);
  const sums = new Float64Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at === 0 || numbers[at] !== numbers[at - 1]) count += 1;
    ids[count - 1] = numbers[at] as number;
    sums[count - 1] = (sums[count - 1] as number) + (seen.strengths[places[at] as number] as number);
  }
  return { ids: ids.slice(0, count), sums: Float32Array.from(sums.subarray(0, count)), total: examples.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Each feature of each example, with its strength in it times the weight of the example. */
function listSightings(examples: readonly Example[]): { readonly ids: Uint32Array; readonly strengths: Float64Array } {
  const length = examples.reduce((sum, { features }) => sum + features.ids.length, 0);
  const seen = { ids: new Uint32Array(length), strengths: new Float64Array(length) };
  let end = 0;
  for (const { features: { ids, strengths }, weight } of examples) {
    for (let at = 0; at < ids.length; at += 1) {
      seen.ids[end] = ids[at] as number;
      seen.strengths[end] = weight * (strengths[at] as number);
      end += 1;
    }
  }
  return seen;
}
