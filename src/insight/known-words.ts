import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Candidate } from './countable-words.ts';
import type { JudgedWords } from './word-list.ts';

/** What the editors know of words: those of their glossary and synonyms, and given names. */
export interface OwnWords {
  readonly words: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
}

export function ownWordsOf({ vocabulary, triageData }: Pick<KnowledgeBase, 'vocabulary' | 'triageData'>): OwnWords {
  const { glossary, groups } = vocabulary;
  const texts = [...glossary.flatMap(({ term, term_en, synonyms = [] }) => [term, term_en, ...synonyms]), ...groups.flatMap(({ sv, en }) => [...sv, ...en])];
  return {
    words: new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word === word.toLocaleLowerCase('sv'))),
    givenNames: new Set((triageData.refusals?.given_names ?? []).map((name) => name.toLocaleLowerCase('sv'))),
  };
}

/**
 * The candidates that are general words, or words of the editors, and neither a name nor beside one: there a surname may stand. None
 * at all of a question with a given name in small letters, also where that is a word besides: it may tell of somebody.
 */
export function knownWords(candidates: readonly Candidate[], { known, names }: JudgedWords, { words, givenNames }: OwnWords): ReadonlySet<string> {
  const isGivenName = (word: string) => givenNames.has(word) || (word.endsWith('s') && givenNames.has(word.slice(0, -1)));
  if (candidates.some(({ word, beside }) => [word, ...beside].some(isGivenName))) return new Set();
  // Post and Medan are places, too; beside a word that is more often no name stands whatever it likes.
  const isNothingButName = (word: string) => names.has(word) && !known.has(word);
  return new Set(candidates.filter(({ word, beside }) => (known.has(word) || words.has(word)) && !names.has(word) && !beside.some(isNothingButName)).map(({ word }) => word));
}
