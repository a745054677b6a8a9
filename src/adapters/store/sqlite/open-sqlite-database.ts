import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Queries, Row, Value } from '../sql/database.ts';
import { storeFailure } from '../store-failure.ts';

/** Name of the embedded database in DATA_DIR. */
export const sqliteFile = 'radrum.sqlite';
/** How long to wait for another process, such as the outbox command, to finish writing. */
const patienceMs = 5_000;
const retryEveryMs = 10;
const busy = 5;

/**
 * Opens, or makes, the database file in a folder. WAL with `synchronous=FULL` flushes the log at every commit (SQLite, "PRAGMA
 * synchronous"); `secure_delete` overwrites what is erased. Statements of this process go one after the other.
 */
export async function openSqliteDatabase(folder: string): Promise<Database> {
  const where = `The database ${join(folder, sqliteFile)} failed.`;
  const database = await patiently(() => connect(folder)).catch((error: unknown) => {
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
    lockSchema: async () => {},
    isDurable: () => inTurn(async () => run('PRAGMA synchronous', [])[0]?.['synchronous'] === 2),
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

/** Tries again while another process writes. SQLite's own waiting would hold up everything else in this process. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += retryEveryMs) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy;
      if (!isBusy || waited >= patienceMs) throw error;
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
