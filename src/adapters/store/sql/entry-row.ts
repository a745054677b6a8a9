import type { Cargo, EntryFacts, OutboxEntry } from '../../../handoff/outbox-entry.ts';
import type { EntryOverview } from '../../../handoff/store.ts';
import type { Keyring } from '../keyring.ts';
import type { Row, Value } from './database.ts';

/** The columns that a change writes, in the order of `entryValues`. */
export const entryColumns = [
  ...['id', 'kind', 'owner_id', 'state', 'created_at', 'since', 'due_at', 'closed_at', 'attempts', 'may_have_arrived'],
  ...['told_delayed', 'receipt', 'reason', 'key_id', 'sealed'],
] as const;

export function entryValues(entry: OutboxEntry, keyring: Keyring): readonly Value[] {
  const cargo = 'cargo' in entry ? keyring.seal(JSON.stringify(entry.cargo), entryPlace(entry.id)) : undefined;
  const pending = entry.state === 'pending' ? entry : undefined;
  return [
    ...[entry.id, entry.kind, entry.ownerId ?? null, entry.state, entry.createdAt],
    ...[pending?.since ?? null, pending?.dueAt ?? null, entry.state === 'pending' ? null : entry.closedAt],
    ...[entry.attempts, Number(entry.mayHaveArrived), Number(pending?.toldDelayed ?? false)],
    ...[entry.state === 'delivered' ? (entry.receipt ?? null) : null, entry.state === 'abandoned' ? entry.reason : null],
    ...[cargo?.keyId ?? null, cargo?.text ?? null],
  ];
}

/** Throws DATA_KEY_UNKNOWN when the row's text does not open. */
export function entryFrom(row: Row, keyring: Keyring): OutboxEntry {
  const facts = factsFrom(row);
  const closedAt = Number(row['closed_at']);
  const cargo = () => JSON.parse(keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, entryPlace(facts.id))) as Cargo;
  switch (row['state'] as OutboxEntry['state']) {
    case 'pending': {
      const times = { since: Number(row['since']), dueAt: Number(row['due_at']), toldDelayed: row['told_delayed'] === 1 };
      return { ...facts, state: 'pending', cargo: cargo(), ...times };
    }
    case 'delivered':
      return { ...facts, state: 'delivered', closedAt, receipt: textOf(row['receipt']) };
    case 'abandoned':
      return { ...facts, state: 'abandoned', cargo: cargo(), closedAt, reason: reasonOf(row) ?? 'by-hand' };
    case 'withdrawn':
      return { ...facts, state: 'withdrawn', closedAt };
  }
}

export function overviewFrom(row: Row): EntryOverview {
  return {
    ...factsFrom(row),
    state: row['state'] as OutboxEntry['state'],
    toldDelayed: row['told_delayed'] === 1,
    dueAt: numberOf(row['due_at']),
    closedAt: numberOf(row['closed_at']),
    receipt: textOf(row['receipt']),
    reason: reasonOf(row),
  };
}

export function entryPlace(id: string): string {
  return `entry/${id}`;
}

function factsFrom(row: Row): EntryFacts {
  return {
    id: String(row['id']),
    kind: row['kind'] as Cargo['kind'],
    ownerId: textOf(row['owner_id']),
    createdAt: Number(row['created_at']),
    attempts: Number(row['attempts']),
    mayHaveArrived: row['may_have_arrived'] === 1,
    version: Number(row['version']),
  };
}

function reasonOf(row: Row): EntryOverview['reason'] {
  return (textOf(row['reason']) as EntryOverview['reason']) ?? undefined;
}

/** A column that may be null, or of a row that is gone. */
export function textOf(value: Value | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

/** The same of a number. */
export function numberOf(value: Value | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
