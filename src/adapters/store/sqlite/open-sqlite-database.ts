import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Database, Queries, Row, Value } from '../sql/database.ts';
import { storeFailure } from '../store-failure.ts';

/** Name of the embedded database in DATA_DIR. */
export const sqliteFile = 'radrum.sqlite';
/** How long to wait for another process, such as the outbox command, to finish writing. */
const patienceMs = 5_000;
const retryEveryMs = 10;
const busy = 5;
const readOnly = 8;

/**
 * Opens, or makes, the database file in a folder. WAL with `synchronous=FULL` flushes the log at every commit (SQLite, "PRAGMA
 * synchronous"); `secure_delete` overwrites what is erased. Statements of this process go one after the other. With `toRead` it makes
 * and changes nothing, so that it opens also what may not be written.
 */
export async function openSqliteDatabase(folder: string, { toRead = false }: { readonly toRead?: boolean } = {}): Promise<Database> {
  const where = `The database ${join(folder, sqliteFile)} failed.`;
  const database = await patiently(async () => (toRead ? connectToRead(join(folder, sqliteFile)) : connect(folder))).catch((error: unknown) => {
    throw storeFailure(error, where);
  });
  const statements = new Map<string, StatementSync>();
  const run = (sql: string, values: readonly Value[]): readonly Row[] => {
    const statement = statements.get(sql) ?? database.prepare(sql.replace(/\$(\d+)/g, '?$1'));
    statements.set(sql, statement);
    return statement.all(...values) as Row[];
  };
  const queries: Queries = { query: async (sql, values = []) => run(sql, values) };

  let tail: Promise<unknown> = Promise.resolve();
  /** Waits for its turn, so that no statement slips into somebody else's transaction. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = tail.then(work).catch((error: unknown) => {
      throw storeFailure(error, where);
    });
    tail = mine.catch(() => {});
    return mine;
  };
  return {
    kind: 'sqlite',
    lockingClause: '',
    query: (sql, values) => inTurn(() => patiently(() => queries.query(sql, values))),
    transaction: (work) =>
      inTurn(async () => {
        await patiently(async () => run('BEGIN IMMEDIATE', []));
        try {
          const result = await work(queries);
          run('COMMIT', []);
          return result;
        } catch (error) {
          // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the reason.
          if (database.isTransaction) run('ROLLBACK', []);
          throw error;
        }
      }),
    hasTables: async (within) => (await within.query(`SELECT name FROM sqlite_master WHERE name = 'schema_version'`)).length > 0,
    expectEverySign: async () => {},
    lockSchema: async () => {},
    safety: () => inTurn(async () => ({ lossy: run('PRAGMA synchronous', [])[0]?.['synchronous'] === 2 ? [] : ['synchronous is not FULL'], asynchronousStandbys: 0 })),
    compact: () => inTurn(async () => void run('PRAGMA wal_checkpoint(TRUNCATE)', [])),
    close: () =>
      inTurn(async () => {
        statements.clear();
        database.close();
      }),
  };
}

async function connect(folder: string): Promise<DatabaseSync> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The folder may have been there before, open to others. SQLite gives its other files the same rights as this one.
  await open(join(folder, sqliteFile), 'a', 0o600).then((made) => made.close());
  const database = new DatabaseSync(join(folder, sqliteFile), { timeout: 0 });
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'trusted_schema = OFF']) database.exec(`PRAGMA ${pragma}`);
    await flushFolder(folder);
    await flushFolder(dirname(folder));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function connectToRead(file: string): DatabaseSync {
  const open = (from: string | URL): DatabaseSync => {
    const database = new DatabaseSync(from, { readOnly: true, timeout: 0 });
    try {
      database.exec('PRAGMA trusted_schema = OFF');
      // Only a first reading tells whether it can be read.
      database.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  try {
    return open(file);
  } catch (error) {
    // Nobody has it open, and SQLite may not make the file by which readers and writers agree (SQLite, "Write-Ahead Logging", read-only databases).
    if (codeOf(error) !== readOnly || existsSync(`${file}-wal`)) throw error;
    const unchanging = pathToFileURL(file);
    unchanging.searchParams.set('immutable', '1');
    return open(unchanging);
  }
}

/** SQLite's primary result code, where an error has one. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

/** Tries again while another process writes. SQLite's own waiting would hold up everything else in this process. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += retryEveryMs) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== busy || waited >= patienceMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
  }
}

/** A new file survives a power cut only once the folder that names it has been flushed. Windows has no such thing. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
