import type { PhrasingCounts } from './phrasing-counts.ts';
import type { Features } from './phrasing-features.ts';
import { createRowFinder } from './row-finder.ts';
import { sortNumbers } from './sort-numbers.ts';

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
const sharpness = 3.5;

/**
 * Learns which features speak for which page, from what was seen on the versions of each in several languages: a
 * multinomial naive Bayes over length-normalised features, every page equally likely beforehand, and the examples of one
 * page counting as much as those of another (J. Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text
 * Classifiers", 2003, sections 3 and 4). A feature counts less the more evenly pages share it: by the fourth root of its
 * concentration (E. Simpson, "Measurement of Diversity", 1949). What was seen is only added up, so that a changed page is
 * learned without reading the others again.
 */
export function learnTable(pages: readonly (readonly PhrasingCounts[])[]): PhrasingTable {
  const seen = listSightings(pages);
  const { numbers, places } = sortNumbers(seen.ids);
  const least = countDistinct(numbers) < manyFeatures ? 0 : leastSeen;
  const ids = new Uint32Array(numbers.length);
  const starts = new Uint32Array(numbers.length + 1);
  const elsewhere = new Float32Array(numbers.length);
  const pageOfCell = new Uint16Array(numbers.length);
  const weights = new Float32Array(numbers.length);
  let rows = 0;
  let cells = 0;
  for (let at = 0; at < numbers.length; ) {
    const id = numbers[at] as number;
    const start = cells;
    let sum = 0;
    for (; at < numbers.length && numbers[at] === id; at += 1) {
      const page = seen.pages[places[at] as number] as number;
      const strength = seen.strengths[places[at] as number] as number;
      sum += strength;
      if (cells === start || pageOfCell[cells - 1] !== page) cells += 1;
      pageOfCell[cells - 1] = page;
      weights[cells - 1] = (weights[cells - 1] as number) + strength;
    }
    if (sum < least) {
      weights.fill(0, start, cells);
      cells = start;
      continue;
    }
    ids[rows] = id;
    elsewhere[rows] = weighRow(weights, { start, end: cells, sum, pageCount: pages.length });
    rows += 1;
    starts[rows] = cells;
  }
  return {
    pageCount: pages.length,
    ids: ids.slice(0, rows),
    starts: starts.slice(0, rows + 1),
    pages: pageOfCell.slice(0, cells),
    weights: weights.slice(0, cells),
    elsewhere: elsewhere.slice(0, rows),
  };
}

/** Each time that a feature was seen on a version of a page, how strongly beside other pages, and where. */
interface Sightings {
  readonly ids: Uint32Array;
  readonly pages: Uint16Array;
  readonly strengths: Float32Array;
}

function listSightings(pages: readonly (readonly PhrasingCounts[])[]): Sightings {
  const totals = pages.map((versions) => versions.reduce((sum, { total }) => sum + total, 0));
  const mean = totals.reduce((sum, total) => sum + total, 0) / pages.length;
  const count = pages.flat().reduce((sum, { ids }) => sum + ids.length, 0);
  const seen = { ids: new Uint32Array(count), pages: new Uint16Array(count), strengths: new Float32Array(count) };
  let end = 0;
  for (const [page, versions] of pages.entries()) {
    const scale = mean / Math.max(1, totals[page] as number);
    for (const { ids, sums } of versions) {
      seen.ids.set(ids, end);
      seen.pages.fill(page, end, end + ids.length);
      for (let at = 0; at < sums.length; at += 1) seen.strengths[end + at] = (sums[at] as number) * scale;
      end += ids.length;
    }
  }
  return seen;
}

function countDistinct(rising: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < rising.length; at += 1) if (at === 0 || rising[at] !== rising[at - 1]) count += 1;
  return count;
}

/**
 * Turns how strongly a feature was seen on each page that has it, in the cells of its row, into what it says of that
 * page; gives what it says of the others. `sum` is that of the cells.
 */
function weighRow(cells: Float32Array, { start, end, sum, pageCount }: { start: number; end: number; sum: number; pageCount: number }): number {
  let squares = 0;
  for (let at = start; at < end; at += 1) squares += (cells[at] as number) ** 2;
  const share = Math.sqrt(Math.sqrt(squares) / sum);
  const usual = sum / pageCount + smoothing;
  for (let at = start; at < end; at += 1) cells[at] = share * Math.log(((cells[at] as number) + smoothing) / usual);
  return share * Math.log(smoothing / usual);
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

function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  const raised = scores.map((score) => Math.exp(sharpness * (score - most)));
  for (const value of raised) sum += value;
  return raised.map((value) => value / sum);
}
