import type { Document } from '../knowledge/document.ts';
import type { ExampleSet } from '../knowledge/example.ts';
import type { Language } from '../knowledge/language.ts';
import { createAnalyzer } from './analyzer.ts';
import type { Concepts } from './concepts.ts';
import { digestDocument, digestTerms } from './digest.ts';
import { documentTexts } from './document-texts.ts';
import { type EntryIndexData, buildEntryIndex } from './entry-index.ts';
import { learnPhrasings } from './learn-phrasings.ts';
import { type LexiconData, buildLexicon, createLexicon } from './lexicon.ts';
import { type PageTermsData, packPageTerms } from './page-terms.ts';
import type { PhrasingTable } from './phrasing-model.ts';
import { tokenize } from './tokenize.ts';

/** All that is worked out from the pages before the first question, as plain data that can be kept between starts. */
export interface SearchData {
  readonly lexicons: Readonly<Record<Language, LexiconData>>;
  readonly index: EntryIndexData;
  readonly terms: PageTermsData;
  /** In how many documents each term stands. */
  readonly documentCounts: ReadonlyMap<string, number>;
  /** Absent where the pages tell too little about how people ask. */
  readonly phrasings?: PhrasingTable;
}

export interface SearchDataParts {
  readonly documents: readonly Document[];
  readonly examples: readonly ExampleSet[];
  readonly concepts: Concepts;
}

export function buildSearchData({ documents, examples, concepts }: SearchDataParts): SearchData {
  const lexicons = buildLexicons(documents, concepts);
  const analyzer = createAnalyzer({
    lexicons: { sv: createLexicon(lexicons.sv), en: createLexicon(lexicons.en) },
    concepts,
  });
  const digests = documents.map((document) => digestDocument(document, analyzer));
  const terms = digests.map(digestTerms);
  const phrasings = learnPhrasings({ digests, analyzer, ...pageNumbers(documents), examples });
  return {
    lexicons,
    index: buildEntryIndex(digests),
    terms: packPageTerms(terms),
    documentCounts: countDocuments(terms),
    ...(phrasings !== undefined && { phrasings }),
  };
}

/** The pages in the order of their first version, and for each document the number of its page. */
export function pageNumbers(documents: readonly Document[]): { readonly pages: readonly number[]; readonly pageCount: number } {
  const numbers = new Map<string, number>();
  for (const { slug } of documents) if (!numbers.has(slug)) numbers.set(slug, numbers.size);
  return { pages: documents.map(({ slug }) => numbers.get(slug) ?? 0), pageCount: numbers.size };
}

function buildLexicons(documents: readonly Document[], concepts: Concepts): Record<Language, LexiconData> {
  const lexiconOf = (language: Language) =>
    buildLexicon({ language, counts: countWords(documents, language), furtherWords: concepts.words[language] });
  return { sv: lexiconOf('sv'), en: lexiconOf('en') };
}

function countWords(documents: readonly Document[], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    if (document.language !== language) continue;
    for (const text of documentTexts(document)) {
      for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function countDocuments(terms: readonly ReadonlyMap<string, string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ofDocument of terms) for (const term of ofDocument.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
