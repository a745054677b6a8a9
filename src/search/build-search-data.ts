import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Memory } from '../knowledge/remember.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { createAnalyzer } from './analyzer.ts';
import { type PassageTermsData, packPassageTerms } from './rank-passages.ts';
import { type ConceptData, type Concepts, buildConcepts, openConcepts } from './concepts.ts';
import { type EntryIndexData, buildEntryIndex } from './entry-index.ts';
import { type KeywordData, fileKeywords } from './keyword-pages.ts';
import { canLearn, learnPhrasings } from './learn-phrasings.ts';
import { type LexiconData, buildLexicon, createLexicon } from './lexicon.ts';
import { type PageTermsData, packPageTerms } from './page-terms.ts';
import type { PhrasingTable } from './phrasing-model.ts';
import { type WordCounts, countWordsOfPages, preparePages } from './prepare-pages.ts';

/** All that is worked out from the pages before the first question, as plain data that can be kept between starts. */
export interface SearchData {
  readonly concepts: ConceptData;
  readonly lexicons: Readonly<Record<Language, LexiconData>>;
  readonly index: EntryIndexData;
  readonly terms: PageTermsData;
  readonly passageTerms: PassageTermsData;
  readonly keywords: KeywordData;
  /** Absent where the pages tell too little about how people ask. */
  readonly phrasings?: PhrasingTable;
}

export interface SearchDataParts {
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly memory: Memory;
}

/** Prepares each page by itself, then everything that needs all of them. */
export function buildSearchData({ documents, vocabulary, memory }: SearchDataParts): SearchData {
  const concepts = memory.each('concepts', [vocabulary], { keyOf: JSON.stringify, make: buildConcepts })[0] as ConceptData;
  const openedConcepts = openConcepts(concepts);
  const words = countWordsOfPages(documents, memory);
  const lexicons = buildLexicons({ documents, words, concepts: openedConcepts, memory });
  const opened = { sv: createLexicon(lexicons.sv), en: createLexicon(lexicons.en) };
  const analyzer = createAnalyzer({ lexicons: opened, concepts: openedConcepts });
  const learn = canLearn(documents);
  const withWords = documents.map((document, at) => ({ document, words: words[at] ?? new Map<string, number>() }));
  const synonyms = JSON.stringify([vocabulary.groups, vocabulary.glossary]);
  const pages = preparePages(withWords, { analyzer, lexicons, synonyms, memory, learn });
  return {
    concepts,
    lexicons,
    index: buildEntryIndex(pages.map(({ entries }) => entries)),
    terms: packPageTerms(pages.map(({ terms }) => terms)),
    passageTerms: packPassageTerms(pages.map(({ entries }) => entries)),
    keywords: fileKeywords(documents, opened),
    ...(learn && {
      phrasings: learnPhrasings({
        ...pageNumbers(documents),
        ofDocuments: pages.flatMap(({ lessons }) => lessons ?? []),
      }),
    }),
  };
}

/** The pages in the order of their first version, and for each document the number of its page. */
function pageNumbers(documents: readonly Document[]): { readonly pages: readonly number[]; readonly pageCount: number } {
  const numbers = new Map<string, number>();
  for (const { slug } of documents) if (!numbers.has(slug)) numbers.set(slug, numbers.size);
  return { pages: documents.map(({ slug }) => numbers.get(slug) ?? 0), pageCount: numbers.size };
}

interface LexiconSources {
  readonly documents: readonly Document[];
  /** The words of each document. */
  readonly words: readonly WordCounts[];
  readonly concepts: Concepts;
  readonly memory: Memory;
}

function buildLexicons({ documents, words, concepts, memory }: LexiconSources): Record<Language, LexiconData> {
  const lexiconOf = (language: Language) => {
    const counts = new Map<string, number>();
    for (const [at, ofDocument] of words.entries()) {
      if (documents[at]?.language !== language) continue;
      for (const [word, count] of ofDocument) counts.set(word, (counts.get(word) ?? 0) + count);
    }
    return buildLexicon({ language, counts, furtherWords: concepts.words[language], memory });
  };
  return { sv: lexiconOf('sv'), en: lexiconOf('en') };
}
