import type { Corpus } from './corpus.ts';

/** Finds the slugs of pages, best first. A page may come more than once. */
export type FindPages = (question: string) => readonly string[] | Promise<readonly string[]>;

/** An index that has been made and can be kept. */
export interface BuiltIndex {
  /** Writes it below the folder that it was made for. */
  save(): void | Promise<void>;
}

export interface BenchPlace {
  /** An empty folder of its own. */
  readonly folder: string;
  /** An empty schema of a PostgreSQL server; absent where there is none. */
  readonly databaseUrl?: string | undefined;
}

/** A search engine as the bench drives it: made in one process, opened and asked in another. */
export interface BenchEngine {
  readonly name: string;
  build(corpus: Corpus, place: BenchPlace): BuiltIndex | Promise<BuiltIndex>;
  open(place: BenchPlace): FindPages | Promise<FindPages>;
  /** Bytes that it takes on disk, where that is not the files in the folder. */
  bytesOnDisk?(place: BenchPlace): Promise<number>;
}
