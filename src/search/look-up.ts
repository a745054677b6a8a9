import type { Match } from './ranking.ts';

/** A term to look up for a word of the question, and how closely it stands for that word: 1 for the word itself. */
export interface LookUp {
  readonly term: string;
  readonly how: Match['how'];
  readonly weight: number;
}

/** How closely each kind of tie binds; set by measurement, see test/relevance/README.md. */
export const lookUpWeights = {
  word: 1,
  spelling: 0.8,
  joined: 0.7,
  meaning: 0.7,
  part: 0.5,
  theme: 0.3,
} as const;

/** Terms that stand for a group of words start with this sign, which no word has. */
export const conceptSign = '#';
