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
  Object.assign(builder, { createTokenSet: () => Object.assign(builder, { tokenSet: noWildcards() }) });
  builder.ref('entry');
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  let count = 0;
  for (const { heading, text, asked } of entries) {
    builder.add({ entry: count, heading, text, asked });
    count += 1;
  }
  return JSON.stringify(builder.build());
}

/** Lunr's JSON of an index, version 2. */
interface BuiltIndex {
  readonly fields: string[];
  readonly fieldVectors: readonly (readonly [ref: string, elements: number[]])[];
  readonly invertedIndex: readonly (readonly [term: string, postings: object])[];
}

/** Opens an index that was built before. */
export function openLunrIndex(built: string): LookUpEntries {
  const { fields, fieldVectors, invertedIndex } = JSON.parse(built) as BuiltIndex;
  const postings = byName(invertedIndex);
  const attributes = {
    fields,
    fieldVectors: byName(fieldVectors.map(([ref, elements]) => [ref, new lunr.Vector(elements)])),
    invertedIndex: postings,
    tokenSet: noWildcards(),
    pipeline: new lunr.Pipeline(),
  };
  // The types know the vectors by the name that they had in Lunr 1.
  const index = new lunr.Index(attributes as unknown as lunr.Index.Attributes);
  return (clauses) => {
    const known = clauses.filter(({ term }) => term in postings);
    if (known.length === 0) return [];
    const results = index.query((query) => {
      for (const { term, boost } of known) query.term(term, { boost, usePipeline: false });
    });
    return results.map(({ ref, score }) => ({ entry: Number(ref), score }));
  };
}

/** Without a prototype, since a term may be called `constructor`. */
function byName<T>(entries: Iterable<readonly [name: string, value: T]>): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}

/**
 * Stands for the set of all terms, with which Lunr finds those that a pattern means. No pattern is looked up here, so a
 * term means itself; the set would take a third of the time to open an index, and part of every question.
 */
function noWildcards(): lunr.TokenSet {
  return Object.assign(new lunr.TokenSet(), { intersect: (terms: lunr.TokenSet) => terms });
}

/** A term is its own token: one that knew where it stood would be turned into its term again five times over. */
function asTokens(terms?: unknown): lunr.Token[] {
  return terms as lunr.Token[];
}
