import type { Run, RunEvent, RunFacts, RunHappening } from '../../../routines/run.ts';
import type { Reminder } from '../../../routines/reminder.ts';
import type { Keyring } from '../keyring.ts';
import type { Row } from './database.ts';

export function runPlace(id: string): string {
  return `run/${id}`;
}

export function runEventPlace(id: string): string {
  return `run_event/${id}`;
}

/** An event's id is its run's and its number: what is sealed in one row does not open in another. */
export function eventId(runId: string, number: number): string {
  return `${runId}/${number}`;
}

/** Throws DATA_KEY_UNKNOWN when a row does not open. */
export function runFrom(row: Row, events: readonly Row[], keyring: Keyring): Run {
  const id = String(row['id']);
  const facts = openSealed<RunFacts>(row, runPlace(id), keyring);
  return { ...facts, state: row['state'] as Run['state'], isReminded: Number(row['reminders']) > 0, events: events.map((event) => eventFrom(event, keyring)) };
}

/** What is sealed in an event's row: who it was, and how to reach the one who gets reminders. */
export function sealEvent(happening: RunHappening, id: string, keyring: Keyring) {
  return keyring.seal(JSON.stringify(happening.by), runEventPlace(id));
}

export function reminderFrom(row: Row): Reminder {
  return {
    runId: String(row['run_id']),
    number: Number(row['number']),
    days: Number(row['days']),
    dueAt: Number(row['due_at']),
    state: row['state'] as Reminder['state'],
    round: Number(row['round']),
  };
}

function eventFrom(row: Row, keyring: Keyring): RunEvent {
  const by = openSealed<RunHappening['by']>(row, runEventPlace(String(row['id'])), keyring);
  const step = row['step'] === null ? {} : { step: String(row['step']) };
  return { kind: row['kind'], number: Number(row['number']), at: Number(row['at']), by, ...step } as RunEvent;
}

function openSealed<T>(row: Row, place: string, keyring: Keyring): T {
  return JSON.parse(keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, place)) as T;
}
