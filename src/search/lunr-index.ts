import lunr from 'lunr';

/** One thing that can be found: a passage, or a way of asking. Terms come ready from the analyzer. */
export interface Entry {
  readonly heading: readonly string[];
  readonly text: readonly string[];
  readonly asked: readonly string[];
}

export interface Clause {
  readonly term: string;
  readonly boost: number;
}

export interface FoundEntry {
  /** The place of the entry in the list that was indexed. */
  readonly entry: number;
  readonly score: number;
}

/** Entries that have any of the terms, best first. */
export type LookUpEntries = (clauses: readonly Clause[]) => FoundEntry[];

const boosts = { heading: 2, text: 1, asked: 1.5 };

/**
 * Files entries in Lunr, which ranks by BM25. Its own tokenizer and pipelines are left out: the default trimmer cuts
 * Swedish letters off. Nor is a text ever given to `index.search`, which would read it as a query language.
 */
export function buildLunrIndex(entries: Iterable<Entry>): string {
  const builder = new lunr.Builder();
  builder.tokenizer = Object.assign(asTokens, { separator: /\s/ });
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('entry');
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  let count = 0;
  for (const { heading, text, asked } of entries) {
    builder.add({ entry: count, heading, text, asked });
    count += 1;
  }
  return JSON.stringify(builder.build());
}

/** Opens an index that was built before. */
export function openLunrIndex(built: string): LookUpEntries {
  const index = lunr.Index.load(JSON.parse(built) as object);
  return (clauses) => {
    if (clauses.length === 0) return [];
    const results = index.query((query) => {
      for (const { term, boost } of clauses) query.term(term, { boost, usePipeline: false });
    });
    return results.map(({ ref, score }) => ({ entry: Number(ref), score }));
  };
}

function asTokens(terms?: unknown): lunr.Token[] {
  return Array.isArray(terms) ? terms.map((term) => new lunr.Token(String(term), {})) : [];
}
