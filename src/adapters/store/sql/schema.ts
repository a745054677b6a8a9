import { AppError } from '../../../errors.ts';
import type { Database, Queries } from './database.ts';

/**
 * The schema, in steps. A step that has been released is never changed; a new one is added below it. Version n is what the
 * first n steps make. The SQL is what SQLite and PostgreSQL have in common. Times are milliseconds since 1970.
 *
 * A step may find its tables there: a back-up from before it that is put back with pg_restore takes away only what it has itself.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS entry (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, owner_id TEXT, state TEXT NOT NULL,
      created_at BIGINT NOT NULL, since BIGINT, due_at BIGINT, closed_at BIGINT,
      attempts INTEGER NOT NULL, may_have_arrived INTEGER NOT NULL, told_delayed INTEGER NOT NULL,
      receipt TEXT, reason TEXT, lease TEXT, lease_until BIGINT, version INTEGER NOT NULL,
      key_id TEXT, sealed TEXT
    )`,
    `CREATE INDEX IF NOT EXISTS entry_due ON entry (due_at) WHERE state = 'pending'`,
    `CREATE INDEX IF NOT EXISTS entry_owner ON entry (owner_id, created_at)`,
    `CREATE INDEX IF NOT EXISTS entry_closed ON entry (closed_at)`,
  ],
  [
    `CREATE TABLE IF NOT EXISTS contact_request (
      id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, state TEXT NOT NULL,
      created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, remind_at BIGINT, closed_at BIGINT,
      reminders INTEGER NOT NULL, version INTEGER NOT NULL, key_id TEXT, sealed TEXT
    )`,
    `CREATE INDEX IF NOT EXISTS contact_request_late ON contact_request (remind_at) WHERE state = 'open'`,
    `CREATE INDEX IF NOT EXISTS contact_request_owner ON contact_request (owner_id, created_at)`,
    `CREATE TABLE IF NOT EXISTS security_channel (
      organisation TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, connected_at BIGINT NOT NULL, key_id TEXT NOT NULL, sealed TEXT NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS used_channel_code (digest TEXT PRIMARY KEY, used_at BIGINT NOT NULL)`,
  ],
  [`CREATE TABLE IF NOT EXISTS audit (at BIGINT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, entry_id TEXT NOT NULL)`],
  [
    `CREATE TABLE IF NOT EXISTS run (
      id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, slug TEXT NOT NULL, another TEXT NOT NULL, state TEXT NOT NULL,
      created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, version INTEGER NOT NULL, key_id TEXT NOT NULL, sealed TEXT NOT NULL
    )`,
    `CREATE UNIQUE INDEX IF NOT EXISTS run_open ON run (conversation_id, slug, another) WHERE state = 'open'`,
    `CREATE INDEX IF NOT EXISTS run_changed ON run (changed_at)`,
    `CREATE TABLE IF NOT EXISTS run_event (
      id TEXT PRIMARY KEY, run_id TEXT NOT NULL, number INTEGER NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL, step TEXT,
      key_id TEXT NOT NULL, sealed TEXT NOT NULL
    )`,
    `CREATE INDEX IF NOT EXISTS run_event_run ON run_event (run_id, number)`,
    `CREATE TABLE IF NOT EXISTS run_reminder (
      run_id TEXT NOT NULL, number INTEGER NOT NULL, days INTEGER NOT NULL, state TEXT NOT NULL, due_at BIGINT NOT NULL,
      round INTEGER NOT NULL, PRIMARY KEY (run_id, number)
    )`,
    `CREATE INDEX IF NOT EXISTS run_reminder_due ON run_reminder (due_at) WHERE state = 'waiting'`,
  ],
  [`CREATE TABLE IF NOT EXISTS pause (at BIGINT NOT NULL, actor TEXT NOT NULL, paused INTEGER NOT NULL, reason TEXT NOT NULL)`],
  [`CREATE TABLE IF NOT EXISTS person_choice (person_id TEXT PRIMARY KEY, organisation TEXT, language TEXT, changed_at BIGINT NOT NULL)`],
  [
    `CREATE TABLE IF NOT EXISTS owners_channel (
      name TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, language TEXT NOT NULL, connected_at BIGINT NOT NULL, key_id TEXT NOT NULL, sealed TEXT NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS owners_week (week TEXT PRIMARY KEY)`,
  ],
  [
    `CREATE TABLE IF NOT EXISTS turn_count (
      day TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL, page TEXT NOT NULL, language TEXT NOT NULL, size TEXT NOT NULL,
      count BIGINT NOT NULL, PRIMARY KEY (day, kind, outcome, page, language, size)
    )`,
    `CREATE TABLE IF NOT EXISTS word_count (digest TEXT NOT NULL, day TEXT NOT NULL, count BIGINT NOT NULL, PRIMARY KEY (digest, day))`,
    `CREATE TABLE IF NOT EXISTS shared_word (digest TEXT PRIMARY KEY, word TEXT NOT NULL)`,
  ],
];

/** Brings the schema forward, from nothing or any earlier version. Throws STORE_NEWER when the program is the older one. */
export function migrate(database: Database, to = migrations.length): Promise<number> {
  return database.transaction(async (queries) => {
    await database.lockSchema(queries);
    // IF NOT EXISTS looks into the first schema of the search path only: one that somebody has made since, as of the account's name, would get new, empty tables.
    if (!(await database.hasTables(queries))) {
      await database.expectEverySign(queries);
      await queries.query('CREATE TABLE schema_version (version INTEGER NOT NULL)');
    }
    const from = await schemaVersion(queries);
    if (from > migrations.length) {
      throw new AppError('STORE_NEWER', `The database has version ${from}, expected at most ${migrations.length}.`);
    }
    for (const statement of migrations.slice(from, to).flat()) await queries.query(statement).catch(orOfAnother);
    if (from < to) {
      await queries.query('DELETE FROM schema_version');
      await queries.query('INSERT INTO schema_version (version) VALUES ($1)', [to]);
    }
    return Math.max(from, to);
  });
}

/** A table that was there and lacks a column (PostgreSQL's undefined_column) is none of ours. */
function orOfAnother(error: unknown): never {
  if ((error as { readonly code?: unknown }).code !== '42703') throw error;
  throw new AppError('STORE_UNAVAILABLE', 'A table of another program has a name that the bot needs: give the bot a database, or a schema in its search_path, of its own.', { cause: error });
}

export async function schemaVersion(queries: Queries): Promise<number> {
  const [row] = await queries.query('SELECT version FROM schema_version');
  return Number(row?.['version'] ?? 0);
}
