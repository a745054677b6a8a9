import type { PlacedEntry } from './entry-index.ts';

export interface RankPagesParts {
  /** The page that each version belongs to, by the numbers that the index has for versions. */
  readonly slugOfVersion: readonly string[];
  readonly slugs: readonly string[];
  /** What the index found, best first. */
  readonly found: readonly PlacedEntry[];
  /** How likely each page is by the phrasing of the question, in the order of `slugs`; absent where nothing was learned. */
  readonly judged?: Float64Array;
}

export interface RankedPages {
  /** Best first. The scores are shares of one whole: they add up to 1. */
  readonly pages: readonly { readonly slug: string; readonly score: number }[];
}

/** A page is worth its three best ways of asking, each counting half of the one before, and its best passage. */
const askedShares = [1, 0.5, 0.25];
const passageShare = 0.5;
/** What the index has not found stays possible, at this part of the best. */
const unfound = 0.2;

/** Orders pages by the product of what the index found and how likely the phrasing makes them. */
export function rankPages({ slugOfVersion, slugs, found, judged }: RankPagesParts): RankedPages {
  const worth = new Map<string, number>();
  const askedSeen = new Map<string, number>();
  const passageSeen = new Set<string>();
  for (const { document, passage, score } of found) {
    const slug = slugOfVersion[document] ?? '';
    let share = 0;
    if (passage === undefined) {
      const seen = askedSeen.get(slug) ?? 0;
      askedSeen.set(slug, seen + 1);
      share = askedShares[seen] ?? 0;
    } else {
      share = passageSeen.has(slug) ? 0 : passageShare;
      passageSeen.add(slug);
    }
    worth.set(slug, (worth.get(slug) ?? 0) + share * score);
  }
  return { pages: toShares(judged === undefined ? [...worth] : combine(slugs, worth, judged)) };
}

/** Whether the likeliest page comes first whatever the index finds: the most that it can add to another is not enough. */
export function isDecidedByPhrasing(judged: Float64Array): boolean {
  let [first, second] = [0, 0];
  for (const share of judged) {
    if (share > first) [first, second] = [share, first];
    else if (share > second) second = share;
  }
  return first * unfound > second * (1 + unfound);
}

/** The likeliest page alone, where the phrasing decides it. */
export function likeliestPage(slugs: readonly string[], judged: Float64Array): RankedPages {
  const score = judged.reduce((most, share) => Math.max(most, share), 0);
  const slug = slugs[judged.indexOf(score)];
  return { pages: slug === undefined ? [] : [{ slug, score }] };
}

function combine(slugs: readonly string[], worth: ReadonlyMap<string, number>, judged: Float64Array): [string, number][] {
  const most = Math.max(Number.MIN_VALUE, ...worth.values());
  return slugs.map((slug, at) => [slug, ((worth.get(slug) ?? 0) / most + unfound) * (judged[at] ?? 0)]);
}

function toShares(pages: readonly [string, number][]): RankedPages['pages'] {
  const sum = pages.reduce((total, [, score]) => total + score, 0);
  return pages
    .map(([slug, score]) => ({ slug, score: sum > 0 ? score / sum : 0 }))
    .sort((a, b) => b.score - a.score);
}
