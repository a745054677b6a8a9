import type { QuestionWord } from './analyzer.ts';
import type { Match } from './ranking.ts';

export interface Explanation {
  readonly coverage: number;
  readonly matches: readonly Match[];
}

/** Unknown words count against coverage like the rarest of known ones, and no word counts for nothing. */
const leastWeight = 0.1;

/**
 * Tells which words of the question a page meets, and how large a share of what was asked they are. Each word weighs as
 * much as its most telling term; a loose tie, such as a synonym, meets only part of the word.
 */
export function explainHit(words: readonly QuestionWord[], wordOfPage: (term: string) => string | undefined, rarity: (term: string) => number): Explanation {
  let asked = 0;
  let met = 0;
  const matches: Match[] = [];
  for (const word of words) {
    const weight = Math.max(leastWeight, ...(word.lookUps.length === 0 ? [rarity('')] : word.lookUps.map(({ term }) => rarity(term))));
    asked += weight;
    const closest = word.lookUps.filter(({ term }) => wordOfPage(term) !== undefined).sort((a, b) => b.weight - a.weight)[0];
    if (closest === undefined) continue;
    met += weight * closest.weight;
    matches.push({ asked: word.asked, found: wordOfPage(closest.term) ?? closest.term, how: closest.how });
  }
  return { coverage: asked === 0 ? 0 : met / asked, matches };
}
