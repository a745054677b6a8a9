import { fnvHash } from './fnv-hash.ts';
import { conceptSign } from './look-up.ts';
import { foldDiacritics } from './normalise.ts';

/** What the phrasing model sees of a text: the numbers of its features, and how strong each is. */
export interface Features {
  readonly ids: readonly number[];
  readonly strengths: readonly number[];
}

export interface FeatureParts {
  readonly words: readonly string[];
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

export type ReadFeatures = (parts: FeatureParts) => Features;

const mostWords = 150;
const gramLength = 4;
/** Synonyms carry meaning from the few phrasings that were written to the many that were not. */
const conceptShare = 1.5;
/** How much each kind of feature weighs as a whole, whatever the length of the text. */
const shares = { terms: 1, pairs: 1, widePairs: 0.8, letters: 0.5 };

/**
 * Makes the reader of features: terms, pairs of words (neighbours, and with one word between), and runs of four letters
 * within words, which see through inflection and spelling. Each kind is brought to one length, so that a long
 * story does not weigh more than a short question. What a word has is worked out once.
 */
export function createFeatureReader(): ReadFeatures {
  const known = new Map<string, { readonly folded: string; readonly letters: readonly number[] }>();
  const partsOf = (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const folded = foldDiacritics(word);
    const parts = { folded, letters: lettersOf(folded) };
    if (known.size >= mostKnown) known.clear();
    known.set(word, parts);
    return parts;
  };

  return ({ words: given, terms }) => {
    const ids: number[] = [];
    const strengths: number[] = [];
    const add = (found: ReadonlyMap<number, number>, share: number) => {
      let squares = 0;
      for (const value of found.values()) squares += value * value;
      const scale = squares === 0 ? 0 : share / Math.sqrt(squares);
      for (const [id, value] of found) {
        ids.push(id);
        strengths.push(value * scale);
      }
    };
    const words = given.slice(0, mostWords).map(partsOf);
    add(termFeatures(terms), shares.terms);
    add(pairFeatures(words, 1), shares.pairs);
    add(pairFeatures(words, 2), shares.widePairs);
    add(letterFeatures(words), shares.letters);
    return { ids, strengths };
  };
}

/** Then it begins anew: the words that everybody uses are there again at once, and what people write neither fills the memory nor stays in it. */
const mostKnown = 10_000;

function termFeatures(terms: FeatureParts['terms']): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { term, weight } of terms) {
    const id = fnvHash(`=${term}`);
    const strength = term.startsWith(conceptSign) ? weight * conceptShare : weight;
    if (strength > (found.get(id) ?? 0)) found.set(id, strength);
  }
  return found;
}

function pairFeatures(words: readonly { readonly folded: string }[], apart: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + apart < words.length; at += 1) {
    found.set(fnvHash(`${apart}${words[at]?.folded} ${words[at + apart]?.folded}`), 1);
  }
  return found;
}

function letterFeatures(words: readonly { readonly letters: readonly number[] }[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { letters } of words) for (const id of letters) found.set(id, 1);
  return found;
}

function lettersOf(folded: string): readonly number[] {
  const letters = `_${folded}_`;
  const count = Math.max(0, letters.length - gramLength + 1);
  return Array.from({ length: count }, (_, at) => fnvHash(letters.slice(at, at + gramLength)));
}
