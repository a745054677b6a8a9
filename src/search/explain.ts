import type { QuestionWord } from './analyzer.ts';
import type { Match } from './ranking.ts';

export interface Explanation {
  readonly coverage: number;
  readonly matches: readonly Match[];
}

/** Unknown words count against coverage like the rarest of known ones, and no word counts for nothing. */
const leastWeight = 0.1;

/** Explains one page, given what word of it a term stands for. */
export type ExplainHit = (wordOfPage: (term: string) => string | undefined) => Explanation;

/**
 * Makes what tells which words of a question a page meets, and how large a share of what was asked they are. Each word
 * weighs as much as its most telling term; a loose tie, such as a synonym, meets only part of the word.
 */
export function createExplainer(words: readonly QuestionWord[], rarity: (term: string) => number): ExplainHit {
  const weighed = words.map(({ asked, lookUps }) => ({
    asked,
    closestFirst: lookUps.toSorted((a, b) => b.weight - a.weight),
    weight: Math.max(leastWeight, ...(lookUps.length === 0 ? [rarity('')] : lookUps.map(({ term }) => rarity(term)))),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return (wordOfPage) => {
    let met = 0;
    const matches: Match[] = [];
    for (const { asked, closestFirst, weight } of weighed) {
      const closest = closestFirst.find(({ term }) => wordOfPage(term) !== undefined);
      if (closest === undefined) continue;
      met += weight * closest.weight;
      matches.push({ asked, found: wordOfPage(closest.term) ?? closest.term, how: closest.how });
    }
    return { coverage: total === 0 ? 0 : met / total, matches };
  };
}
