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
 * story does not weigh more than a short question. `readWord` is asked what each word has.
 */
export function createFeatureReader(readWord: ReadWord = readWordAnew): ReadFeatures {
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
    const words = given.slice(0, mostWords).map(readWord);
    add(termFeatures(terms), shares.terms);
    add(pairFeatures(words, 1), shares.pairs);
    add(pairFeatures(words, 2), shares.widePairs);
    add(letterFeatures(words), shares.letters);
    return { ids, strengths };
  };
}

interface WordFeatures {
  readonly folded: string;
  readonly letters: readonly number[];
}

export type ReadWord = (word: string) => WordFeatures;

function readWordAnew(word: string): WordFeatures {
  const folded = foldDiacritics(word);
  return { folded, letters: lettersOf(folded) };
}

/** Works out once what a word has, and keeps it: for the editors' words while they are learned, never for what people write. */
export function createWordReader(): ReadWord {
  const known = new Map<string, WordFeatures>();
  return (word) => {
    const found = known.get(word) ?? readWordAnew(word);
    known.set(word, found);
    return found;
  };
}

function termFeatures(terms: FeatureParts['terms']): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { term, weight } of terms) {
    const id = fnvHash(`=${term}`);
    const strength = term.startsWith(conceptSign) ? weight * conceptShare : weight;
    if (strength > (found.get(id) ?? 0)) found.set(id, strength);
  }
  return found;
}

function pairFeatures(words: readonly WordFeatures[], apart: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + apart < words.length; at += 1) {
    found.set(fnvHash(`${apart}${words[at]?.folded} ${words[at + apart]?.folded}`), 1);
  }
  return found;
}

function letterFeatures(words: readonly WordFeatures[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { letters } of words) for (const id of letters) found.set(id, 1);
  return found;
}

function lettersOf(folded: string): readonly number[] {
  const letters = `_${folded}_`;
  const count = Math.max(0, letters.length - gramLength + 1);
  return Array.from({ length: count }, (_, at) => fnvHash(letters.slice(at, at + gramLength)));
}
