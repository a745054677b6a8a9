import { lowerBound } from './lower-bound.ts';
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
  /** The numbers of the features in rising order; the place of a number is its row. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly pages: Uint16Array;
  readonly weights: Float32Array;
  readonly elsewhere: Float32Array;
}

/** Keeps a feature that was seen once from deciding everything. */
const smoothing = 0.1;
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
  for (let at = 0; at < ids.length; at += 1) {
    const row = findRow(table.ids, ids[at] as number);
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

/** For each page, how strongly each feature was seen there; examples of one page count as much as those of another. */
function countFeatures(examples: Iterable<Example>, pageCount: number): readonly ReadonlyMap<number, number>[] {
  const counts = Array.from({ length: pageCount }, () => new Map<number, number>());
  const totals = new Float64Array(pageCount);
  for (const { features, page, weight } of examples) {
    const ofPage = counts[page];
    if (ofPage === undefined) continue;
    totals[page] = (totals[page] as number) + weight;
    const { ids, strengths } = features;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] as number;
      ofPage.set(id, (ofPage.get(id) ?? 0) + weight * (strengths[at] as number));
    }
  }
  const mean = totals.reduce((sum, total) => sum + total, 0) / pageCount;
  for (const [page, ofPage] of counts.entries()) {
    const scale = mean / Math.max(1, totals[page] as number);
    for (const [id, count] of ofPage) ofPage.set(id, count * scale);
  }
  return counts;
}

/** The numbers of all features of all pages, each once, in rising order. */
function allFeatures(counts: readonly ReadonlyMap<number, number>[]): Uint32Array {
  const all = new Uint32Array(counts.reduce((sum, { size }) => sum + size, 0));
  let end = 0;
  for (const ofPage of counts) for (const id of ofPage.keys()) all[end++] = id;
  all.sort();
  return all.filter((id, at) => at === 0 || id !== all[at - 1]);
}

function weigh(counts: readonly ReadonlyMap<number, number>[], pageCount: number): PhrasingTable {
  const ids = allFeatures(counts);
  const sums = new Float64Array(ids.length);
  const cells = new Uint32Array(ids.length);
  for (const ofPage of counts) {
    for (const [id, count] of ofPage) {
      const row = lowerBound(ids, id);
      sums[row] = (sums[row] as number) + count;
      cells[row] = (cells[row] as number) + 1;
    }
  }
  const starts = new Uint32Array(ids.length + 1);
  for (let row = 0; row < ids.length; row += 1) starts[row + 1] = (starts[row] as number) + (cells[row] as number);
  const next = starts.slice();
  const pages = new Uint16Array(starts[ids.length] as number);
  const weights = new Float32Array(pages.length);
  for (const [page, ofPage] of counts.entries()) {
    for (const [id, count] of ofPage) {
      const row = lowerBound(ids, id);
      const cell = next[row] as number;
      next[row] = cell + 1;
      pages[cell] = page;
      weights[cell] = Math.log((count + smoothing) / ((sums[row] as number) / pageCount + smoothing));
    }
  }
  const elsewhere = Float32Array.from(sums, (sum) => Math.log(smoothing / (sum / pageCount + smoothing)));
  return { pageCount, ids, starts, pages, weights, elsewhere };
}

function findRow(ids: Uint32Array, wanted: number): number | undefined {
  const row = lowerBound(ids, wanted);
  return ids[row] === wanted ? row : undefined;
}

function toShares(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(sharpness * (score - most)));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}
