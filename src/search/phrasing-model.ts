import { mergeAllSorted, type PhrasingCounts, placesIn } from './phrasing-counts.ts';
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
const sharpness = 3.5;

/**
 * Learns which features speak for which page, from what was seen on each: a multinomial naive Bayes over
 * length-normalised features, every page equally likely beforehand, and the examples of one page counting as much as those
 * of another (J. Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", 2003, sections 3 and 4).
 * A feature counts less the more evenly pages share it: by the fourth root of its concentration (E. Simpson, "Measurement of
 * Diversity", 1949). What was seen is only added up, so that a changed page is learned without reading the others again.
 */
export function learnTable(pages: readonly PhrasingCounts[]): PhrasingTable {
  const mean = pages.reduce((sum, { total }) => sum + total, 0) / pages.length;
  const scales = pages.map(({ total }) => mean / Math.max(1, total));
  const all = mergeAllSorted(pages.map(({ ids }) => ids));
  const places = pages.map(({ ids }) => placesIn(all, ids));
  const seen = addUp(pages, places, scales, all.length);
  const telling = tellingPlaces(seen.sums);
  const rowOfPlace = new Int32Array(all.length).fill(-1);
  for (let row = 0; row < telling.length; row += 1) rowOfPlace[telling[row] as number] = row;

  const starts = new Uint32Array(telling.length + 1);
  for (let row = 0; row < telling.length; row += 1) {
    starts[row + 1] = (starts[row] as number) + (seen.pageCounts[telling[row] as number] as number);
  }
  const next = starts.slice();
  const pageOfCell = new Uint16Array(starts[telling.length] as number);
  const weights = new Float32Array(pageOfCell.length);
  for (const [page, { sums }] of pages.entries()) {
    const scale = scales[page] as number;
    const placesOfPage = places[page] as Uint32Array;
    for (let at = 0; at < placesOfPage.length; at += 1) {
      const row = rowOfPlace[placesOfPage[at] as number] as number;
      if (row < 0) continue;
      const cell = next[row] as number;
      next[row] = cell + 1;
      pageOfCell[cell] = page;
      weights[cell] = (sums[at] as number) * scale;
    }
  }
  const elsewhere = new Float32Array(telling.length);
  for (let row = 0; row < telling.length; row += 1) {
    elsewhere[row] = weighRow(weights.subarray(starts[row], starts[row + 1]), pages.length);
  }
  return { pageCount: pages.length, ids: telling.map((place) => all[place] as number), starts, pages: pageOfCell, weights, elsewhere };
}

/** Turns how strongly a feature was seen on each page that has it into what it says of that page; gives what it says of the others. */
function weighRow(seen: Float32Array, pageCount: number): number {
  let sum = 0;
  let squares = 0;
  for (const strength of seen) {
    sum += strength;
    squares += strength * strength;
  }
  const share = Math.sqrt(Math.sqrt(squares) / sum);
  const usual = sum / pageCount + smoothing;
  for (let at = 0; at < seen.length; at += 1) seen[at] = share * Math.log(((seen[at] as number) + smoothing) / usual);
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

/** How strongly each feature was seen on all pages together, and on how many of them, by its place among all features. */
interface Seen {
  readonly sums: Float64Array;
  readonly pageCounts: Uint32Array;
}

function addUp(pages: readonly PhrasingCounts[], places: readonly Uint32Array[], scales: readonly number[], count: number): Seen {
  const seen = { sums: new Float64Array(count), pageCounts: new Uint32Array(count) };
  for (const [page, { sums }] of pages.entries()) {
    const scale = scales[page] as number;
    const placesOfPage = places[page] as Uint32Array;
    for (let at = 0; at < placesOfPage.length; at += 1) {
      const place = placesOfPage[at] as number;
      seen.sums[place] = (seen.sums[place] as number) + (sums[at] as number) * scale;
      seen.pageCounts[place] = (seen.pageCounts[place] as number) + 1;
    }
  }
  return seen;
}

/** Where there are very many features, those that were hardly seen are left out: half of them, and the answers stay the same. */
function tellingPlaces(sums: Float64Array): Uint32Array {
  const telling = new Uint32Array(sums.length);
  let count = 0;
  for (let place = 0; place < sums.length; place += 1) {
    if (sums.length >= manyFeatures && (sums[place] as number) < leastSeen) continue;
    telling[count] = place;
    count += 1;
  }
  return telling.slice(0, count);
}

function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  const raised = scores.map((score) => Math.exp(sharpness * (score - most)));
  for (const value of raised) sum += value;
  return raised.map((value) => value / sum);
}
