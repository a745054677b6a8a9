import type { Language } from '../knowledge/language.ts';
import { editDistance } from './edit-distance.ts';
import type { Lexicons } from './lexicon.ts';
import { type LookUp, lookUpWeights } from './look-up.ts';
import { foldDiacritics } from './normalise.ts';
import { stemWord } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** What one word of a question turned out to be. */
export interface ResolvedWord {
  /** The stem that synonyms are looked up by: of the corrected word where the spelling was mended. */
  readonly stem: string;
  /** False for words that say nothing about the page, such as "jag" and "vad". */
  readonly telling: boolean;
  readonly found: readonly LookUp[];
  /** The word as it is most likely meant, where the pages do not know it as it was written. */
  readonly mended?: string;
}

/** Looking for what a word was meant to be costs time; after so many words that the pages hardly know, the others are taken as they stand. */
const mostUnknownWords = 24;
/** A word that the pages have this seldom may be a slip there too, when it is one slip from a word that they have so many times more often. */
const seldom = 2;
const timesMoreOften = 20;
const shortestSlip = 5;

/**
 * Finds what the pages may call a word: the word or its inflection; the word with its diacritics; a word of the other
 * language; the parts of a compound and the nearest spelling, for with a slip in it many a word falls into parts
 * (`poolisen`: pool, isen). The first that succeeds is used.
 */
export function createResolver(lexicons: Lexicons, language: Language): (word: string) => ResolvedWord {
  const own = lexicons[language];
  const otherLanguage = language === 'sv' ? 'en' : 'sv';
  const other = lexicons[otherLanguage];
  let unknownWords = 0;

  return (word) => {
    const stem = own.stemOf(word);
    if (isStopWord(word, language)) return { stem, telling: false, found: [] };
    if (own.hasStem(stem)) {
      const found = [asWord(word, stem), ...asParts(own.partsOf(word))];
      const meant = likelierWord(word);
      return { stem, telling: true, found: meant === undefined ? found : [...found, ...asSpelling(meant).found] };
    }
    const accented = own.withDiacritics(word);
    if (accented !== undefined) return asSpelling(accented);
    const otherStem = stemWord(word, otherLanguage);
    if (other.hasStem(otherStem)) return { stem: otherStem, telling: true, found: [asWord(word, otherStem)] };
    unknownWords += 1;
    if (unknownWords > mostUnknownWords) return { stem, telling: true, found: [] };
    const parts = asParts(own.partsOf(word));
    const corrected = own.correct(word);
    if (corrected === undefined) return { stem, telling: true, found: parts };
    const spelling = asSpelling(corrected);
    return parts.length === 0 ? spelling : { ...spelling, telling: true, found: [...spelling.found, ...parts] };
  };

  function likelierWord(word: string): string | undefined {
    const count = own.countOf(word);
    if (count > seldom || word.length < shortestSlip || unknownWords >= mostUnknownWords) return undefined;
    unknownWords += 1;
    const other = own.correct(word);
    if (other === undefined || isStopWord(other, language) || own.countOf(other) < timesMoreOften * Math.max(1, count)) return undefined;
    return isOneSlip(word, other) ? other : undefined;
  }

  function asWord(word: string, term: string): LookUp {
    return { term, how: own.hasWord(word) ? 'word' : 'inflection', weight: lookUpWeights.word };
  }
  function asParts(parts: readonly string[]): LookUp[] {
    return parts.map((term) => ({ term, how: 'compound', weight: lookUpWeights.part }));
  }
  function asSpelling(word: string): ResolvedWord {
    const stem = own.stemOf(word);
    if (isStopWord(word, language)) return { stem, telling: false, found: [], mended: word };
    const found: LookUp[] = [{ term: stem, how: 'spelling', weight: lookUpWeights.spelling }, ...asParts(own.partsOf(word))];
    return { stem, telling: true, found, mended: word };
  }
}

function isOneSlip(word: string, other: string): boolean {
  return editDistance(foldDiacritics(word), foldDiacritics(other), 1) <= 1;
}
