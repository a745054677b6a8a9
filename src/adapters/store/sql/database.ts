/** A value that both databases keep the same way. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Queries {
  /** Runs one statement with `$1`, `$2` … for its values, and gives the rows that it returns. */
  query(sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
}

/** What becomes of a confirmed change when power, or a server, fails. */
export interface Safety {
  /** Settings of the database by which it would be lost in a power cut, as "fsync=off". None as a rule. */
  readonly lossy: readonly string[];
  /** Servers that get changes only after they were confirmed. */
  readonly asynchronousStandbys: number;
}

/** What the tables need of a database. Both kinds flush a change to the disk before it is confirmed. */
export interface Database extends Queries {
  readonly kind: 'sqlite' | 'postgres';
  /** Put after a SELECT that leases rows, so that several instances get different ones. */
  readonly lockingClause: string;
  /** All of it or nothing. Never nested. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Whether our tables are there, in whichever schema they are found. */
  hasTables(queries: Queries): Promise<boolean>;
  /** Throws STORE_UNAVAILABLE where the database could not keep every sign. Asked before our tables are made in it. */
  expectEverySign(queries: Queries): Promise<void>;
  /** Held until the transaction ends, so that two instances do not change the schema at once. */
  lockSchema(queries: Queries): Promise<void>;
  safety(): Promise<Safety>;
  /** Gives erased bytes back to the disk, as far as the database lets a client do so. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
