import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Memory } from '../knowledge/remember.ts';
import type { Analyzer } from './analyzer.ts';
import { type Digest, digestDocument, digestTerms } from './digest.ts';
import { documentTexts } from './document-texts.ts';
import type { Entry } from './lunr-index.ts';
import { countPage } from './learn-phrasings.ts';
import type { LexiconData } from './lexicon.ts';
import type { PhrasingCounts } from './phrasing-counts.ts';
import { createFeatureReader, createWordReader } from './phrasing-features.ts';
import { tokenize } from './tokenize.ts';

/** How often a text uses each of its words. */
export type WordCounts = ReadonlyMap<string, number>;

/** What index and model need of one page, worked out from that page alone. */
export interface PreparedPage {
  readonly entries: readonly (Entry & { readonly passage?: number })[];
  /** Every term of the page, and the word of the page that it stands for. */
  readonly terms: ReadonlyMap<string, string>;
  /** Absent where nothing is learned. */
  readonly lessons?: PhrasingCounts;
}

/** The words of each page, in its order; a page that has not changed is not read again. */
export function countWordsOfPages(documents: readonly Document[], { each }: Memory): readonly WordCounts[] {
  return each('words-of-pages', documents, {
    keyOf: (document) => documentTexts(document).join('\n'),
    make: (document) => countWords(documentTexts(document)),
  });
}

interface Preparation {
  readonly analyzer: Analyzer;
  readonly lexicons: Readonly<Record<Language, LexiconData>>;
  /** The editors' synonyms, as text: when they change everything is prepared anew. */
  readonly synonyms: string;
  readonly memory: Memory;
  /** Whether the model is to learn from the pages. */
  readonly learn: boolean;
}

/** Prepares each page that has changed, or whose words have become compounds of others by a change elsewhere. */
export function preparePages(
  pages: readonly { readonly document: Document; readonly words: WordCounts }[],
  { analyzer, lexicons, synonyms, memory, learn }: Preparation,
): readonly PreparedPage[] {
  const readFeatures = createFeatureReader(createWordReader());
  return memory.each('prepared-pages', pages, {
    basis: `${learn} ${synonyms}`,
    keyOf: ({ document, words }) => `${JSON.stringify(document)} ${compoundsAmong(words.keys(), lexicons[document.language])}`,
    make: ({ document }) => {
      const digest = digestDocument(document, analyzer);
      return { entries: entriesOf(digest), terms: digestTerms(digest), ...(learn && { lessons: countPage(digest, readFeatures) }) };
    },
  });
}

function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All that the other pages can change about how these words are read: which of them are compounds, and of what. */
function compoundsAmong(words: Iterable<string>, { partsByWord }: LexiconData): string {
  const found: string[] = [];
  for (const word of words) {
    const parts = partsByWord.get(word);
    if (parts !== undefined) found.push(`${word}:${parts.join('+')}`);
  }
  return found.join(' ');
}

function entriesOf({ stretches }: Digest): PreparedPage['entries'] {
  return stretches.map(({ passage, heading, sentences, asked }) => ({
    heading: heading.map(({ term }) => term),
    text: sentences.flatMap(({ terms }) => terms.map(({ term }) => term)),
    asked: (asked?.terms ?? []).map(({ term }) => term),
    ...(passage !== undefined && { passage }),
  }));
}
