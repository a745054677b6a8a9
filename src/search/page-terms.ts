import type { Document } from '../knowledge/document.ts';
import type { Analyzer, IndexTerm } from './analyzer.ts';
import { documentTexts } from './document-texts.ts';

/** Every term of a page, and the word of the page that it stands for. */
export type PageTerms = ReadonlyMap<string, string>;

export interface PageTermsStore {
  readonly keep: (document: number, terms: readonly IndexTerm[]) => void;
  readonly read: (document: number) => PageTerms;
}

/** The terms of so many pages are at hand; those of further pages are worked out again when they are asked for. */
const mostKept = 500;

/** Remembers the terms of pages, by their place in the list, the latest used longest. */
export function createPageTerms(documents: readonly Document[], analyzer: Analyzer): PageTermsStore {
  const kept = new Map<number, PageTerms>();

  function remember(document: number, terms: PageTerms): PageTerms {
    kept.delete(document);
    kept.set(document, terms);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return terms;
  }

  return {
    keep(document, terms) {
      if (kept.size < mostKept) remember(document, firstWords(terms));
    },
    read(at) {
      const document = documents[at];
      if (document === undefined) return new Map();
      const terms = (): PageTerms =>
        firstWords(documentTexts(document).flatMap((text) => analyzer.analyse(text, document.language)));
      return remember(at, kept.get(at) ?? terms());
    },
  };
}

function firstWords(terms: readonly IndexTerm[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { term, word } of terms) if (!words.has(term)) words.set(term, word);
  return words;
}
