import type { Language } from '../knowledge/language.ts';
import { foldDiacritics } from './normalise.ts';
import { type CorrectSpelling, type SpellingData, createSpelling, fileSpellings } from './spelling.ts';
import { splitCompound } from './split-compound.ts';
import { stemWord } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** The words of one language that the pages use, and what they tell about any other word. */
export interface Lexicon {
  readonly hasWord: (word: string) => boolean;
  readonly hasStem: (stem: string) => boolean;
  readonly stemOf: (word: string) => string;
  /** The stems of the known words that a compound is made of; empty when it is none. */
  readonly partsOf: (word: string) => readonly string[];
  /** A known word that differs in diacritics only. */
  readonly withDiacritics: (word: string) => string | undefined;
  readonly correct: CorrectSpelling;
}

export interface LexiconParts {
  readonly language: Language;
  /** How often the pages use each word. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words that need not be on a page to be spelt right: the editors' synonyms. */
  readonly furtherWords: readonly string[];
}

/** All that is worked out about the words of one language, as plain data that can be kept between starts. */
export interface LexiconData {
  readonly language: Language;
  readonly words: ReadonlyMap<string, number>;
  readonly stemByWord: ReadonlyMap<string, string>;
  /** Words that are compounds of known words. */
  readonly partsByWord: ReadonlyMap<string, readonly string[]>;
  readonly commonestByFolded: ReadonlyMap<string, string>;
  readonly spelling: SpellingData;
}

export function buildLexicon({ language, counts, furtherWords }: LexiconParts): LexiconData {
  const words = new Map(counts);
  for (const word of furtherWords) if (!words.has(word)) words.set(word, 0);
  const stemByWord = new Map<string, string>();
  for (const word of words.keys()) stemByWord.set(word, stemWord(word, language));
  const findParts = partFinder({ language, words, stemByWord, stems: new Set(stemByWord.values()) });
  const partsByWord = new Map<string, readonly string[]>();
  for (const word of words.keys()) {
    const parts = findParts(word);
    if (parts.length > 0) partsByWord.set(word, parts);
  }
  const commonestByFolded = commonestOfEach(words, foldDiacritics);
  return { language, words, stemByWord, partsByWord, commonestByFolded, spelling: fileSpellings([...words.keys()]) };
}

export function createLexicon(data: LexiconData): Lexicon {
  const { language, words, stemByWord, partsByWord, commonestByFolded, spelling } = data;
  const stems = new Set(stemByWord.values());
  const findParts = partFinder({ language, words, stemByWord, stems });
  return {
    hasWord: (word) => words.has(word),
    hasStem: (stem) => stems.has(stem),
    stemOf: (word) => stemByWord.get(word) ?? stemWord(word, language),
    partsOf: (word) => (words.has(word) ? (partsByWord.get(word) ?? []) : findParts(word)),
    withDiacritics: (word) => commonestByFolded.get(foldDiacritics(word)),
    correct: createSpelling(words, spelling),
  };
}

interface PartFinderParts extends Pick<LexiconData, 'language' | 'words' | 'stemByWord'> {
  readonly stems: ReadonlySet<string>;
}

function partFinder({ language, words, stemByWord, stems }: PartFinderParts): (word: string) => readonly string[] {
  if (language !== 'sv') return () => [];
  const stemOf = (word: string): string => stemByWord.get(word) ?? stemWord(word, language);
  const isPart = (text: string, place: 'inside' | 'last'): boolean => {
    if (isStopWord(text, language)) return false;
    return place === 'last' ? stems.has(stemOf(text)) : words.has(text) || stems.has(text);
  };
  return (word) => splitCompound(word, isPart).map(stemOf);
}

export type Lexicons = Readonly<Record<Language, Lexicon>>;

function commonestOfEach(words: ReadonlyMap<string, number>, key: (word: string) => string): Map<string, string> {
  const commonest = new Map<string, string>();
  for (const [word, count] of words) {
    const rival = commonest.get(key(word));
    if (rival === undefined || count > (words.get(rival) ?? 0)) commonest.set(key(word), word);
  }
  return commonest;
}
