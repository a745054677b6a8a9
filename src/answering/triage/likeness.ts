import { createRandom, shuffle } from '../../search/seeded-random.ts';
import type { Occurrence } from './phrase-finder.ts';
import type { Message } from './words.ts';

/** A message, and the signs that stand in it. */
export interface Reading {
  readonly message: Message;
  readonly found: readonly Occurrence[];
}

export interface LikenessParts {
  readonly danger: readonly Reading[];
  readonly calm: readonly Reading[];
}

/** Logistic regression with AdaGrad (J. Duchi, E. Hazan and Y. Singer, 2011) and a little weight decay. */
const training = { rounds: 10, rate: 0.3, decay: 1e-4 };
/** Words seen in one example only teach nothing about others. */
const fewestExamples = 2;
const mostWords = 80;

interface Row {
  readonly ids: Int32Array;
  readonly isDanger: boolean;
}

/** What was learned, as plain data that can be kept between starts: the number of each feature, and its weight. */
export interface LikenessModel {
  readonly ids: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
}

/** How like danger a message is: above 0 more like danger, below 0 more like calm. */
export function likenessOf({ ids, weights }: LikenessModel, reading: Reading): number {
  return score(known(featuresOf(reading), ids), weights);
}

/**
 * Learns from the editors' example sentences how danger sounds beside what only resembles it: from signs, words and pairs
 * of words. The same examples always give the same model.
 */
export function learnLikeness({ danger, calm }: LikenessParts): LikenessModel {
  const examples = [
    ...calm.map((reading) => ({ names: featuresOf(reading), isDanger: false })),
    ...danger.map((reading) => ({ names: featuresOf(reading), isDanger: true })),
  ];
  const ids = numberFeatures(examples.map(({ names }) => names));
  const rows = examples.map(({ names, isDanger }): Row => ({ ids: known(names, ids), isDanger }));
  // As if there were half as much danger as calm among the examples, however many an editor wrote of each.
  const weightOfDanger = calm.length / Math.max(1, danger.length) / 2;
  return { ids, weights: train({ rows, size: ids.size, weightOfDanger }) };
}

function featuresOf({ message, found }: Reading): readonly string[] {
  const words = message.words.slice(0, mostWords).map(({ folded }) => folded);
  return [
    ...new Set([
      ...found.map(({ sign }) => `sign ${sign}`),
      ...words.map((word) => `word ${word}`),
      ...words.slice(1).map((word, at) => `pair ${words[at]} ${word}`),
      `length ${Math.min(5, Math.floor(words.length / 4))}`,
    ]),
  ];
}

function numberFeatures(examples: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of examples) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ids = new Map<string, number>();
  for (const [name, count] of counts) if (count >= fewestExamples) ids.set(name, ids.size);
  return ids;
}

function known(names: readonly string[], ids: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(names.flatMap((name) => ids.get(name) ?? []));
}

interface TrainingSet {
  readonly rows: readonly Row[];
  readonly size: number;
  readonly weightOfDanger: number;
}

/** One weight a feature, and the bias last. */
function train({ rows, size, weightOfDanger }: TrainingSet): Float64Array {
  const weights = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-6);
  const order = rows.map((_, at) => at);
  const random = createRandom(7);
  for (let round = 0; round < training.rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { ids, isDanger } = rows[at] as Row;
      const share = 1 / (1 + Math.exp(-score(ids, weights)));
      const error = isDanger ? (share - 1) * weightOfDanger : share;
      const scaled = error * scaleOf(ids);
      for (let i = 0; i < ids.length; i += 1) {
        const id = ids[i] as number;
        step(id, scaled + training.decay * (weights[id] as number));
      }
      step(size, error);
    }
  }
  return weights;

  function step(id: number, gradient: number): void {
    const square = (squares[id] as number) + gradient * gradient;
    squares[id] = square;
    weights[id] = (weights[id] as number) - (training.rate * gradient) / Math.sqrt(square);
  }
}

function score(ids: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i += 1) sum += weights[ids[i] as number] as number;
  return sum * scaleOf(ids) + (weights[weights.length - 1] as number);
}

/** Keeps a long message from weighing more than a short one. */
function scaleOf(ids: Int32Array): number {
  return 1 / Math.sqrt(ids.length + 1);
}
