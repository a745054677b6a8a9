import type { Language } from '../knowledge/language.ts';
import type { Lexicons } from './lexicon.ts';
import { type LookUp, lookUpWeights } from './look-up.ts';
import { stemWord } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** What one word of a question turned out to be. */
export interface ResolvedWord {
  /** The stem that synonyms are looked up by: of the corrected word where the spelling was mended. */
  readonly stem: string;
  /** False for words that say nothing about the page, such as "jag" and "vad". */
  readonly telling: boolean;
  readonly found: readonly LookUp[];
}

/** Words that the pages do not know cost time; after this many they are taken as they stand. */
const mostUnknownWords = 24;

/**
 * Finds what the pages may call a word: the word or its inflection; the word with its diacritics; a word of the other
 * language; the parts of a compound; the nearest spelling. The first that succeeds is used.
 */
export function createResolver(lexicons: Lexicons, language: Language): (word: string) => ResolvedWord {
  const own = lexicons[language];
  const otherLanguage = language === 'sv' ? 'en' : 'sv';
  const other = lexicons[otherLanguage];
  let unknownWords = 0;

  return (word) => {
    const stem = own.stemOf(word);
    if (isStopWord(word, language)) return { stem, telling: false, found: [] };
    if (own.hasStem(stem)) return { stem, telling: true, found: [asWord(word, stem), ...asParts(own.partsOf(word))] };
    const accented = own.withDiacritics(word);
    if (accented !== undefined) return asSpelling(accented);
    const otherStem = stemWord(word, otherLanguage);
    if (other.hasStem(otherStem)) return { stem: otherStem, telling: true, found: [asWord(word, otherStem)] };
    unknownWords += 1;
    if (unknownWords > mostUnknownWords) return { stem, telling: true, found: [] };
    const parts = own.partsOf(word);
    if (parts.length > 0) return { stem, telling: true, found: asParts(parts) };
    const corrected = own.correct(word);
    return corrected === undefined ? { stem, telling: true, found: [] } : asSpelling(corrected);
  };

  function asWord(word: string, term: string): LookUp {
    return { term, how: own.hasWord(word) ? 'word' : 'inflection', weight: lookUpWeights.word };
  }
  function asParts(parts: readonly string[]): LookUp[] {
    return parts.map((term) => ({ term, how: 'compound', weight: lookUpWeights.part }));
  }
  function asSpelling(word: string): ResolvedWord {
    const stem = own.stemOf(word);
    if (isStopWord(word, language)) return { stem, telling: false, found: [] };
    const found: LookUp[] = [{ term: stem, how: 'spelling', weight: lookUpWeights.spelling }, ...asParts(own.partsOf(word))];
    return { stem, telling: true, found };
  }
}
