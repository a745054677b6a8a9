import { AppError } from '../../../errors.ts';
import { type Asking, type ContactRequest, type GivenBack, openSince, type RequestDetails, type TakenRequest } from '../../../handoff/contact-request.ts';
import type { ContactRequests, LateRequests } from '../../../handoff/store.ts';
import { unfinishedAfterMs } from '../../../handoff/unfinished.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row, Value } from './database.ts';
import { numberOf, textOf } from './entry-row.ts';
import { insertEntries } from './sql-outbox.ts';

const columns = ['id', 'owner_id', 'state', 'created_at', 'changed_at', 'remind_at', 'closed_at', 'reminders', 'key_id', 'sealed'] as const;
const places = columns.map((_, position) => `$${position + 1}`).join(', ');
const assignments = columns.map((column, position) => `${column} = $${position + 1}`).join(', ');

const insert = `INSERT INTO contact_request (${columns.join(', ')}, version) VALUES (${places}, 1) ON CONFLICT (id) DO NOTHING RETURNING id`;
const update = `UPDATE contact_request SET ${assignments}, version = version + 1 WHERE id = $1 AND version = $${columns.length + 1} RETURNING id`;

/** Locks the row of a notice of which nothing was sent, until the transaction ends: who leases entries meanwhile leaves it out. */
const holdUntold = `UPDATE entry SET version = version + 1 WHERE id = $1 AND state = 'pending' AND attempts = 0 AND may_have_arrived = 0 AND lease IS NULL RETURNING id`;

const unreadableAgainMs = 3_600_000;

/** An earlier version kept no moment for a reminder of what it let somebody take. What was taken long ago is left alone: many of those are done, and a channel would be flooded at an upgrade. */
const unreminded = `(remind_at IS NULL AND reminders = 0 AND changed_at > $3 AND changed_at <= $4)`;
const unremindedForMs = 7 * 24 * 3_600_000;

/** What is sealed in the row of a request that is not closed. */
interface Secret {
  readonly details: RequestDetails;
  readonly givenBack?: GivenBack | undefined;
  readonly by?: TakenRequest['by'];
  /** Absent in what an earlier version has written. */
  readonly asked?: Asking;
}

export function createSqlRequests(database: Database, keyring: Keyring): ContactRequests {
  const postponed = async <Late>(found: LateRequests<Late>, now: number): Promise<LateRequests<Late>> => {
    for (const id of found.unreadable) await database.query('UPDATE contact_request SET remind_at = $2 WHERE id = $1', [id, now + unreadableAgainMs]);
    return found;
  };
  return {
    save: (request, notices) =>
      database.transaction(async (queries) => {
        const saved = await queries.query(insert, valuesOf(request, keyring));
        if (saved.length > 0) {
          await insertEntries(queries, notices, keyring);
          return { kind: 'saved' };
        }
        const [known] = await queries.query('SELECT owner_id, state FROM contact_request WHERE id = $1', [request.id]);
        return { kind: 'known', ownerId: textOf(known?.['owner_id']), state: known?.['state'] as ContactRequest['state'] };
      }),
    find: async (id) => {
      const [row] = await database.query('SELECT * FROM contact_request WHERE id = $1', [id]);
      return row === undefined ? undefined : requestFrom(row, keyring);
    },
    change: (next, notices) =>
      database.transaction(async (queries) => {
        const changed = await queries.query(update, [...valuesOf(next, keyring), next.version]);
        if (changed.length > 0) await insertEntries(queries, notices, keyring);
        return changed.length > 0;
      }),
    correct: (next, { before, after }) =>
      database.transaction(async (queries) => {
        if ((await queries.query(holdUntold, [before])).length === 0) return false;
        if ((await queries.query(update, [...valuesOf(next, keyring), next.version])).length === 0) return false;
        await queries.query('DELETE FROM entry WHERE id = $1', [before]);
        await insertEntries(queries, [after], keyring);
        return true;
      }),
    late: async (now, limit) => {
      const sql = `SELECT * FROM contact_request WHERE state = 'open' AND remind_at <= $1 ORDER BY remind_at LIMIT $2`;
      return postponed(readAll(await database.query(sql, [now, limit]), 'open', keyring), now);
    },
    unfinished: async (now, limit) => {
      const sql = `SELECT * FROM contact_request WHERE state = 'taken' AND (remind_at <= $1 OR ${unreminded}) ORDER BY changed_at LIMIT $2`;
      const rows = await database.query(sql, [now, limit, now - unremindedForMs, now - unfinishedAfterMs]);
      return postponed(readAll(rows, 'taken', keyring), now);
    },
    openBefore: async (before) => readAll(await database.query(`SELECT * FROM contact_request WHERE state = 'open' AND changed_at < $1`, [before]), 'open', keyring),
    openOf: async (userId, limit) => {
      const sql = `SELECT id, state, created_at, closed_at FROM contact_request WHERE owner_id = $1 AND state IN ('open', 'taken') ORDER BY created_at DESC, id LIMIT $2`;
      return (await database.query(sql, [userId, limit])).map((row) => ({
        id: String(row['id']),
        state: row['state'] as ContactRequest['state'],
        createdAt: Number(row['created_at']),
        closedAt: row['closed_at'] === null ? undefined : Number(row['closed_at']),
      }));
    },
  };
}

export function requestPlace(id: string): string {
  return `contact_request/${id}`;
}

function valuesOf(request: ContactRequest, keyring: Keyring): readonly Value[] {
  const secret = secretOf(request);
  const sealed = secret && keyring.seal(JSON.stringify(secret), requestPlace(request.id));
  const waiting = 'details' in request ? request : undefined;
  const closedAt = 'closedAt' in request ? request.closedAt : null;
  const changedAt = request.state === 'taken' ? request.takenAt : request.state === 'open' ? openSince(request) : request.closedAt;
  return [
    ...[request.id, request.ownerId, request.state, request.createdAt, changedAt, waiting?.remindAt ?? null, closedAt],
    ...[waiting?.reminders ?? 0, sealed?.keyId ?? null, sealed?.text ?? null],
  ];
}

function secretOf(request: ContactRequest): Secret | undefined {
  if (request.state === 'open') return { details: request.details, givenBack: request.givenBack };
  return request.state === 'taken' ? { details: request.details, by: request.by, asked: request.asked } : undefined;
}

type InState<State> = Extract<ContactRequest, { readonly state: State }>;

function readAll<State extends 'open' | 'taken'>(rows: readonly Row[], state: State, keyring: Keyring): LateRequests<InState<State>> {
  const read = rows.map((row) => readWaiting(row, state, keyring));
  return { late: read.filter((one) => typeof one !== 'string'), unreadable: read.filter((one) => typeof one === 'string') };
}

/** The id of one that does not open: it must not keep the others from being seen. */
function readWaiting<State extends 'open' | 'taken'>(row: Row, state: State, keyring: Keyring): InState<State> | string {
  try {
    const request = requestFrom(row, keyring);
    if (request.state === state) return request as InState<State>;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return String(row['id']);
}

/** Where an earlier version did not keep how far a request had come, whoever took it may be in any channel of its chain. */
function everywhere({ chain }: RequestDetails): Asking {
  return { reminders: Math.max(0, chain.length - 1) };
}

function requestFrom(row: Row, keyring: Keyring): ContactRequest {
  const facts = { id: String(row['id']), ownerId: String(row['owner_id']), createdAt: Number(row['created_at']), version: Number(row['version']) };
  const secret = () => JSON.parse(keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, requestPlace(facts.id))) as Secret;
  switch (row['state'] as ContactRequest['state']) {
    case 'open': {
      const { details, givenBack } = secret();
      return { ...facts, state: 'open', details, givenBack, reminders: Number(row['reminders']), remindAt: Number(row['remind_at']) };
    }
    case 'taken': {
      const { details, by, asked } = secret();
      const [takenAt, reminders] = [Number(row['changed_at']), Number(row['reminders'])];
      const remindAt = numberOf(row['remind_at']) ?? (reminders === 0 ? takenAt + unfinishedAfterMs : undefined);
      return { ...facts, state: 'taken', details, by: by ?? { id: '', name: '' }, takenAt, asked: asked ?? everywhere(details), reminders, remindAt };
    }
    case 'done':
      return { ...facts, state: 'done', closedAt: Number(row['closed_at']) };
    case 'withdrawn':
      return { ...facts, state: 'withdrawn', closedAt: Number(row['closed_at']) };
  }
}
