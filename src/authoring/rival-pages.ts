import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Search } from '../search/ranking.ts';
import type { createNearestPhrasing } from './nearest-phrasing.ts';

/** A way of asking for a page that another page competes for: by a way of asking much like it, or in the ranking. */
export interface RivalQuestion {
  readonly question: string;
  readonly language: Language;
  /** The page on which it is written. */
  readonly own: string;
  readonly other: string;
  /** What the other page has that is most like it, and how like: 0 to 1. Absent where it has nothing of the kind. */
  readonly otherQuestion?: string;
  readonly likeness: number;
  /** How much of the whole ranking each of the two has, 0 to 1. */
  readonly ownShare: number;
  readonly otherShare: number;
}

/** Two pages that compete for questions, the most contested first. */
export interface RivalPair {
  readonly pages: readonly [string, string];
  readonly questions: readonly RivalQuestion[];
}

export interface RivalParts {
  readonly search: Search;
  readonly findNearest: ReturnType<typeof createNearestPhrasing>;
}

/** From this part of the own page's share on, the other one is near in the ranking. */
const nearShare = 0.4;
const nearLikeness = 0.6;
const pagesCompared = 5;

/** Asks for a page in each of its own ways, and tells where another page is near. */
export function findRivals(document: Document, { search, findNearest }: RivalParts): readonly RivalQuestion[] {
  const { slug: own, language, frontMatter } = document;
  return frontMatter.asked_as.flatMap((question): RivalQuestion[] => {
    const { hits } = search(question, { language, limit: pagesCompared });
    const shareOf = (slug: string | undefined) => hits.find((hit) => hit.slug === slug)?.score ?? 0;
    const ownShare = shareOf(own);
    const next = hits.find(({ slug }) => slug !== own);
    const like = findNearest(question, document);
    const common = { question, language, own, ownShare };
    if (like !== undefined && like.likeness >= nearLikeness) {
      return [{ ...common, other: like.slug, otherQuestion: like.question, likeness: like.likeness, otherShare: shareOf(like.slug) }];
    }
    return next === undefined || next.score < nearShare * ownShare ? [] : [{ ...common, other: next.slug, likeness: 0, otherShare: next.score }];
  });
}

/** Groups questions by the two pages that compete; within a pair those that are lost come first, then the most alike. */
export function pairRivals(questions: readonly RivalQuestion[]): readonly RivalPair[] {
  const pairs = Map.groupBy(questions, ({ own, other }) => [own, other].toSorted().join(' '));
  return [...pairs.values()]
    .map((inPair) => ({ pages: pagesOf(inPair), questions: inPair.toSorted((a, b) => Number(isLost(b)) - Number(isLost(a)) || b.likeness - a.likeness) }))
    .toSorted((a, b) => lostIn(b) - lostIn(a) || b.questions.length - a.questions.length || a.pages[0].localeCompare(b.pages[0], 'sv'));
}

function pagesOf([first]: readonly RivalQuestion[]): readonly [string, string] {
  const [a = '', b = ''] = [first?.own ?? '', first?.other ?? ''].toSorted();
  return [a, b];
}

function lostIn({ questions }: RivalPair): number {
  return questions.filter(isLost).length;
}

function isLost({ ownShare, otherShare }: RivalQuestion): boolean {
  return otherShare >= ownShare;
}
