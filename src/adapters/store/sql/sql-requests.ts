import { AppError } from '../../../errors.ts';
import type { ContactRequest, OpenRequest, RequestDetails, TakenRequest } from '../../../handoff/contact-request.ts';
import type { ContactRequests } from '../../../handoff/store.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row, Value } from './database.ts';
import { insertEntries } from './sql-outbox.ts';

const columns = ['id', 'owner_id', 'state', 'created_at', 'changed_at', 'remind_at', 'closed_at', 'reminders', 'key_id', 'sealed'] as const;
const places = columns.map((_, position) => `$${position + 1}`).join(', ');
const assignments = columns.map((column, position) => `${column} = $${position + 1}`).join(', ');

const insert = `INSERT INTO contact_request (${columns.join(', ')}, version) VALUES (${places}, 1) ON CONFLICT (id) DO NOTHING RETURNING id`;
const update = `UPDATE contact_request SET ${assignments}, version = version + 1 WHERE id = $1 AND version = $${columns.length + 1} RETURNING id`;

/** What is sealed in the row of a request that is not closed. */
interface Secret {
  readonly details: RequestDetails;
  readonly by?: TakenRequest['by'];
}

export function createSqlRequests(database: Database, keyring: Keyring): ContactRequests {
  return {
    save: (request, notices) =>
      database.transaction(async (queries) => {
        const saved = await queries.query(insert, valuesOf(request, keyring));
        if (saved.length > 0) {
          await insertEntries(queries, notices, keyring);
          return { kind: 'saved' };
        }
        const [known] = await queries.query('SELECT owner_id, state FROM contact_request WHERE id = $1', [request.id]);
        return { kind: 'known', ownerId: String(known?.['owner_id']), state: known?.['state'] as ContactRequest['state'] };
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
    late: async (now, limit) => {
      const sql = `SELECT * FROM contact_request WHERE state = 'open' AND remind_at <= $1 ORDER BY remind_at LIMIT $2`;
      const rows = await database.query(sql, [now, limit]);
      const read = rows.map((row) => readLate(row, keyring));
      return { late: read.filter((one) => typeof one !== 'string'), unreadable: read.filter((one) => typeof one === 'string') };
    },
    ofPerson: async (userId, limit) => {
      const sql = 'SELECT id, state, created_at, closed_at FROM contact_request WHERE owner_id = $1 ORDER BY created_at DESC, id LIMIT $2';
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
  const secret: Secret | undefined =
    'details' in request ? { details: request.details, ...(request.state === 'taken' && { by: request.by }) } : undefined;
  const sealed = secret && keyring.seal(JSON.stringify(secret), requestPlace(request.id));
  const open = request.state === 'open' ? request : undefined;
  const closedAt = 'closedAt' in request ? request.closedAt : null;
  const changedAt = request.state === 'taken' ? request.takenAt : (closedAt ?? request.createdAt);
  return [
    ...[request.id, request.ownerId, request.state, request.createdAt, changedAt, open?.remindAt ?? null, closedAt],
    ...[open?.reminders ?? 0, sealed?.keyId ?? null, sealed?.text ?? null],
  ];
}

/** The id of one that does not open: it must not keep the others from being seen. */
function readLate(row: Row, keyring: Keyring): OpenRequest | string {
  try {
    const request = requestFrom(row, keyring);
    if (request.state === 'open') return request;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return String(row['id']);
}

function requestFrom(row: Row, keyring: Keyring): ContactRequest {
  const facts = { id: String(row['id']), ownerId: String(row['owner_id']), createdAt: Number(row['created_at']), version: Number(row['version']) };
  const secret = () => JSON.parse(keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, requestPlace(facts.id))) as Secret;
  switch (row['state'] as ContactRequest['state']) {
    case 'open':
      return { ...facts, state: 'open', details: secret().details, reminders: Number(row['reminders']), remindAt: Number(row['remind_at']) };
    case 'taken': {
      const { details, by } = secret();
      return { ...facts, state: 'taken', details, by: by ?? { id: '', name: '' }, takenAt: Number(row['changed_at']) };
    }
    case 'done':
      return { ...facts, state: 'done', closedAt: Number(row['closed_at']) };
    case 'withdrawn':
      return { ...facts, state: 'withdrawn', closedAt: Number(row['closed_at']) };
  }
}
