import { randomUUID } from 'node:crypto';
import type { People } from '../../../conversation/preferences.ts';
import { AppError } from '../../../errors.ts';
import type { AuditRecord, Resealed, Store } from '../../../handoff/store.ts';
import type { Counts } from '../../../insight/counts.ts';
import type { Runs } from '../../../routines/runs.ts';
import type { Keyring, Sealed } from '../keyring.ts';
import type { Database } from './database.ts';
import { entryPlace } from './entry-row.ts';
import { runEventPlace, runPlace } from './run-row.ts';
import { migrate, schemaVersion } from './schema.ts';
import { channelPlace, createSqlChannels } from './sql-channels.ts';
import { createSqlCounts } from './sql-counts.ts';
import { createSqlOutbox } from './sql-outbox.ts';
import { createSqlOwners, ownersPlace } from './sql-owners.ts';
import { createSqlPauses } from './sql-pauses.ts';
import { createSqlPeople } from './sql-people.ts';
import { createSqlRequests, requestPlace } from './sql-requests.ts';
import { createSqlRuns } from './sql-runs.ts';

/** Everything that is kept: the hand-off's part, the checklists', what people have chosen, and counts. */
export type FullStore = Store & { readonly runs: Runs; readonly people: People; readonly counts: Counts };

/** Tables with sealed text, their key, and the place that is bound into the text. */
const sealedTables = [
  { table: 'entry', key: 'id', place: entryPlace },
  { table: 'contact_request', key: 'id', place: requestPlace },
  { table: 'security_channel', key: 'organisation', place: channelPlace },
  { table: 'owners_channel', key: 'name', place: ownersPlace },
  { table: 'run', key: 'id', place: runPlace },
  { table: 'run_event', key: 'id', place: runEventPlace },
] as const;

/**
 * The store on a database, with its schema brought forward. Throws STORE_UNAVAILABLE where it can only be read, STORE_NEWER, and DATA_KEY_UNKNOWN when a key is absent or another one.
 * A full disk keeps nobody from opening it: there is guidance to give, and room may come.
 */
export async function createSqlStore(database: Database, keyring: Keyring): Promise<FullStore> {
  await migrate(database);
  await tryWriting(database).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'STORE_FULL')) throw error;
  });
  return createCurrentStore(database, keyring);
}

/** The store on a database whose schema is this program's own. Writes nothing. Throws DATA_KEY_UNKNOWN as well. */
export async function createCurrentStore(database: Database, keyring: Keyring): Promise<FullStore> {
  await expectKnownKeys(database, keyring);
  return {
    outbox: createSqlOutbox(database, keyring),
    requests: createSqlRequests(database, keyring),
    channels: createSqlChannels(database, keyring),
    owners: createSqlOwners(database, keyring),
    runs: createSqlRuns(database, keyring),
    pauses: createSqlPauses(database),
    people: createSqlPeople(database),
    counts: createSqlCounts(database, keyring),
    erase: async (before) => {
      const entries = await database.query(`DELETE FROM entry WHERE state <> 'pending' AND closed_at < $1 RETURNING id`, [before]);
      const unclosed = `DELETE FROM contact_request WHERE changed_at < $1 AND (state <> 'open' OR changed_at < $2) RETURNING id`;
      const requests = await database.query(unclosed, [before, before - closingMs]);
      await database.query('DELETE FROM audit WHERE at < $1', [before - auditKeptMs]);
      // The last one says whether the bot is paused, however long ago it was.
      await database.query('DELETE FROM pause WHERE at < $1 AND at < (SELECT MAX(at) FROM pause)', [before - auditKeptMs]);
      await database.query('DELETE FROM person_choice WHERE changed_at < $1', [before - choiceKeptMs]);
      await database.compact();
      return { entries: entries.length, requests: requests.length };
    },
    audit: async ({ at, actor, action, entryId }) => {
      await database.query('INSERT INTO audit (at, actor, action, entry_id) VALUES ($1, $2, $3, $4)', [at, actor, action, entryId]);
    },
    audits: async () =>
      (await database.query('SELECT * FROM audit ORDER BY at')).map((row) => ({
        at: Number(row['at']),
        actor: String(row['actor']),
        action: row['action'] as AuditRecord['action'],
        entryId: String(row['entry_id']),
      })),
    reEncrypt: () => reEncrypt(database, keyring),
    check: async () => {
      const counts = await database.query('SELECT state, COUNT(*) AS entries, MIN(created_at) AS oldest, MAX(closed_at) AS latest FROM entry GROUP BY state');
      const of = (state: string) => counts.find((row) => row['state'] === state);
      return {
        kind: database.kind,
        schemaVersion: await schemaVersion(database),
        ...(await database.safety()),
        pending: Number(of('pending')?.['entries'] ?? 0),
        abandoned: Number(of('abandoned')?.['entries'] ?? 0),
        oldestPendingAt: of('pending') && Number(of('pending')?.['oldest']),
        lastDeliveryAt: of('delivered') && Number(of('delivered')?.['latest']),
      };
    },
    tryWriting: () => tryWriting(database),
    close: () => database.close(),
  };
}

/** About a short report, where reports are kept: on a full disk a smaller row, or one of another table, may find room in a page that is there already. */
const trial = 'x'.repeat(1_800);

function tryWriting(database: Database): Promise<void> {
  const id = randomUUID();
  const insert = `INSERT INTO entry (id, kind, state, created_at, attempts, may_have_arrived, told_delayed, reason, version) VALUES ($1, 'trial', 'trial', 0, 0, 0, 0, $2, 0)`;
  return database.transaction(async (queries) => {
    await queries.query(insert, [id, trial]);
    await queries.query('DELETE FROM entry WHERE id = $1', [id]);
  });
}

/** An open request that was not closed within this time does not open any more: there is nobody who could be told. */
const closingMs = 24 * 3_600_000;

/** A choice is asked for anew after a year and a bit, so that nothing stays of people who have left. */
const choiceKeptMs = 365 * 24 * 3_600_000;

/** The audit log is kept two years longer than what it is about. */
const auditKeptMs = 2 * 365 * 24 * 3_600_000;

async function expectKnownKeys(database: Database, keyring: Keyring): Promise<void> {
  const sql = sealedTables.map(({ table }) => `SELECT key_id FROM ${table} WHERE sealed IS NOT NULL`).join(' UNION ');
  const used = (await database.query(sql)).map((row) => String(row['key_id']));
  const absent = used.filter((id) => !keyring.ids.includes(id));
  if (absent.length > 0) {
    throw new AppError('DATA_KEY_UNKNOWN', `Rows are sealed with key ${absent.map((id) => `"${id}"`).join(', ')}, and DATA_KEY has ${keyring.ids.map((id) => `"${id}"`).join(', ')}.`);
  }
  for (const id of used) await expectThatItOpens(id, database, keyring);
}

/** How many rows are tried before a key is taken for another one of the same name. */
const triedRows = 20;
/** So few may all have been altered, and are what is left when everything else has been sealed anew. */
const mayBeAltered = 2;

/**
 * Another key under a known id would seal what nobody can open once the right one is back, since DATA_KEY takes an id only once. One row
 * that does not open may have been altered; when none of several does, the key is the wrong one. The key that seals must open the only
 * row, too; an earlier one does no harm, and a bot that does not start would.
 */
async function expectThatItOpens(id: string, database: Database, keyring: Keyring): Promise<void> {
  let tried = 0;
  for (const { table, key, place } of sealedTables) {
    const rows = await database.query(`SELECT ${key} AS name, sealed FROM ${table} WHERE sealed IS NOT NULL AND key_id = $1 LIMIT ${triedRows}`, [id]);
    if (rows.some((row) => opens(keyring, { keyId: id, text: String(row['sealed']) }, place(String(row['name']))))) return;
    tried += rows.length;
  }
  if (tried > (id === keyring.currentId ? 0 : mayBeAltered)) {
    throw new AppError('DATA_KEY_UNKNOWN', `Key "${id}" of DATA_KEY opens none of the rows that were sealed with a key of that name (${tried} tried). A new key needs a new name.`);
  }
}

function opens(keyring: Keyring, sealed: Sealed, place: string): boolean {
  try {
    keyring.open(sealed, place);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Row by row, so that the bot can go on meanwhile: a row that changed since it was read has been sealed anew anyway. One that does not open keeps no other from being sealed. */
async function reEncrypt(database: Database, keyring: Keyring): Promise<Resealed> {
  let rows = 0;
  const unreadable: string[] = [];
  for (const { table, key, place } of sealedTables) {
    const found = await database.query(`SELECT ${key} AS name, key_id, sealed FROM ${table} WHERE sealed IS NOT NULL AND key_id <> $1`, [keyring.currentId]);
    for (const row of found) {
      const [name, keyId, old] = [String(row['name']), String(row['key_id']), String(row['sealed'])];
      if (!opens(keyring, { keyId, text: old }, place(name))) {
        unreadable.push(place(name));
        continue;
      }
      const sealed = keyring.seal(keyring.open({ keyId, text: old }, place(name)), place(name));
      const sql = `UPDATE ${table} SET key_id = $1, sealed = $2 WHERE ${key} = $3 AND sealed = $4 RETURNING ${key}`;
      rows += (await database.query(sql, [sealed.keyId, sealed.text, name, old])).length;
    }
  }
  return { rows, unreadable };
}
