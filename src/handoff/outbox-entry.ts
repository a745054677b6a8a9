import type { Notice, Recipient } from './notice.ts';
import type { Report } from './report.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** What an entry carries: a report to the incident system, or a notice to a person or a security channel. */
export type Cargo =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'notice'; readonly to: Recipient; readonly notice: Notice };

/** What is known of an entry in every state. None of it is anything that a person wrote. */
export interface EntryFacts {
  readonly id: string;
  readonly kind: Cargo['kind'];
  /** Teams id of the person whose report or notice this is; absent for a notice to a channel. */
  readonly ownerId?: string | undefined;
  readonly createdAt: number;
  /** How many since these attempts began; a retry by hand begins anew. */
  readonly attempts: number;
  /** True once an attempt ended without an answer, with a fault of the receiver, or with nothing booked of it: it may have arrived all the same. */
  readonly mayHaveArrived: boolean;
  /** Counts the changes, so that two people cannot change the same entry unseen. */
  readonly version: number;
}

/** Due at `dueAt`; `since` is when these attempts began, which a retry by hand begins anew. */
export type PendingEntry = EntryFacts & {
  readonly state: 'pending';
  readonly cargo: Cargo;
  readonly since: number;
  readonly dueAt: number;
  readonly toldDelayed: boolean;
};
export type DeliveredEntry = EntryFacts & { readonly state: 'delivered'; readonly closedAt: number; readonly receipt?: string | undefined };
export type AbandonedEntry = EntryFacts & {
  readonly state: 'abandoned';
  readonly cargo: Cargo;
  readonly closedAt: number;
  readonly reason: AbandonReason;
};
export type WithdrawnEntry = EntryFacts & { readonly state: 'withdrawn'; readonly closedAt: number };

export type AbandonReason = 'refused' | 'gave-up' | 'by-hand';

/**
 * An entry is *pending* until the receiver has it (*delivered*), its sender takes it back (*withdrawn*), or nothing more is
 * tried and a person must look (*abandoned*): because the receiver refused it, because the time for attempts is over, or
 * because an operator said so. Only a person makes an abandoned entry pending again.
 *
 * A delivered or withdrawn entry has no cargo: what people wrote is erased in the same step. An abandoned one keeps it, so
 * that it can be sent again or copied by hand, until its row is erased.
 */
export type OutboxEntry = PendingEntry | DeliveredEntry | AbandonedEntry | WithdrawnEntry;

/** How an attempt ended. Decided by status and kind, never by what the receiver wrote. */
export type Outcome = { readonly kind: 'received'; readonly receipt?: string | undefined } | Failure;

export type Failure =
  /** The receiver will not have it, and would not have it again. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The receiver answered that it cannot now; it may name a pause. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryAfterMs?: number | undefined }
  /** No answer came. */
  | { readonly kind: 'unreachable'; readonly reason: 'timeout' | 'closed' | 'no-connection'; readonly mayHaveArrived: boolean }
  /** The sending itself failed: a bug, or something that it needs is absent. */
  | { readonly kind: 'unsendable'; readonly reason: 'fault' | 'no-receiver' };

export interface NewEntry {
  readonly id: string;
  readonly cargo: Cargo;
  readonly now: number;
  /** How long the first attempt waits, so that "undo" has a meaning, in milliseconds. */
  readonly afterMs?: number;
}

export function newEntry({ id, cargo, now, afterMs = 0 }: NewEntry): PendingEntry {
  const facts = { id, kind: cargo.kind, ownerId: ownerOf(cargo), createdAt: now, attempts: 0, mayHaveArrived: false, version: 1 };
  return { ...facts, state: 'pending', cargo, since: now, dueAt: now + afterMs, toldDelayed: false };
}

export function recordSuccess(entry: PendingEntry, receipt: string | undefined, now: number): DeliveredEntry {
  return { ...factsOf(entry), attempts: entry.attempts + 1, state: 'delivered', closedAt: now, receipt };
}

/** The next attempt, or the end: at once when refused, else when the policy's time is over. After an attempt that may have arrived a conflict is no refusal; at the first one it says that the receiver may have it, such as from before a back-up. */
export function recordFailure(entry: PendingEntry, failure: Failure, now: number, policy: RetryPolicy): PendingEntry | AbandonedEntry {
  const attempts = entry.attempts + 1;
  const mayHaveArrived = entry.mayHaveArrived || isUncertain(failure) || isConflict(entry, failure);
  const giveUpAt = entry.since + policy.giveUpAfterMs;
  const isRefused = failure.kind === 'refused' && !(entry.mayHaveArrived && isConflict(entry, failure));
  if (isRefused || now >= giveUpAt) {
    const reason = isRefused ? 'refused' : 'gave-up';
    return { ...factsOf(entry), attempts, mayHaveArrived, state: 'abandoned', cargo: entry.cargo, closedAt: now, reason };
  }
  const asked = failure.kind === 'unavailable' ? (failure.retryAfterMs ?? 0) : 0;
  const dueAt = Math.min(now + Math.max(policy.delayMs(attempts), Math.min(asked, policy.longestDelayMs)), giveUpAt);
  const toldDelayed = entry.toldDelayed || now - entry.since >= policy.tellAfterMs;
  return { ...entry, attempts, mayHaveArrived, dueAt, toldDelayed };
}

/** All of its time anew, and its pauses too: whoever mended the receiver should not have to wait two hours. */
export function retryByHand(entry: AbandonedEntry, now: number): PendingEntry {
  return { ...factsOf(entry), attempts: 0, state: 'pending', cargo: entry.cargo, since: now, dueAt: now, toldDelayed: false };
}

export function abandonByHand(entry: PendingEntry, now: number): AbandonedEntry {
  return { ...factsOf(entry), state: 'abandoned', cargo: entry.cargo, closedAt: now, reason: 'by-hand' };
}

/** Taken back by its sender. When `mayHaveArrived` is true the receiver may have it, and the person must be told so. */
export function withdraw(entry: PendingEntry | AbandonedEntry, now: number): WithdrawnEntry {
  return { ...factsOf(entry), state: 'withdrawn', closedAt: now };
}

function factsOf({ id, kind, ownerId, createdAt, attempts, mayHaveArrived, version }: EntryFacts): EntryFacts {
  return { id, kind, ownerId, createdAt, attempts, mayHaveArrived, version };
}

function ownerOf(cargo: Cargo): string | undefined {
  if (cargo.kind === 'report') return cargo.report.reporter.id;
  return cargo.to.kind === 'person' ? cargo.to.id : undefined;
}

/** 409 Conflict (RFC 9110, section 15.5.10): many receivers answer it to a report that they have, or are still taking in. */
const conflict = 409;

function isConflict(entry: PendingEntry, failure: Failure): boolean {
  return entry.kind === 'report' && failure.kind === 'refused' && failure.status === conflict;
}

function isUncertain(failure: Failure): boolean {
  return failure.kind === 'unavailable' || (failure.kind === 'unreachable' && failure.mayHaveArrived);
}
