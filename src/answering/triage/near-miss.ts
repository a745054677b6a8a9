/** Finds which of some known words a misspelled one may be. */
export interface NearMisses {
  readonly find: (word: string) => readonly string[];
}

const shortestKnown = 6;
const longEnoughForAnyEdit = 8;

/** Indexes every known word of six letters or more under itself and itself less a letter (Garbe's symmetric delete, 2012). */
export function createNearMisses(known: Iterable<string>): NearMisses {
  const index = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortestKnown) continue;
    for (const key of [word, ...withoutOneLetter(word)]) {
      const words = index.get(key);
      if (words) words.push(word);
      else index.set(key, [word]);
    }
  }
  return {
    find(word) {
      if (word.length < shortestKnown - 1) return [];
      const found = new Set<string>();
      for (const key of [word, ...withoutOneLetter(word)]) {
        for (const candidate of index.get(key) ?? []) if (isSlip(word, candidate)) found.add(candidate);
      }
      return [...found];
    },
  };
}

/**
 * True when `typed` may be a slip for `known`. The first and last letters must be right, since a change at the end is an
 * inflection and one at the start is another word; in shorter words only a swap, a lost letter or a doubled one counts.
 */
function isSlip(typed: string, known: string): boolean {
  if (typed === known) return true;
  if (typed[0] !== known[0] || typed.at(-1) !== known.at(-1)) return false;
  if (Math.abs(typed.length - known.length) > 1) return false;
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

function withoutOneLetter(word: string): string[] {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}
