import type { Features } from './phrasing-features.ts';

export interface Example {
  readonly features: Features;
  /** The page that the phrasing belongs to, as a number from 0. */
  readonly page: number;
  /** How much the example counts; 1 for a phrasing that an editor wrote. */
  readonly weight: number;
}

/**
 * What was learned, as plain data that can be kept between starts. Most features are seen on few pages: only those are
 * kept one by one, and one weight for all the others.
 */
export interface PhrasingTable {
  readonly pageCount: number;
  /** The number of a feature → its row. */
  readonly rows: ReadonlyMap<number, number>;
  readonly starts: Uint32Array;
  readonly pages: Uint16Array;
  readonly weights: Float32Array;
  readonly elsewhere: Float32Array;
}

/** Keeps a feature that was seen once from deciding everything. */
const smoothing = 0.05;
/** Turns the sum of what features say into likelihoods; found by trying. */
const sharpness = 2.5;

/**
 * Learns from phrasings which features speak for which page: a multinomial naive Bayes over length-normalised features,
 * every page equally likely beforehand (J. Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text
 * Classifiers", 2003, sections 3 and 4). One pass over the examples is all it takes, so that a changed page is learned
 * at once.
 */
export function countPhrasings(examples: Iterable<Example>, pageCount: number): PhrasingTable {
  return weigh(countFeatures(examples, pageCount), pageCount);
}

/** How likely each page is, judged by the way the question is put; sums to 1. */
export function judgePhrasing(table: PhrasingTable, { ids, strengths }: Features): Float64Array {
  const judged = new Float64Array(table.pageCount);
  let everywhere = 0;
  for (const [at, id] of ids.entries()) {
    const row = table.rows.get(id);
    if (row === undefined) continue;
    const strength = strengths[at] as number;
    const elsewhere = table.elsewhere[row] as number;
    everywhere += strength * elsewhere;
    for (let cell = table.starts[row] as number; cell < (table.starts[row + 1] as number); cell += 1) {
      const page = table.pages[cell] as number;
      judged[page] = (judged[page] as number) + strength * ((table.weights[cell] as number) - elsewhere);
    }
  }
  return toShares(judged.map((score) => score + everywhere));
}

interface Counts {
  readonly rows: Map<number, number>;
  /** One stretch of `pages` cells for each feature. */
  readonly cells: Float32Array;
}

function countFeatures(examples: Iterable<Example>, pages: number): Counts {
  const rows = new Map<number, number>();
  const totals = new Float64Array(pages);
  let cells = new Float32Array(1024 * pages);
  for (const { features, page, weight } of examples) {
    totals[page] = (totals[page] as number) + weight;
    for (const [at, id] of features.ids.entries()) {
      let row = rows.get(id);
      if (row === undefined) {
        row = rows.size;
        rows.set(id, row);
        if ((row + 1) * pages > cells.length) cells = grow(cells);
      }
      const cell = row * pages + page;
      cells[cell] = (cells[cell] as number) + weight * (features.strengths[at] as number);
    }
  }
  const mean = totals.reduce((sum, total) => sum + total, 0) / pages;
  for (let cell = 0; cell < rows.size * pages; cell += 1) {
    const total = totals[cell % pages] as number;
    if (total > 0) cells[cell] = ((cells[cell] as number) * mean) / total;
  }
  return { rows, cells };
}

function grow(cells: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(cells.length * 2);
  larger.set(cells);
  return larger;
}

function weigh({ rows, cells }: Counts, pages: number): PhrasingTable {
  const starts = new Uint32Array(rows.size + 1);
  const elsewhere = new Float32Array(rows.size);
  const kept: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < rows.size; row += 1) {
    const counts = cells.subarray(row * pages, (row + 1) * pages);
    const mean = counts.reduce((sum, count) => sum + count, 0) / pages;
    elsewhere[row] = Math.log(smoothing / (mean + smoothing));
    for (let page = 0; page < pages; page += 1) {
      const count = counts[page] as number;
      if (count === 0) continue;
      kept.push(page);
      weights.push(Math.log((count + smoothing) / (mean + smoothing)));
    }
    starts[row + 1] = kept.length;
  }
  return { pageCount: pages, rows, starts, pages: Uint16Array.from(kept), weights: Float32Array.from(weights), elsewhere };
}

function toShares(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(sharpness * (score - most)));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}
