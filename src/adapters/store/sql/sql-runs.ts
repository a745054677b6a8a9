import type { PendingEntry } from '../../../handoff/outbox-entry.ts';
import type { Reminder } from '../../../routines/reminder.ts';
import type { RunHappening } from '../../../routines/run.ts';
import type { AddResult, NewRun, Runs } from '../../../routines/runs.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Queries, Value } from './database.ts';
import { eventId, reminderFrom, runFrom, runPlace, sealEvent } from './run-row.ts';
import { insertEntries } from './sql-outbox.ts';

const insertRun = `INSERT INTO run (id, conversation_id, slug, another, state, created_at, changed_at, version, key_id, sealed)
  VALUES ($1, $2, $3, $4, 'open', $5, $5, 1, $6, $7) ON CONFLICT DO NOTHING RETURNING id`;
/** The open run of a routine in a conversation; of several, the one that was not started as another, else the latest. */
const selectOpen = `SELECT id FROM run WHERE conversation_id = $1 AND slug = $2 AND state = 'open' ORDER BY CASE WHEN another = '' THEN 0 ELSE 1 END, created_at DESC LIMIT 1`;
const insertEvent = 'INSERT INTO run_event (id, run_id, number, at, kind, step, key_id, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)';
const insertReminder = `INSERT INTO run_reminder (run_id, number, days, state, due_at, round) VALUES ($1, $2, $3, 'waiting', $4, 0)`;
/** The row is locked until the transaction ends: events of one run are numbered one after the other, also by several instances. */
const takeNumber = `UPDATE run SET version = version + 1, changed_at = $2 WHERE id = $1 AND state = 'open' RETURNING version`;
/** Locks the row alike, and changes nothing yet: reminders are changed after their run everywhere, so that no two wait for each other. */
const lockOpen = `UPDATE run SET version = version WHERE id = $1 AND state = 'open' RETURNING id`;
/** A print changes nothing of the run itself. */
const takeNumberToPrint = 'UPDATE run SET version = version + 1 WHERE id = $1 RETURNING version';
/** Another run of the routine may have been started since: this one is then open beside it, as one that was started as another. */
const takeNumberToReopen = `UPDATE run SET version = version + 1, changed_at = $2, state = 'open', another = id WHERE id = $1 AND state = 'closed' RETURNING version`;
const holdWaiting = `UPDATE run_reminder SET state = 'held' WHERE run_id = $1 AND state = 'waiting'`;
const letWait = `UPDATE run_reminder SET state = 'waiting' WHERE run_id = $1 AND state = 'held'`;
const stopAll = `UPDATE run_reminder SET state = 'stopped' WHERE run_id = $1 AND state <> 'stopped' RETURNING number`;
const resumeAll = `UPDATE run_reminder SET state = 'waiting' WHERE run_id = $1 AND state = 'stopped' AND due_at > $2 RETURNING due_at`;
/** A run with how many of its reminders nobody has stopped. */
const selectRun = `SELECT run.*, (SELECT COUNT(*) FROM run_reminder WHERE run_reminder.run_id = run.id AND run_reminder.state <> 'stopped') AS reminders FROM run`;
const eventsAfter = 'SELECT * FROM run_event WHERE run_id = $1 AND number > $2 ORDER BY number';

/** Runs of checklists in three tables; events are only ever added. */
export function createSqlRuns(database: Database, keyring: Keyring): Runs {
  const readAll = async (sql: string, values: readonly Value[]) => {
    const rows = await database.query(sql, values);
    return Promise.all(rows.map(async (row) => runFrom(row, await database.query(eventsAfter, [String(row['id']), 0]), keyring)));
  };
  /** Changes the reminders of an open run and adds what happened, both or neither; resolves with those that were changed. */
  const changeReminders = (change: string, values: readonly Value[], { runId, at, happening }: Omit<EventToWrite, 'number'>) =>
    database.transaction(async (queries) => {
      const [open] = await queries.query(lockOpen, [runId]);
      const changed = open === undefined ? [] : await queries.query(change, values);
      if (changed.length === 0) return [];
      const [taken] = await queries.query(takeNumber, [runId, at]);
      await writeEvent(queries, { runId, number: Number(taken?.['version']), at, happening }, keyring);
      return changed;
    });
  return {
    start: (run) => database.transaction((queries) => startRun(queries, run, keyring)),
    find: async (id, known) => {
      const [row] = await database.query(`${selectRun} WHERE id = $1`, [id]);
      if (row === undefined) return undefined;
      const earlier = known?.events ?? [];
      const run = runFrom(row, await database.query(eventsAfter, [id, earlier.at(-1)?.number ?? 0]), keyring);
      return { ...run, events: [...earlier, ...run.events] };
    },
    openIn: (conversationId, limit) => readAll(`${selectRun} WHERE conversation_id = $1 AND state = 'open' ORDER BY created_at DESC, id LIMIT $2`, [conversationId, limit]),
    closedIn: (conversationId, limit) => readAll(`${selectRun} WHERE conversation_id = $1 AND state = 'closed' ORDER BY changed_at DESC, id LIMIT $2`, [conversationId, limit]),
    add: (id, happening, at) =>
      database.transaction(async (queries) => {
        const [taken] = await takeNumberFor(queries, happening, { id, at });
        if (taken === undefined) return notTaken(queries, happening, id);
        await writeEvent(queries, { runId: id, number: Number(taken['version']), at, happening }, keyring);
        if (happening.kind === 'closed') {
          await queries.query(`UPDATE run SET state = 'closed' WHERE id = $1`, [id]);
          await queries.query(holdWaiting, [id]);
        }
        if (happening.kind === 'reopened') await queries.query(letWait, [id]);
        return 'added';
      }),
    reminders: async (runId) => (await database.query('SELECT * FROM run_reminder WHERE run_id = $1 ORDER BY number', [runId])).map(reminderFrom),
    due: async (now, limit) => {
      const sql = `SELECT * FROM run_reminder WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, run_id, number LIMIT $2`;
      return (await database.query(sql, [now, limit])).map(reminderFrom);
    },
    postpone: async (reminders, dueAt) => {
      const sql = `UPDATE run_reminder SET due_at = $4 WHERE run_id = $1 AND number = $2 AND round = $3 AND state = 'waiting'`;
      for (const { runId, number, round } of reminders) await database.query(sql, [runId, number, round, dueAt]);
    },
    send: (reminders, notice) => database.transaction((queries) => sendReminders(queries, { reminders, notice }, keyring)),
    snooze: async ({ runId, number, round }, dueAt) => {
      const sql = `UPDATE run_reminder SET state = 'waiting', due_at = $4, round = round + 1
        WHERE run_id = $1 AND number = $2 AND round = $3 AND state = 'sent' RETURNING number`;
      return (await database.query(sql, [runId, number, round, dueAt])).length > 0;
    },
    stop: async (runId, by, at) => (await changeReminders(stopAll, [runId], { runId, at, happening: { kind: 'stopped', by } })).length > 0,
    resume: async (runId, by, at) => {
      const resumed = await changeReminders(resumeAll, [runId, at], { runId, at, happening: { kind: 'resumed', by } });
      return resumed.map((row) => Number(row['due_at'])).toSorted((a, b) => a - b)[0];
    },
    erase: (before) => database.transaction((queries) => eraseRuns(queries, before)),
  };
}

function takeNumberFor(queries: Queries, { kind }: RunHappening, { id, at }: { readonly id: string; readonly at: number }) {
  if (kind === 'printed') return queries.query(takeNumberToPrint, [id]);
  return queries.query(kind === 'reopened' ? takeNumberToReopen : takeNumber, [id, at]);
}

async function notTaken(queries: Queries, { kind }: RunHappening, id: string): Promise<AddResult> {
  const isThere = (await queries.query('SELECT id FROM run WHERE id = $1', [id])).length > 0;
  return !isThere ? 'unknown' : kind === 'reopened' ? 'open' : 'closed';
}

async function startRun(queries: Queries, { facts, started, reminders, another }: NewRun, keyring: Keyring) {
  const { id, slug, startedAt, place } = facts;
  const findOpen = async () => (await queries.query(selectOpen, [place.conversationId, slug]))[0];
  // One that was started as another may be the only one left.
  const before = another ? undefined : await findOpen();
  if (before !== undefined) return { kind: 'known', id: String(before['id']) } as const;
  const { keyId, text } = keyring.seal(JSON.stringify(facts), runPlace(id));
  const values = [id, place.conversationId, slug, another ? id : '', startedAt, keyId, text];
  // Nothing is inserted where somebody has started one at the same moment.
  if ((await queries.query(insertRun, values)).length === 0) return { kind: 'known', id: String((await findOpen())?.['id'] ?? id) } as const;
  await writeEvent(queries, { runId: id, number: 1, at: startedAt, happening: started }, keyring);
  for (const { number, days, dueAt } of reminders) await queries.query(insertReminder, [id, number, days, dueAt]);
  return { kind: 'started' } as const;
}

interface EventToWrite {
  readonly runId: string;
  readonly number: number;
  readonly at: number;
  readonly happening: RunHappening;
}

async function writeEvent(queries: Queries, { runId, number, at, happening }: EventToWrite, keyring: Keyring): Promise<void> {
  const id = eventId(runId, number);
  const { keyId, text } = sealEvent(happening, id, keyring);
  await queries.query(insertEvent, [id, runId, number, at, happening.kind, 'step' in happening ? happening.step : null, keyId, text]);
}

interface RemindersToSend {
  readonly reminders: readonly Reminder[];
  readonly notice: PendingEntry;
}

async function sendReminders(queries: Queries, { reminders, notice }: RemindersToSend, keyring: Keyring): Promise<boolean> {
  const book = `UPDATE run_reminder SET state = 'sent' WHERE run_id = $1 AND number = $2 AND round = $3 AND state = 'waiting' RETURNING number`;
  let booked = 0;
  for (const { runId, number, round } of reminders) {
    booked += (await queries.query(book, [runId, number, round])).length;
    await queries.query('UPDATE run SET changed_at = $2 WHERE id = $1', [runId, notice.createdAt]);
  }
  if (booked > 0) await insertEntries(queries, [notice], keyring);
  return booked > 0;
}

async function eraseRuns(queries: Queries, before: number): Promise<number> {
  const sql = `DELETE FROM run WHERE changed_at < $1 AND NOT EXISTS
    (SELECT 1 FROM run_reminder WHERE run_reminder.run_id = run.id AND run_reminder.state = 'waiting') RETURNING id`;
  const erased = await queries.query(sql, [before]);
  for (const row of erased) {
    for (const table of ['run_event', 'run_reminder']) await queries.query(`DELETE FROM ${table} WHERE run_id = $1`, [String(row['id'])]);
  }
  return erased.length;
}
