import { Socket } from 'node:net';
import pg from 'pg';
import { AppError } from '../../../errors.ts';
import type { Database, Queries, Row, Safety, Value } from '../sql/database.ts';
import { storeFailure } from '../store-failure.ts';

export interface PostgresOptions {
  readonly url: string;
  /** Told when a connection that nobody was using broke, as it does when the server restarts. */
  readonly onIdleError: (error: Error) => void;
}

const schemaLock = 7_203_814;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 10_000;
/** Shorter than a turn, so that whoever sends while somebody holds a table is told for certain that nothing was taken. */
const lockTimeoutMs = 5_000;
const mostConnections = 10;

/** Set once a connection is there: a pooler such as PgBouncer turns away who asks for them while connecting. */
const settings = [
  'SET synchronous_commit = on',
  `SET statement_timeout = ${statementTimeoutMs}`,
  `SET lock_timeout = ${lockTimeoutMs}`,
  `SET idle_in_transaction_session_timeout = ${statementTimeoutMs}`,
].join('; ');

/** Connects to PostgreSQL 13 or newer. Every confirmed change has been flushed (`synchronous_commit`), whatever the role's default. */
export async function openPostgresDatabase({ url, onIdleError }: PostgresOptions): Promise<Database> {
  // pg leaves a connection open whose log-in failed halfway, which would keep a command from ending.
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  const pool = new pg.Pool({
    stream,
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    // A server that is gone without a word would otherwise keep a person waiting.
    query_timeout: statementTimeoutMs + connectTimeoutMs,
    keepAlive: true,
    application_name: 'radrum',
    types: { getTypeParser: parserOf },
    onConnect: async (client) => {
      await client.query(settings);
    },
  });
  pool.on('error', onIdleError);
  // A connection that breaks as it passes from one user to the next has a listener of neither, and would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeFailure(error, isOfFile(error) ? 'A certificate or key that DATABASE_URL names (sslrootcert, sslcert, sslkey) cannot be read.' : 'The database of DATABASE_URL failed.');
    }
  };
  const inPool: Queries = { query: async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows };
  return {
    kind: 'postgres',
    lockingClause: 'FOR UPDATE SKIP LOCKED',
    query: (sql, values) => guarded(() => inPool.query(sql, values)),
    transaction: (work) => guarded(() => inTransaction(pool, work)),
    hasTables: async (queries) => (await queries.query(`SELECT to_regclass('schema_version') AS name`))[0]?.['name'] !== null,
    expectEverySign: async (queries) => {
      const [row] = await queries.query('SHOW server_encoding');
      const encoding = String(row?.['server_encoding']);
      if (encoding === 'UTF8') return;
      throw new AppError('STORE_UNAVAILABLE', `The database of DATABASE_URL has the encoding ${encoding}, expected UTF8: make it with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`);
    },
    lockSchema: async (queries) => void (await queries.query('SELECT pg_advisory_xact_lock($1)', [schemaLock])),
    safety: () => guarded(() => readSafety(pool)),
    compact: async () => {},
    close: async () => {
      await pool.end();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work({ query: async (sql: string, values: readonly Value[] = []) => (await client.query<Row>(sql, [...values])).rows });
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!rolledBack);
    throw error;
  }
}

/** Files are read as a connection is made; a socket fails with other calls. */
function isOfFile(error: unknown): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === 'open' || syscall === 'read';
}

/** `reset_val` is what a connection has that nobody has set anything on. */
const safety = `SELECT
    CASE WHEN current_setting('fsync') = 'off' THEN 'fsync=off' END AS fsync,
    CASE WHEN current_setting('full_page_writes') = 'off' THEN 'full_page_writes=off' END AS pages,
    (SELECT 'synchronous_commit=off, behind a pooler' FROM pg_settings WHERE name = 'synchronous_commit' AND reset_val = 'off' AND pg_backend_pid() <> $1) AS commits,
    (SELECT COUNT(*) FROM pg_stat_replication WHERE current_setting('synchronous_standby_names') = '') AS standbys`;

/** A pooler gives a connection a number of its own, and may hand each transaction to another server process, on which nothing of ours is set. */
async function readSafety(pool: pg.Pool): Promise<Safety> {
  const client = await pool.connect();
  try {
    const { processID } = client as pg.PoolClient & { readonly processID: number };
    const [row] = (await client.query<Row>(safety, [processID])).rows;
    const lossy = [row?.['fsync'], row?.['pages'], row?.['commits']].filter((one) => typeof one === 'string');
    return { lossy, asynchronousStandbys: Number(row?.['standbys'] ?? 0) };
  } finally {
    client.release();
  }
}

const bigint = 20;

/** Times and counts come as numbers; JavaScript holds them exactly. */
function parserOf(type: number, format?: 'text' | 'binary') {
  return type === bigint ? Number : pg.types.getTypeParser(type, format as 'text');
}
