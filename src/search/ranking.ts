import type { Language } from '../knowledge/language.ts';

/** Why a page was found: a word of the question, the word of the page that it met, and how they met. */
export interface Match {
  readonly asked: string;
  readonly found: string;
  readonly how: 'word' | 'inflection' | 'compound' | 'synonym' | 'spelling';
}

/** One page found for a question. */
export interface Hit {
  readonly slug: string;
  /** The language of the version that was found; another language may have the same slug. */
  readonly language: Language;
  /** The passages that meet any of the question, best first; none for a single word. */
  readonly passageIds: readonly string[];
  /** Higher is better; all pages of a ranking together make 1. */
  readonly score: number;
  /** Share of the question's terms, weighted by how telling they are, that the page meets: 0 to 1. */
  readonly coverage: number;
  readonly matches: readonly Match[];
}

/** Pages for one question, each slug once: those that have it as a keyword, then the others; best first. */
export interface Ranking {
  readonly hits: readonly Hit[];
  /** The question is, whole, a keyword of the first page: its editors say that it is about that. */
  readonly isKeyword?: true;
  /** How many telling terms the question had; 0 when nothing in it can be looked up. */
  readonly termCount: number;
  /** How likely the best page is the one that is meant, judged by all ways of asking that were learned: 0 to 1. Absent where none were. */
  readonly likelihood?: number;
}

export interface SearchOptions {
  readonly language: Language;
  readonly limit: number;
  /** Only the slug that comes first is of interest, nothing is explained: a third of the work where the phrasing alone decides it. */
  readonly firstOnly?: boolean;
}

/** Finds pages for a question in anybody's words. Never throws, whatever the text. */
export type Search = (question: string, options: SearchOptions) => Ranking;
