import type { Occurrence } from './phrase-finder.ts';
import type { Message } from './words.ts';

/** A message, and the signs that stand in it. */
export interface Reading {
  readonly message: Message;
  readonly found: readonly Occurrence[];
}

/** What the model sees of a message: the numbers of its features, and how strong each is. */
export interface MessageFeatures {
  readonly ids: readonly number[];
  readonly strengths: readonly number[];
}

const mostWords = 120;
const gramLength = 4;
const longestCounted = 32;
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
  const add = (names: Iterable<string>, share: number) => {
    const distinct = new Set(names);
    const strength = share / Math.sqrt(Math.max(1, distinct.size));
    for (const name of distinct) {
      ids.push(numberOf(name));
      strengths.push(strength);
    }
  };
  add(words.map((word) => `word ${word}`), shares.words);
  add(words.slice(1).map((word, at) => `pair ${words[at]} ${word}`), shares.pairs);
  add(words.slice(2).map((word, at) => `wide ${words[at]} ${word}`), shares.widePairs);
  add(words.flatMap(runsOfLetters), shares.letters);
  add([`first ${words[0] ?? ''}`, `length ${Math.floor(Math.min(longestCounted, words.length) / 4)}`], shares.shape);
  add(found.map(({ sign }) => `sign ${sign}`), shares.signs);
  return { ids, strengths };
}

function runsOfLetters(word: string): readonly string[] {
  const letters = `_${word}_`;
  return Array.from({ length: Math.max(0, letters.length - gramLength + 1) }, (_, at) => letters.slice(at, at + gramLength));
}

/** A number of 32 bits for a name: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo). Two names seldom share one, and little is lost. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
