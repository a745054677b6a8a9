import { type Language, languages } from '../knowledge/language.ts';
import type { Vocabulary, WordGroup } from '../knowledge/vocabulary.ts';
import { stemWord } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** A meaning or theme that several words share, met in a text: from which token, over how many, and the term it goes by. */
export interface ConceptMet {
  readonly from: number;
  readonly length: number;
  readonly term: string;
  readonly kind: WordGroup['kind'];
}

export interface Concepts {
  readonly find: (stems: readonly string[], language: Language) => ConceptMet[];
  /** Every word that the editors have written, for the spelling. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** The editors' words by their first stem, as plain data that can be kept between starts. */
export interface ConceptData {
  /** JSON of the entries of a map for each language: read several times as fast as the same as objects. */
  readonly phrases: string;
  readonly words: Concepts['words'];
}

interface Phrase {
  readonly stems: readonly string[];
  readonly term: string;
  readonly kind: WordGroup['kind'];
}

/** A single word of the other language counts only from this length: shorter ones often mean something else ("gift", "hot"). */
const shortestForeignWord = 5;

/** Makes one term of every group of words and every entry of the glossary, the same term in both languages. */
export function buildConcepts(vocabulary: Vocabulary): ConceptData {
  const phrases = { sv: new Map<string, Phrase[]>(), en: new Map<string, Phrase[]>() };
  const words = { sv: new Set<string>(), en: new Set<string>() };
  for (const [number, group] of [...vocabulary.groups, ...glossaryGroups(vocabulary)].entries()) {
    for (const written of languages) {
      for (const tokens of group[written].map(tokenize)) {
        for (const token of tokens) words[written].add(token);
        for (const language of languages) {
          if (language !== written && !countsAbroad(tokens)) continue;
          const stems = tokens.map((token) => stemWord(token, language));
          addPhrase(phrases[language], { stems, term: `#${number}`, kind: group.kind });
        }
      }
    }
  }
  return { phrases: JSON.stringify({ sv: [...phrases.sv], en: [...phrases.en] }), words: { sv: [...words.sv], en: [...words.en] } };
}

export function openConcepts({ phrases, words }: ConceptData): Concepts {
  const { sv, en } = JSON.parse(phrases) as Record<Language, [string, Phrase[]][]>;
  const phrasesOf = { sv: new Map(sv), en: new Map(en) };
  return {
    words,
    find: (stems, language) =>
      stems.flatMap((stem, from) =>
        (phrasesOf[language].get(stem) ?? [])
          .filter((phrase) => phrase.stems.every((wanted, offset) => stems[from + offset] === wanted))
          .map(({ stems: { length }, term, kind }) => ({ from, length, term, kind })),
      ),
  };
}

function glossaryGroups({ glossary }: Vocabulary): WordGroup[] {
  return glossary.map(({ term, term_en, synonyms = [], abbreviation }) => ({
    kind: 'meaning',
    sv: [term, ...synonyms, ...(abbreviation === undefined ? [] : [abbreviation])],
    en: [term_en],
  }));
}

function countsAbroad(tokens: readonly string[]): boolean {
  const [first = ''] = tokens;
  return tokens.length > 1 || first.length >= shortestForeignWord;
}

function addPhrase(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const [first] = phrase.stems;
  if (first === undefined) return;
  const same = phrases.get(first);
  if (same === undefined) phrases.set(first, [phrase]);
  else if (!same.some(({ stems, term }) => term === phrase.term && stems.join(' ') === phrase.stems.join(' '))) same.push(phrase);
}
