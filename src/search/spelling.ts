import { editDistance } from './edit-distance.ts';
import { fnvHash } from './fnv-hash.ts';
import { lowerBound } from './lower-bound.ts';
import { foldDiacritics } from './normalise.ts';
import { sortNumbers } from './sort-numbers.ts';

/** The known word that a misspelt one most likely stands for; another one where it is known itself. */
export type CorrectSpelling = (word: string) => string | undefined;

/** Known words, as they stand and without diacritics, and where to find them by their openings. */
export interface SpellingData {
  readonly known: readonly string[];
  readonly folded: readonly string[];
  readonly filed: FiledWords;
}

/** The hash of each opening in rising order, and at the same place the number of the word that has it. */
interface FiledWords {
  readonly hashes: Uint32Array;
  readonly words: Uint32Array;
}

export function fileSpellings(words: readonly string[]): SpellingData {
  const known = words.filter((word) => word.length >= 2 && !/\d/.test(word));
  const folded = known.map(foldDiacritics);
  return { known, folded, filed: fileByDeletions(folded) };
}

/**
 * Finds known words within one or two slips of the keyboard, whatever the number of known words: every word is filed
 * under its opening with up to two letters left out, and so is the word that is looked up (W. Garbe's symmetric
 * deletion, 2012). Letters are compared without diacritics, so that `hjalp` is no slip at all.
 * Words of three letters are only helped to their diacritics, since a slip in them makes another word.
 */
export function createSpelling(countOf: (word: string) => number, { known, folded, filed }: SpellingData): CorrectSpelling {
  return (word) => {
    if (/\d/.test(word) || word.length < 2) return undefined;
    const asked = foldDiacritics(word);
    const limit = slipsAllowed(asked.length);
    let best: string | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const id of candidates(filed, asked, limit)) {
      if (known[id] === word) continue;
      const candidate = folded[id] ?? '';
      const distance = editDistance(asked, candidate, Math.min(limit, slipsAllowed(candidate.length)));
      if (distance > limit || distance > slipsAllowed(candidate.length)) continue;
      const known_ = known[id] ?? '';
      const rank = rankOf({ asked, candidate, distance, count: countOf(known_) });
      if (rank < bestRank) [best, bestRank] = [known_, rank];
    }
    return best;
  };
}

function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Fewest slips first; then a kept first letter, which people seldom miss; then the commonest word. */
function rankOf(found: { asked: string; candidate: string; distance: number; count: number }): number {
  const firstLetter = found.asked[0] === found.candidate[0] ? 0 : 0.6;
  return found.distance + firstLetter - Math.log1p(found.count) / 20;
}

const openingLength = 7;
/** A common opening must not cost more than this many comparisons. */
const mostCandidates = 400;

function fileByDeletions(words: readonly string[]): FiledWords {
  const hashes: number[] = [];
  const wordOfHash: number[] = [];
  for (const [at, word] of words.entries()) {
    eachOpening(word, slipsAllowed(word.length), (hash) => {
      hashes.push(hash);
      wordOfHash.push(at);
    });
  }
  const { numbers, places } = sortNumbers(new Uint32Array(hashes));
  return { hashes: numbers, words: places.map((place) => wordOfHash[place] as number) };
}

function candidates({ hashes, words }: FiledWords, word: string, limit: number): Set<number> {
  const found = new Set<number>();
  eachOpening(word, limit, (hash) => {
    for (let at = lowerBound(hashes, hash); hashes[at] === hash && found.size < mostCandidates; at += 1) found.add(words[at] as number);
  });
  return found;
}

/** Visits the hashes of the opening of a word as it is, and with up to so many of its letters left out. */
function eachOpening(word: string, deletions: number, visit: (hash: number) => void, before = fnvHash(''), from = 0): void {
  const end = Math.min(word.length, openingLength);
  visit(fnvHash(word, before, from, end));
  if (deletions === 0) return;
  let opening = before;
  for (let at = from; at < end; at += 1) {
    // Among equal neighbours it is all one which is left out.
    if (at === from || word[at] !== word[at - 1]) eachOpening(word, deletions - 1, visit, opening, at + 1);
    opening = fnvHash(word, opening, at, at + 1);
  }
}
