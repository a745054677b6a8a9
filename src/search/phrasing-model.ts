import type { Features } from './phrasing-features.ts';
import { createRandom, shuffle } from './seeded-random.ts';

export interface Example {
  readonly features: Features;
  /** The page that the phrasing belongs to, as a number from 0. */
  readonly page: number;
  /** How much the example counts; 1 for a phrasing that an editor wrote. */
  readonly weight: number;
}

/** How likely each page is, judged by the way the question is put; sums to 1. */
export type JudgePhrasing = (features: Features) => Float64Array;

export interface Training {
  readonly pages: number;
  readonly rounds: number;
}

const rate = 2;
/** Letter runs seen in one phrasing only teach nothing about others. */
const fewestExamples = 2;
/** A page that is this near to its due share is left as it is, which saves most of the work. */
const settled = 0.005;

/**
 * Learns from the phrasings that editors wrote which features speak for which page: a linear model with softmax
 * (multinomial logistic regression), fitted by stochastic gradient descent in a fixed pseudo-random order,
 * so that the same pages always give the same model.
 */
export function trainPhrasingModel(examples: readonly Example[], { pages, rounds }: Training): JudgePhrasing {
  const ids = numberFeatures(examples);
  const rows = examples.map(({ features }) => toRow(features, ids));
  const weights = new Float32Array(ids.size * pages);
  const shares = new Float64Array(pages);
  const order = examples.map((_, at) => at);
  const random = createRandom(7);

  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      const example = examples[at];
      if (row === undefined || example === undefined) continue;
      judge(row, weights, shares);
      for (let page = 0; page < pages; page += 1) {
        const error = (shares[page] as number) - (page === example.page ? 1 : 0);
        if (Math.abs(error) < settled) continue;
        const step = rate * example.weight * error;
        for (let i = 0; i < row.ids.length; i += 1) {
          const cell = (row.ids[i] as number) * pages + page;
          weights[cell] = (weights[cell] as number) - step * (row.values[i] as number);
        }
      }
    }
  }

  return (features) => {
    const judged = new Float64Array(pages);
    judge(toRow(features, ids), weights, judged);
    return judged;
  };
}

interface Row {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

function numberFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ids = new Map<string, number>();
  for (const [name, count] of counts) if (count >= fewestExamples || name.startsWith('=')) ids.set(name, ids.size);
  return ids;
}

function toRow(features: Features, ids: ReadonlyMap<string, number>): Row {
  const known: number[] = [];
  const values: number[] = [];
  for (const [name, value] of features) {
    const id = ids.get(name);
    if (id === undefined) continue;
    known.push(id);
    values.push(value);
  }
  return { ids: Int32Array.from(known), values: Float64Array.from(values) };
}

/** Writes the softmax of the weighted features into `shares`. */
function judge({ ids, values }: Row, weights: Float32Array, shares: Float64Array): void {
  const pages = shares.length;
  shares.fill(0);
  for (let i = 0; i < ids.length; i += 1) {
    const start = (ids[i] as number) * pages;
    const value = values[i] as number;
    for (let page = 0; page < pages; page += 1) {
      shares[page] = (shares[page] as number) + value * (weights[start + page] as number);
    }
  }
  const most = shares.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let page = 0; page < pages; page += 1) sum += shares[page] = Math.exp((shares[page] as number) - most);
  for (let page = 0; page < pages; page += 1) shares[page] = (shares[page] as number) / sum;
}
