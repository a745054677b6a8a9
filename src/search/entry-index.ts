import type { Document } from '../knowledge/document.ts';
import type { Analyzer, IndexTerm } from './analyzer.ts';
import { stretchesOf } from './document-texts.ts';
import { createLunrIndex, type Entry, type FoundEntry } from './lunr-index.ts';

/** Where an entry of the index stands: which document, and which of its passages; a way of asking has no passage. */
export interface Place {
  readonly document: number;
  readonly passage?: number;
}

export type PlacedEntry = FoundEntry & Place;

export interface EntryIndex {
  /** Finds the entries that have any of the terms, best first; each term has its weight. */
  readonly find: (terms: ReadonlyMap<string, number>) => PlacedEntry[];
  /** How telling a term is: the fewer documents have it, the more; a term that none has tells the most. */
  readonly rarity: (term: string) => number;
}

/** A question looks up its rarest terms only, and no more of them than reach this many entries together. */
const mostTerms = 12;
const mostReached = 300;

export interface EntryIndexParts {
  readonly documents: readonly Document[];
  readonly analyzer: Analyzer;
  /** Is told all terms of a document, by its place in the list, while they are at hand. */
  readonly onDocument: (document: number, terms: readonly IndexTerm[]) => void;
}

/** Files every passage and every way of asking as an entry of its own. */
export function createEntryIndex({ documents, analyzer, onDocument }: EntryIndexParts): EntryIndex {
  const places: Place[] = [];
  const entryCounts = new Map<string, number>();
  const documentCounts = new Map<string, number>();
  const lookUp = createLunrIndex(entries());

  function* entries(): Generator<Entry> {
    for (const [number, document] of documents.entries()) {
      const ofDocument: IndexTerm[] = [];
      const termsOf = (text: string): string[] => {
        const terms = analyzer.analyse(text, document.language);
        for (const term of terms) ofDocument.push(term);
        return terms.map(({ term }) => term);
      };
      for (const { passage, ...texts } of stretchesOf(document)) {
        const entry = { heading: termsOf(texts.heading), text: termsOf(texts.text), asked: termsOf(texts.asked) };
        for (const term of new Set([...entry.heading, ...entry.text, ...entry.asked])) countOne(entryCounts, term);
        places.push({ document: number, ...(passage !== undefined && { passage }) });
        yield entry;
      }
      for (const term of new Set(ofDocument.map(({ term }) => term))) countOne(documentCounts, term);
      onDocument(number, ofDocument);
    }
  }

  return {
    rarity: (term) => Math.log(1 + documents.length / (0.5 + (documentCounts.get(term) ?? 0))),
    find(terms) {
      const clauses = chooseRarest(terms, entryCounts).map((term) => ({ term, boost: terms.get(term) ?? 1 }));
      return lookUp(clauses).flatMap((found) => {
        const place = places[found.entry];
        return place === undefined ? [] : [{ ...found, ...place }];
      });
    },
  };
}

function countOne(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

/** The rarest always, however common it is; then more as long as the bounds allow. */
function chooseRarest(terms: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): string[] {
  const known = [...terms.keys()].filter((term) => counts.has(term));
  known.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  let reached = 0;
  return known.slice(0, mostTerms).filter((term, at) => {
    reached += counts.get(term) ?? 0;
    return at === 0 || reached <= mostReached;
  });
}
