import { fnvHash } from '../../search/fnv-hash.ts';
import type { Occurrence } from './phrase-finder.ts';
import type { Message } from './words.ts';

/** A message, and the signs that stand in it. */
export interface Reading {
  readonly message: Message;
  readonly found: readonly Occurrence[];
}

/** What the model sees of a message: the numbers of its features, below `featureNumbers`, and how strong each is. */
export interface MessageFeatures {
  readonly ids: readonly number[];
  readonly strengths: readonly number[];
}

const mostWords = 120;
const gramLength = 4;
const longestCounted = 32;
/** Each kind has a beginning of its own, so that a word and a run of letters are two things. */
const starts = { word: 0x811c9dc5, pair: 0x2f0b4c47, wide: 0x4b3ad2b1, letters: 0x6c62272e, first: 0x1b873593, length: 0x3c6ef372, sign: 0x5be0cd19 };
/** Two features seldom share a number, and little is lost when they do. */
export const featureNumbers = 2 ** 23;
const unusedBits = 32 - Math.log2(featureNumbers);
/** How much each kind of feature weighs as a whole, however long the message is; found by trying. */
const shares = { words: 1, pairs: 0.8, widePairs: 0.5, letters: 0.9, shape: 0.3, signs: 0.7 };

/**
 * Words, pairs of words (neighbours, and with one word between), runs of four letters, the editors' signs, the first word
 * and the length. Each kind is brought to one length, so that a story does not weigh more than a cry for help.
 */
export function messageFeatures({ message, found }: Reading): MessageFeatures {
  const words = message.words.slice(0, mostWords).map(({ folded }) => folded);
  const ids: number[] = [];
  const strengths: number[] = [];
  const add = (numbers: readonly number[], share: number) => {
    const distinct = new Set(numbers);
    const strength = share / Math.sqrt(Math.max(1, distinct.size));
    for (const number of distinct) {
      ids.push(number >>> unusedBits);
      strengths.push(strength);
    }
  };
  add(words.map((word) => fnvHash(word, starts.word)), shares.words);
  add(words.slice(1).map((word, at) => fnvHash(word, fnvHash(' ', fnvHash(words[at] ?? '', starts.pair)))), shares.pairs);
  add(words.slice(2).map((word, at) => fnvHash(word, fnvHash(' ', fnvHash(words[at] ?? '', starts.wide)))), shares.widePairs);
  add(words.flatMap(runsOfLetters), shares.letters);
  add([fnvHash(words[0] ?? '', starts.first), fnvHash(`${Math.floor(Math.min(longestCounted, words.length) / 4)}`, starts.length)], shares.shape);
  add(found.map(({ sign }) => fnvHash(sign, starts.sign)), shares.signs);
  return { ids, strengths };
}

/** The number of each run of letters, the two ends of the word counted as letters. */
function runsOfLetters(word: string): readonly number[] {
  const letters = `_${word}_`;
  const runs: number[] = [];
  for (let at = 0; at + gramLength <= letters.length; at += 1) runs.push(fnvHash(letters, starts.letters, at, at + gramLength));
  return runs;
}
