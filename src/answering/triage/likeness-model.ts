import { lowerBound } from '../../search/lower-bound.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { MessageFeatures } from './message-features.ts';
import { createRandom, shuffle } from './seeded-random.ts';

export interface LabelledMessage {
  readonly features: FeatureRows;
  /** The number of what the message is, from 0. */
  readonly label: number;
  /** How much a mistake with this message counts. */
  readonly weight: number;
}

/** What was learned, as plain data that can be kept between starts. */
export interface LikenessModel {
  readonly labelCount: number;
  /** The numbers of the features in rising order; the place of a number is its row. */
  readonly ids: Uint32Array;
  /** A row of one weight a label for each feature, and the bias as the last row. */
  readonly weights: Float32Array;
}

/** Multinomial logistic regression by AdaGrad (J. Duchi, E. Hazan and Y. Singer, 2011). */
const training = { rounds: 3, rate: 0.3, firstSquare: 1e-6 };
/** A correction smaller than this changes nothing that matters, and most are smaller. */
const leastCorrection = 1e-4;
/** A message that is judged as well as this teaches nothing more. */
const wellJudged = 0.01;

/** Learns how messages with each label look. The same examples in the same order always give the same model. */
export function learnLikeness(examples: readonly LabelledMessage[], ids: Uint32Array, labelCount: number): LikenessModel {
  const weights = new Float32Array((ids.length + 1) * labelCount);
  const squares = new Float32Array(weights.length).fill(training.firstSquare);
  const errors = new Float64Array(labelCount);
  const order = examples.map((_, at) => at);
  const random = createRandom(7);
  const bias: FeatureRows = { rows: Uint32Array.of(ids.length), strengths: Float32Array.of(1) };
  for (let round = 0; round < training.rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { features, label, weight } = examples[at] as LabelledMessage;
      judge(features, weights, errors);
      errors[label] = (errors[label] as number) - 1;
      let worst = 0;
      for (let one = 0; one < labelCount; one += 1) {
        const error = (errors[one] as number) * weight;
        errors[one] = error;
        worst = Math.max(worst, Math.abs(error));
      }
      if (worst < wellJudged) continue;
      correct(features);
      correct(bias);
    }
  }
  return { labelCount, ids, weights };

  function correct({ rows, strengths }: FeatureRows): void {
    for (let at = 0; at < rows.length; at += 1) {
      const first = (rows[at] as number) * labelCount;
      const strength = strengths[at] as number;
      for (let label = 0; label < labelCount; label += 1) {
        const gradient = (errors[label] as number) * strength;
        if (gradient < leastCorrection && gradient > -leastCorrection) continue;
        const cell = first + label;
        const square = (squares[cell] as number) + gradient * gradient;
        squares[cell] = square;
        weights[cell] = (weights[cell] as number) - (training.rate * gradient) / Math.sqrt(square);
      }
    }
  }
}

/** How likely each label is; adds up to 1. */
export function judgeLikeness({ ids, weights, labelCount }: LikenessModel, features: MessageFeatures): Float64Array {
  const rows: number[] = [];
  const strengths: number[] = [];
  for (const [at, id] of features.ids.entries()) {
    const row = lowerBound(ids, id);
    if (ids[row] !== id) continue;
    rows.push(row);
    strengths.push(features.strengths[at] as number);
  }
  const shares = new Float64Array(labelCount);
  judge({ rows: Uint32Array.from(rows), strengths: Float32Array.from(strengths) }, weights, shares);
  return shares;
}

/** Writes the shares of a message into `shares`, one for each label. */
function judge({ rows, strengths }: FeatureRows, weights: Float32Array, shares: Float64Array): void {
  const labelCount = shares.length;
  const bias = weights.length - labelCount;
  for (let label = 0; label < labelCount; label += 1) shares[label] = weights[bias + label] as number;
  for (let at = 0; at < rows.length; at += 1) {
    const first = (rows[at] as number) * labelCount;
    const strength = strengths[at] as number;
    for (let label = 0; label < labelCount; label += 1) {
      shares[label] = (shares[label] as number) + (weights[first + label] as number) * strength;
    }
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labelCount; label += 1) most = Math.max(most, shares[label] as number);
  let sum = 0;
  for (let label = 0; label < labelCount; label += 1) {
    const raised = Math.exp((shares[label] as number) - most);
    shares[label] = raised;
    sum += raised;
  }
  for (let label = 0; label < labelCount; label += 1) shares[label] = (shares[label] as number) / sum;
}
