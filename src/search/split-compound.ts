const shortestPart = 3;
const longestCompound = 32;

/** Tells whether a stretch of letters is a word, or the stem of one, that the pages use. */
export type IsPart = (text: string, place: 'inside' | 'last') => boolean;

/**
 * Cuts a Swedish compound into words that the pages use, the fewest that cover it all; empty when it cannot be done.
 * Between the words may stand a linking letter: s as in incident·s·rapport, or the vowel in gatu-, kyrko-, barna-.
 */
export function splitCompound(word: string, isPart: IsPart): string[] {
  if (word.length < 2 * shortestPart || word.length > longestCompound) return [];
  const parts = cheapestSplit(word, isPart);
  return parts.length > 1 ? parts : [];
}

function cheapestSplit(word: string, isPart: IsPart): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let end = shortestPart; end <= word.length; end += 1) {
    const last = end === word.length;
    for (let start = 0; start <= end - shortestPart; start += 1) {
      const before = best[start];
      if (before === undefined || (start === 0 && last)) continue;
      if ((best[end]?.length ?? Number.POSITIVE_INFINITY) <= before.length + 1) continue;
      const part = partBetween(word.slice(start, end), isPart, last ? 'last' : 'inside');
      if (part !== undefined) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? [];
}

function partBetween(letters: string, isPart: IsPart, place: 'inside' | 'last'): string | undefined {
  if (isPart(letters, place)) return letters;
  if (place === 'last' || letters.length <= shortestPart || !/[saeou]$/.test(letters)) return undefined;
  const unlinked = letters.slice(0, -1);
  return isPart(unlinked, 'inside') ? unlinked : undefined;
}
