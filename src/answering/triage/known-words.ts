import { fnvHash } from '../../search/fnv-hash.ts';
import { createRowFinder } from '../../search/row-finder.ts';
import type { Message, Word } from './words.ts';

/** How often each word stands in some texts: the hashes of the words without diacritics, in rising order, and a count at the same place. */
export interface WordCounts {
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
}

export function countWords(messages: readonly Message[]): WordCounts {
  const counts = new Map<number, number>();
  for (const { words } of messages) for (const { folded } of words) add(counts, fnvHash(folded), 1);
  return inOrder(counts);
}

export function joinWordCounts(lists: readonly WordCounts[]): WordCounts {
  const sums = new Map<number, number>();
  for (const { hashes, counts } of lists) for (const [at, hash] of hashes.entries()) add(sums, hash, counts[at] as number);
  return inOrder(sums);
}

/** The message as it was most likely meant: the same words in the same places, those that are misspelt written right. */
export type MendWords = (message: Message) => Message;

const shortestMended = 5;
const longestMended = 24;
/** Each costs some hundred looks; whoever misspells more is read as they write. */
const mostMended = 12;
/** A word that stands once may be misspelt itself. */
const oftenEnough = 2;
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const isPlain = /^[a-z]+$/;

/**
 * Prepares the mending of words that are not known but one slip away from one that is: a letter too many, missing, another one,
 * or two that changed places, never the first (P. Norvig, "How to Write a Spelling Corrector", 2007). Of several the commonest is meant.
 * The spelling of the search (`search/spelling.ts`) allows two slips, and keeps the letters and up to thirty hashes of each word for it. Here a
 * number and a count for each of 47,000 are enough.
 */
export function createWordMender({ hashes, counts }: WordCounts): MendWords {
  const findRow = createRowFinder(hashes);
  const countOf = (hash: number) => counts[findRow(hash) ?? -1] ?? 0;
  const mayBeMended = ({ folded }: Word) =>
    folded.length >= shortestMended && folded.length <= longestMended && isPlain.test(folded) && countOf(fnvHash(folded)) === 0;

  return (message) => {
    let mended = 0;
    const words = message.words.map((word) => {
      if (mended >= mostMended || !mayBeMended(word)) return word;
      mended += 1;
      const meant = commonestNear(word.folded);
      return meant === undefined ? word : { ...word, text: meant, folded: meant };
    });
    return { ...message, words };
  };

  function commonestNear(word: string): string | undefined {
    let best: string | undefined;
    let most = oftenEnough - 1;
    let opening = fnvHash(word, undefined, 0, 1);
    for (let at = 1; at < word.length; at += 1) {
      weigh('', at + 1);
      weigh(word.charAt(at + 1) + word.charAt(at), at + 2);
      for (const letter of letters) {
        weigh(letter, at + 1);
        weigh(letter, at);
      }
      opening = fnvHash(word, opening, at, at + 1);

      /** The word with these letters between its opening and the place from which it goes on. */
      function weigh(put: string, from: number): void {
        const count = countOf(fnvHash(word, fnvHash(put, opening), from));
        if (count > most) [best, most] = [word.slice(0, at) + put + word.slice(from), count];
      }
    }
    return best;
  }
}

function add(counts: Map<number, number>, hash: number, count: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + count);
}

function inOrder(counts: ReadonlyMap<number, number>): WordCounts {
  const hashes = Uint32Array.from(counts.keys()).sort();
  return { hashes, counts: Uint32Array.from(hashes, (hash) => counts.get(hash) as number) };
}
