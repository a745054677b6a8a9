import type { Language } from '../knowledge/language.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import { foldDiacritics } from './normalise.ts';
import { type CorrectSpelling, type SpellingData, createSpelling, fileSpellings } from './spelling.ts';
import { splitCompound } from './split-compound.ts';
import { stemWord } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** The words of one language that the pages use, and what they tell about any other word. */
export interface Lexicon {
  readonly hasWord: (word: string) => boolean;
  readonly hasStem: (stem: string) => boolean;
  /** How often the pages use a word. */
  readonly countOf: (word: string) => number;
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
  readonly memory?: Memory;
}

/** All that is worked out about the words of one language, as plain data that can be kept between starts. */
export interface LexiconData extends KnownWords {
  readonly language: Language;
  /** How often the pages use each word, in the order of the words. */
  readonly counts: Uint32Array;
  /** The commonest way of writing a word whose diacritics have been left out, where there are some. */
  readonly commonestByFolded: ReadonlyMap<string, string>;
}

/** What follows from the known words, however often they are used. */
interface KnownWords {
  /** Every known word, with the number of its stem at the same place. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly stemOfWord: Uint32Array;
  /** Words that are compounds of known words. */
  readonly partsByWord: ReadonlyMap<string, readonly string[]>;
  readonly spelling: SpellingData;
}

export function buildLexicon({ language, counts, furtherWords, memory = noMemory }: LexiconParts): LexiconData {
  const words = [...new Set([...counts.keys(), ...furtherWords])].sort();
  const known = memory.each(`words-${language}`, [words], { keyOf: (all) => all.join(' '), make: (all) => studyWords(all, language) });
  return {
    language,
    ...(known[0] as KnownWords),
    counts: Uint32Array.from(words, (word) => counts.get(word) ?? 0),
    commonestByFolded: commonestWithDiacritics(words, counts),
  };
}

function studyWords(words: readonly string[], language: Language): KnownWords {
  const numbers = new Map<string, number>();
  const stemOfWord = Uint32Array.from(words, (word) => {
    const stem = stemWord(word, language);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  const stems = [...numbers.keys()];
  const { hasWord, hasStem, stemOf } = openWords({ language, words, stems, stemOfWord });
  const findParts = partFinder({ language, hasWord, hasStem, stemOf });
  return {
    words,
    stems,
    stemOfWord,
    partsByWord: new Map(words.map((word) => [word, findParts(word)] as const).filter(([, parts]) => parts.length > 0)),
    spelling: fileSpellings(words),
  };
}

export function createLexicon(data: LexiconData): Lexicon {
  const { language, counts, partsByWord, commonestByFolded, spelling } = data;
  const { placeOf, hasWord, hasStem, stemOf } = openWords(data);
  const countOf = (word: string) => counts[placeOf(word) ?? -1] ?? 0;
  const findParts = partFinder({ language, hasWord, hasStem, stemOf });
  return {
    hasWord,
    hasStem,
    countOf,
    stemOf,
    partsOf: (word) => (hasWord(word) ? (partsByWord.get(word) ?? []) : findParts(word)),
    withDiacritics: (word) => {
      const folded = foldDiacritics(word);
      return commonestByFolded.get(folded) ?? (hasWord(folded) ? folded : undefined);
    },
    correct: createSpelling(countOf, spelling),
  };
}

interface OpenWords extends Pick<Lexicon, 'hasWord' | 'hasStem' | 'stemOf'> {
  readonly placeOf: (word: string) => number | undefined;
}

function openWords({ language, words, stems, stemOfWord }: Pick<LexiconData, 'language' | 'words' | 'stems' | 'stemOfWord'>): OpenWords {
  const places = new Map(words.map((word, at) => [word, at]));
  const knownStems = new Set(stems);
  return {
    placeOf: (word) => places.get(word),
    hasWord: (word) => places.has(word),
    hasStem: (stem) => knownStems.has(stem),
    stemOf: (word) => {
      const at = places.get(word);
      return at === undefined ? stemWord(word, language) : (stems[stemOfWord[at] as number] as string);
    },
  };
}

type PartFinderParts = Pick<Lexicon, 'hasWord' | 'hasStem' | 'stemOf'> & { readonly language: Language };

function partFinder({ language, hasWord, hasStem, stemOf }: PartFinderParts): (word: string) => readonly string[] {
  if (language !== 'sv') return () => [];
  const isPart = (text: string, place: 'inside' | 'last'): boolean => {
    const isKnown = hasWord(text) || hasStem(place === 'last' ? stemOf(text) : text);
    return isKnown && !isStopWord(text, language);
  };
  return (word) => splitCompound(word, isPart).map(stemOf);
}

export type Lexicons = Readonly<Record<Language, Lexicon>>;

/** Among the words that are the same without diacritics the commonest; where that one has none nothing needs to be kept. */
function commonestWithDiacritics(words: readonly string[], counts: ReadonlyMap<string, number>): Map<string, string> {
  const commonest = new Map<string, string>();
  for (const word of words) {
    const folded = foldDiacritics(word);
    const rival = commonest.get(folded);
    if (rival === undefined || (counts.get(word) ?? 0) > (counts.get(rival) ?? 0)) commonest.set(folded, word);
  }
  return new Map([...commonest].filter(([folded, word]) => folded !== word));
}
