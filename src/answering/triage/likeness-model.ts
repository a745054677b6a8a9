import { createRowFinder } from '../../search/row-finder.ts';
import type { FeatureRows } from './feature-list.ts';
import type { MessageFeatures } from './message-features.ts';
import { createRandom, shuffle } from './seeded-random.ts';

export interface LabelledMessages {
  readonly features: FeatureRows;
  /** For each message the number of what it is, from 0; -1 when it is none of that. */
  readonly labels: Int8Array;
  /** How much a mistake with each message counts. */
  readonly weights: Float32Array;
}

/** What was learned, as plain data that can be kept between starts. */
export interface LikenessModel {
  readonly labelCount: number;
  /** The numbers of the features in rising order; the place of a number is its row. */
  readonly ids: Uint32Array;
  /** A row of one weight a label for each feature, and the bias as the last row. */
  readonly weights: Float32Array;
}

/**
 * `cost`: what a mistake costs beside a simple rule. So many `rounds` that the order of the examples no longer shows. What is
 * `clear` of every border, by this margin beyond the one wanted, is left alone until the next round that sees every example.
 */
const training = { rounds: 20, cost: 0.5, seesAllEvery: 5, clear: 0.05 };

/**
 * Learns for each label what sets it apart from all the others: linear support vector machines with squared hinge loss, by
 * dual coordinate descent (C.-J. Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008,
 * algorithm 1). The same examples in the same order always give the same model.
 */
export function learnLikeness({ features, labels, weights: costs }: LabelledMessages, labelCount: number): LikenessModel {
  const { ids, starts, rows, strengths } = features;
  const weights = new Float32Array((ids.length + 1) * labelCount);
  /** How much each message holds up the border of each label. */
  const supports = new Float32Array(labels.length * labelCount);
  const lengths = Float32Array.from(labels, (_, at) => 1 + squareSum(strengths.subarray(starts[at], starts[at + 1])));
  const margins = new Float64Array(labelCount);
  const order = Array.from(labels, (_, at) => at);
  const random = createRandom(7);
  const isClear = new Uint8Array(labels.length);
  for (let round = 0; round < training.rounds; round += 1) {
    shuffle(order, random);
    const seesAll = round % training.seesAllEvery === 0;
    for (const at of order) {
      if (isClear[at] === 1 && !seesAll) continue;
      isClear[at] = 1;
      const [from, to] = [starts[at] as number, starts[at + 1] as number];
      const slack = 1 / (2 * training.cost * (costs[at] as number));
      measure({ rows, strengths, from, to }, weights, margins);
      for (let one = 0; one < labelCount; one += 1) {
        const side = one === labels[at] ? 1 : -1;
        const before = supports[at * labelCount + one] as number;
        const slope = side * (margins[one] as number) - 1 + slack * before;
        const after = Math.max(0, before - slope / ((lengths[at] as number) + slack));
        if (after > 0 || slope < training.clear) isClear[at] = 0;
        if (after === before) continue;
        supports[at * labelCount + one] = after;
        move({ from, to }, one, side * (after - before));
      }
    }
  }
  return { labelCount, ids, weights };

  function move({ from, to }: { readonly from: number; readonly to: number }, label: number, by: number): void {
    for (let at = from; at < to; at += 1) {
      const cell = (rows[at] as number) * labelCount + label;
      weights[cell] = (weights[cell] as number) + by * (strengths[at] as number);
    }
    const bias = weights.length - labelCount + label;
    weights[bias] = (weights[bias] as number) + by;
  }
}

/** On which side of the border of each label a message is, and how far: 1 is as clear as an example, 0 is the border. */
export type JudgeLikeness = (features: MessageFeatures) => Float64Array;

export function createLikenessJudge({ ids, weights, labelCount }: LikenessModel): JudgeLikeness {
  const findRow = createRowFinder(ids);
  return (features) => {
    const rows: number[] = [];
    const strengths: number[] = [];
    for (const [at, id] of features.ids.entries()) {
      const row = findRow(id);
      if (row === undefined) continue;
      rows.push(row);
      strengths.push(features.strengths[at] as number);
    }
    const margins = new Float64Array(labelCount);
    measure({ rows, strengths, from: 0, to: rows.length }, weights, margins);
    return margins;
  };
}

/** The features of one message: a stretch of longer lists. */
interface Stretch {
  readonly rows: ArrayLike<number>;
  readonly strengths: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Writes the margins of a message into `margins`, one for each label. */
function measure({ rows, strengths, from, to }: Stretch, weights: Float32Array, margins: Float64Array): void {
  const labelCount = margins.length;
  for (let label = 0; label < labelCount; label += 1) {
    let margin = weights[weights.length - labelCount + label] as number;
    for (let at = from; at < to; at += 1) margin += (weights[(rows[at] as number) * labelCount + label] as number) * (strengths[at] as number);
    margins[label] = margin;
  }
}

function squareSum(strengths: Float32Array): number {
  let sum = 0;
  for (const strength of strengths) sum += strength * strength;
  return sum;
}
