import type { Document } from '../knowledge/document.ts';
import { stretchesOf } from './document-texts.ts';
import type { PlacedEntry } from './entry-index.ts';
import { foldDiacritics } from './normalise.ts';
import { tokenize } from './tokenize.ts';

/** Puts the entries that the index found in a new order, after comparing the best of them with the question itself. */
export type LookAgain = (question: string, found: readonly PlacedEntry[]) => PlacedEntry[];

const entriesLookedAt = 20;
/** How much shared runs of letters count beside the score of the index. */
const lettersWeight = 2;
const gramLength = 4;
/** The rarest runs of a long question are enough. */
const mostGrams = 160;
/** A passage longer than this is compared by its beginning. */
const mostWordsOfText = 2_000;

/**
 * Makes the second look: which rare runs of four letters question and text share. It sees through inflection, compounds
 * and spelling where the words as such do not meet, and is too slow to do for every entry.
 */
export function createSecondLook(documents: readonly Document[]): LookAgain {
  const texts = documents.flatMap(stretchesOf).map(({ heading, text, asked }) => foldText([heading, text, asked].join('\n')));
  const counts = countGrams(texts);
  const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);

  return (question, found) => {
    const grams = [...new Set(gramsOf(foldText(question)))]
      .flatMap((gram) => {
        const count = counts.get(gram);
        return count === undefined ? [] : [{ gram, weight: rarity(count, texts.length) }];
      })
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostGrams);
    const best = Math.max(Number.MIN_VALUE, found[0]?.score ?? 0);
    const shared = found.slice(0, entriesLookedAt).map(({ entry }) => sharedLetters(grams, texts[entry] ?? '', meanLength));
    const most = Math.max(Number.MIN_VALUE, ...shared);
    return found
      .map((entry, at) => ({ ...entry, score: entry.score / best + (lettersWeight * (shared[at] ?? 0)) / most }))
      .sort((a, b) => b.score - a.score);
  };
}

interface Gram {
  readonly gram: string;
  readonly weight: number;
}

/** BM25 over runs of letters (S. Robertson and H. Zaragoza, 2009), with k1 = 1.2, b = 0.75 and at most three counted. */
function sharedLetters(grams: readonly Gram[], text: string, meanLength: number): number {
  const dampening = 1.2 * (0.25 + 0.75 * (text.length / meanLength));
  let sum = 0;
  for (const { gram, weight } of grams) {
    const times = countUpToThree(text, gram);
    if (times > 0) sum += (weight * times * 2.2) / (times + dampening);
  }
  return sum;
}

function countUpToThree(text: string, gram: string): number {
  let times = 0;
  for (let at = text.indexOf(gram); at >= 0 && times < 3; at = text.indexOf(gram, at + 1)) times += 1;
  return times;
}

function foldText(text: string): string {
  return `_${tokenize(text).slice(0, mostWordsOfText).map(foldDiacritics).join('_')}_`;
}

/** Runs of letters; none reaches over the edge of a word. */
function gramsOf(folded: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at + gramLength <= folded.length; at += 1) {
    const gram = folded.slice(at, at + gramLength);
    const edge = gram.indexOf('_', 1);
    if (edge < 0 || edge === gramLength - 1) grams.push(gram);
  }
  return grams;
}

/** In how many texts each run stands, near enough: the sum over the words that have it. */
function countGrams(texts: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text.split('_'))) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const gram of new Set(gramsOf(`_${word}_`))) counts.set(gram, (counts.get(gram) ?? 0) + count);
  }
  return counts;
}

function rarity(count: number, texts: number): number {
  return Math.log(1 + (Math.max(0, texts - count) + 0.5) / (count + 0.5));
}
