import { type Entry, type FoundEntry, buildLunrIndex, openLunrIndex } from './lunr-index.ts';

/** Where an entry of the index stands: which document, and which of its passages; a way of asking has no passage. */
export interface Place {
  readonly document: number;
  readonly passage?: number;
}

export type PlacedEntry = FoundEntry & Place;

export interface EntryIndex {
  /** Finds the entries that have any of the terms, best first; each term has its weight. */
  readonly find: (terms: ReadonlyMap<string, number>) => PlacedEntry[];
}

/** The index as plain data that can be kept between starts. */
export interface EntryIndexData {
  /** Lunr's own JSON: read several times as fast as the same as objects. */
  readonly built: string;
  readonly places: readonly Place[];
  /** In how many entries each term stands. */
  readonly entryCounts: ReadonlyMap<string, number>;
}

/** A question looks up its rarest terms only, and no more of them than reach so many entries together. */
export interface Reach {
  readonly terms: number;
  readonly entries: number;
}

/** Where the index answers alone. */
export const wideReach: Reach = { terms: 12, entries: 300 };
/** Beside a model that knows how people ask the common words tell nothing more; found by trying. */
export const narrowReach: Reach = { terms: 8, entries: 150 };

/** Files every passage and every way of asking of each page as an entry of its own. */
export function buildEntryIndex(pages: readonly (readonly (Entry & { readonly passage?: number })[])[]): EntryIndexData {
  const entryCounts = new Map<string, number>();
  for (const { heading, text, asked } of pages.flat()) {
    for (const term of new Set([...heading, ...text, ...asked])) entryCounts.set(term, (entryCounts.get(term) ?? 0) + 1);
  }
  const places = pages.flatMap((entries, document) =>
    entries.map(({ passage }): Place => ({ document, ...(passage !== undefined && { passage }) })),
  );
  return { built: buildLunrIndex(pages.flat()), places, entryCounts };
}

export function openEntryIndex({ built, places, entryCounts }: EntryIndexData, reach: Reach): EntryIndex {
  const lookUp = openLunrIndex(built);
  return {
    find(terms) {
      const clauses = chooseRarest([...terms.keys()], entryCounts, reach).map((term) => ({ term, boost: terms.get(term) ?? 1 }));
      return lookUp(clauses).flatMap((found) => {
        const place = places[found.entry];
        return place === undefined ? [] : [{ ...found, ...place }];
      });
    },
  };
}

/** The rarest always, however common it is; then more as long as the bounds allow. */
function chooseRarest(terms: readonly string[], counts: ReadonlyMap<string, number>, reach: Reach): string[] {
  const known = terms.filter((term) => counts.has(term));
  known.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  let reached = 0;
  return known.slice(0, reach.terms).filter((term, at) => {
    reached += counts.get(term) ?? 0;
    return at === 0 || reached <= reach.entries;
  });
}
