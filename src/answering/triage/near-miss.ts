/** Finds which of some known words a misspelled one may be. */
export interface NearMisses {
  readonly find: (word: string) => readonly string[];
}

const shortestKnown = 6;
const longEnoughForAnyEdit = 8;

/** Files every known word of six letters or more by what a slip leaves as it is: its first letter, its last, and nearly its length. */
export function createNearMisses(known: Iterable<string>): NearMisses {
  const filed = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortestKnown) continue;
    const place = placeOf(word, word.length);
    const words = filed.get(place);
    if (words) words.push(word);
    else filed.set(place, [word]);
  }
  return {
    find(word) {
      if (word.length < shortestKnown - 1) return [];
      const found: string[] = [];
      for (let length = word.length - 1; length <= word.length + 1; length += 1) {
        for (const candidate of filed.get(placeOf(word, length)) ?? []) if (isSlip(word, candidate)) found.push(candidate);
      }
      return found;
    },
  };
}

function placeOf(word: string, length: number): string {
  return `${word[0]}${word.at(-1)}${length}`;
}

/**
 * True when `typed` may be a slip for `known`, which has the same first and last letters: a change at the end is an inflection, and one at
 * the start is another word. In shorter words only a swap, a lost letter or a doubled one counts.
 */
function isSlip(typed: string, known: string): boolean {
  if (typed === known) return true;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, known.length) - start && typed.at(-1 - end) === known.at(-1 - end)) end += 1;
  const extra = typed.length - start - end;
  const missing = known.length - start - end;
  if (extra === 2 && missing === 2) return typed[start] === known[start + 1] && typed[start + 1] === known[start];
  if (extra > 1 || missing > 1) return false;
  if (missing === 1 && extra === 0) return true;
  return known.length >= longEnoughForAnyEdit || (extra === 1 && missing === 0 && typed[start] === typed[start - 1]);
}
