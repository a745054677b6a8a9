import { mergeSorted, type PhrasingCounts } from './phrasing-counts.ts';
import type { Features } from './phrasing-features.ts';
import { createRowFinder } from './row-finder.ts';

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
const smoothing = 0.03;
/** From so many features on, one that a single text has tells nothing that the others do not. */
export const manyFeatures = 100_000;
/** About as strongly as one ordinary way of asking shows one of its features. */
const leastSeen = 0.2;
/** Turns the sum of what features say into likelihoods; found by trying. */
const sharpness = 2.5;

/**
 * Learns which features speak for which page, from what was seen on each: a multinomial naive Bayes over
 * length-normalised features, every page equally likely beforehand, and the examples of one page counting as much as those
 * of another (J. Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", 2003, sections 3 and 4).
 * What was seen is only added up, so that a changed page is learned without reading the others again.
 */
export function learnTable(pages: readonly PhrasingCounts[]): PhrasingTable {
  const mean = pages.reduce((sum, { total }) => sum + total, 0) / pages.length;
  const scales = pages.map(({ total }) => mean / Math.max(1, total));
  const { ids, sums } = keepTelling(addUp(pages, scales));
  const cells = new Uint32Array(ids.length);
  eachCell(pages, ids, (_, row) => {
    cells[row] = (cells[row] as number) + 1;
  });
  const starts = new Uint32Array(ids.length + 1);
  for (let row = 0; row < ids.length; row += 1) starts[row + 1] = (starts[row] as number) + (cells[row] as number);
  const next = starts.slice();
  const pageOfCell = new Uint16Array(starts[ids.length] as number);
  const weights = new Float32Array(pageOfCell.length);
  eachCell(pages, ids, (page, row, seen) => {
    const cell = next[row] as number;
    next[row] = cell + 1;
    pageOfCell[cell] = page;
    weights[cell] = Math.log((seen * (scales[page] as number) + smoothing) / ((sums[row] as number) / pages.length + smoothing));
  });
  const elsewhere = Float32Array.from(sums, (sum) => Math.log(smoothing / (sum / pages.length + smoothing)));
  return { pageCount: pages.length, ids, starts, pages: pageOfCell, weights, elsewhere };
}

/** How likely each page is, judged by the way a question is put; sums to 1. */
export type JudgePhrasing = (features: Features) => Float64Array;

export function createPhrasingJudge(table: PhrasingTable): JudgePhrasing {
  const findRow = createRowFinder(table.ids);
  return ({ ids, strengths }) => {
    const judged = new Float64Array(table.pageCount);
    for (let at = 0; at < ids.length; at += 1) {
      const row = findRow(ids[at] as number);
      if (row === undefined) continue;
      const strength = strengths[at] as number;
      const elsewhere = table.elsewhere[row] as number;
      for (let cell = table.starts[row] as number; cell < (table.starts[row + 1] as number); cell += 1) {
        const page = table.pages[cell] as number;
        judged[page] = (judged[page] as number) + strength * ((table.weights[cell] as number) - elsewhere);
      }
    }
    return toShares(judged);
  };
}

interface Seen {
  readonly ids: Uint32Array;
  readonly sums: Float64Array;
}

/** How strongly each feature was seen on all pages together. */
function addUp(pages: readonly PhrasingCounts[], scales: readonly number[]): Seen {
  const ids = allFeatures(pages.map((page) => page.ids));
  const sums = new Float64Array(ids.length);
  eachCell(pages, ids, (page, row, seen) => {
    sums[row] = (sums[row] as number) + seen * (scales[page] as number);
  });
  return { ids, sums };
}

/** Where there are very many features, those that were hardly seen are left out: half of them, and the answers stay the same. */
function keepTelling(seen: Seen): Seen {
  if (seen.ids.length < manyFeatures) return seen;
  const tells = (_: number, row: number) => (seen.sums[row] as number) >= leastSeen;
  return { ids: seen.ids.filter(tells), sums: seen.sums.filter(tells) };
}

/** The numbers of all features of all pages, each once, in rising order; merged in pairs, so that none is compared often. */
function allFeatures(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length < 2) return lists[0] ?? new Uint32Array(0);
  const half = Math.ceil(lists.length / 2);
  return mergeSorted(allFeatures(lists.slice(0, half)), allFeatures(lists.slice(half)));
}

/** Goes through what was seen on each page, with the row of each feature that has one; both lists rise, so that one pass finds the rows. */
function eachCell(pages: readonly PhrasingCounts[], all: Uint32Array, visit: (page: number, row: number, seen: number) => void): void {
  for (const [page, { ids, sums }] of pages.entries()) {
    let row = 0;
    for (let at = 0; at < ids.length; at += 1) {
      while ((all[row] as number) < (ids[at] as number)) row += 1;
      if (all[row] === ids[at]) visit(page, row, sums[at] as number);
    }
  }
}

function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  const raised = scores.map((score) => Math.exp(sharpness * (score - most)));
  for (const value of raised) sum += value;
  return raised.map((value) => value / sum);
}
