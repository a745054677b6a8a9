import { randomUUID } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import type { OutboxEntry, PendingEntry } from '../../../handoff/outbox-entry.ts';
import type { LeasedEntry, Outbox } from '../../../handoff/store.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Queries, Row, Value } from './database.ts';
import { entryColumns, entryFrom, entryValues, overviewFrom, textOf } from './entry-row.ts';

const columns = entryColumns.join(', ');
const places = entryColumns.map((_, position) => `$${position + 1}`).join(', ');
const assignments = entryColumns.map((column, position) => `${column} = $${position + 1}`).join(', ');
const after = (position: number) => `$${entryColumns.length + position}`;

const insert = `INSERT INTO entry (${columns}, version) VALUES (${places}, 1) ON CONFLICT (id) DO NOTHING RETURNING id`;
const update = `UPDATE entry SET ${assignments}, version = version + 1, lease = NULL, lease_until = NULL WHERE id = $1`;
const settle = `${update} AND lease = ${after(1)} RETURNING id`;
const change = `${update} AND version = ${after(1)} AND (lease_until IS NULL OR lease_until <= ${after(2)}) RETURNING id`;
/** Whatever the lease: it is given again and again to what does not open, and nothing is ever sent of it. */
const abandonUnread = `UPDATE entry SET state = 'abandoned', reason = 'by-hand', since = NULL, due_at = NULL, closed_at = $3, version = version + 1, lease = NULL, lease_until = NULL
  WHERE id = $1 AND version = $2 AND state = 'pending' RETURNING id`;

/** The outbox in a table. The SQL is the same for both databases, but for the locking clause of `claim`. */
export function createSqlOutbox(database: Database, keyring: Keyring): Outbox {
  // A lease that is still there was given to an attempt of which nothing was booked.
  const claim = `WITH due AS MATERIALIZED (
      SELECT id FROM entry WHERE state = 'pending' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
      ORDER BY due_at LIMIT $2 ${database.lockingClause}
    )
    UPDATE entry SET lease = $3, lease_until = $4, version = version + 1,
      may_have_arrived = CASE WHEN lease IS NULL THEN may_have_arrived ELSE 1 END WHERE id IN (SELECT id FROM due) RETURNING *`;

  const changed = (sql: string, values: readonly Value[], followUps: readonly PendingEntry[]) =>
    database.transaction(async (queries) => {
      const rows = await queries.query(sql, values);
      if (rows.length > 0) await insertEntries(queries, followUps, keyring);
      return rows.length > 0;
    });

  const rowOf = async (id: string): Promise<Row | undefined> => {
    const [row] = await database.query('SELECT * FROM entry WHERE id = $1', [id]);
    return row && { ...row, may_have_arrived: row['lease'] === null ? (row['may_have_arrived'] ?? 0) : 1 };
  };

  return {
    save: async (entry) => {
      const saved = await database.query(insert, entryValues(entry, keyring));
      if (saved.length > 0) return { kind: 'saved' };
      const [known] = await database.query('SELECT owner_id, state FROM entry WHERE id = $1', [entry.id]);
      return { kind: 'known', ownerId: textOf(known?.['owner_id']), state: known?.['state'] as OutboxEntry['state'] };
    },
    find: async (id) => {
      const row = await rowOf(id);
      return row && entryFrom(row, keyring);
    },
    facts: async (id) => {
      const row = await rowOf(id);
      return row && overviewFrom(row);
    },
    overview: async ({ kind, state, ownerId, idBegins, limit }) => {
      const filters: readonly (readonly [string, string | undefined])[] = [
        ...([['kind = ', kind], ['state = ', state], ['owner_id = ', ownerId]] as const),
        ['id LIKE ', idBegins && `${idBegins}%`],
      ];
      const set = filters.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]));
      const where = set.map(({ condition }, position) => `${condition}$${position + 2}`).join(' AND ');
      const sql = `SELECT * FROM entry ${where && `WHERE ${where}`} ORDER BY created_at DESC, id LIMIT $1`;
      return (await database.query(sql, [limit, ...set.map(({ value }) => value)])).map(overviewFrom);
    },
    reportsOf: async (userId, { deliveredSince, limit }) => {
      const sql = `SELECT * FROM entry WHERE owner_id = $1 AND kind = 'report' AND (state IN ('pending', 'abandoned') OR (state = 'delivered' AND closed_at > $2))
        ORDER BY created_at DESC, id LIMIT $3`;
      return (await database.query(sql, [userId, deliveredSince, limit])).map(overviewFrom);
    },
    claim: async ({ now, leaseMs, limit }) => {
      const lease = randomUUID();
      const rows = await database.query(claim, [now, limit, lease, now + leaseMs]);
      const read = rows.toSorted((a, b) => Number(a['due_at']) - Number(b['due_at'])).map((row) => readLeased(row, lease, keyring));
      return {
        leased: read.filter((one) => typeof one !== 'string'),
        unreadable: read.filter((one) => typeof one === 'string'),
      };
    },
    settle: ({ lease }, next, followUps) => changed(settle, [...entryValues(next, keyring), lease], followUps),
    abandonUnread: async ({ id, version }, now) => (await database.query(abandonUnread, [id, version, now])).length > 0,
    change: (next, { now, followUps }) => changed(change, [...entryValues(next, keyring), next.version, now], followUps),
  };
}

/** Saves new entries within a transaction; a known id stays as it is. */
export async function insertEntries(queries: Queries, entries: readonly PendingEntry[], keyring: Keyring): Promise<void> {
  for (const entry of entries) await queries.query(insert, entryValues(entry, keyring));
}

function readLeased(row: Row, lease: string, keyring: Keyring): LeasedEntry | string {
  try {
    const entry = entryFrom(row, keyring);
    if (entry.state === 'pending') return { entry, lease };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  // One row that does not open must not keep the others from being sent.
  return String(row['id']);
}
