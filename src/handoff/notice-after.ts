import type { Notice } from './notice.ts';
import { newEntry, type OutboxEntry, type PendingEntry } from './outbox-entry.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { Sender } from './sender.ts';

/**
 * What the reporter must be told after an entry went from one state to the next, as an entry of its own that is saved in the
 * same step. Nothing for a notice: there would be no end to it. Its id follows from the report's and from when its attempts began, so that it
 * exists once, and once more after a retry by hand.
 */
export function noticeAfter(before: PendingEntry, after: OutboxEntry, { now, policy }: { readonly now: number; readonly policy: RetryPolicy }): readonly PendingEntry[] {
  if (before.cargo.kind !== 'report') return [];
  const { report } = before.cargo;
  const notice = noticeOf(before, after, { organisation: report.organisation, policy });
  if (notice === undefined) return [];
  return [noticeToPerson({ id: `${before.id}/${notice.kind}/${before.since}`, person: report.reporter, notice, now })];
}

export interface PersonalNotice {
  readonly id: string;
  readonly person: Sender;
  readonly notice: Notice;
  readonly now: number;
  /** How long it waits for what may make it needless, in milliseconds. */
  readonly afterMs?: number;
}

export function noticeToPerson({ id, person, notice, now, afterMs = 0 }: PersonalNotice): PendingEntry {
  const to = { kind: 'person', id: person.id, address: person.address, language: person.language } as const;
  return newEntry({ id, cargo: { kind: 'notice', to, notice }, now, afterMs });
}

export interface ChannelNotice {
  readonly id: string;
  readonly organisation: string;
  readonly notice: Notice;
  readonly now: number;
}

export function noticeToChannel({ id, organisation, notice, now }: ChannelNotice): PendingEntry {
  return newEntry({ id, cargo: { kind: 'notice', to: { kind: 'channel', organisation }, notice }, now });
}

interface About {
  readonly organisation: string | undefined;
  readonly policy: RetryPolicy;
}

function noticeOf(before: PendingEntry, after: OutboxEntry, { organisation, policy }: About): Notice | undefined {
  const reportId = before.id;
  if (after.state === 'delivered') return { kind: 'report.delivered', reportId, receipt: after.receipt };
  if (after.state === 'abandoned') return { kind: 'report.abandoned', reportId, organisation, reason: after.reason, mayHaveArrived: after.mayHaveArrived };
  if (after.state === 'pending' && after.toldDelayed && !before.toldDelayed) {
    return { kind: 'report.delayed', reportId, organisation, givesUpAt: after.since + policy.giveUpAfterMs };
  }
  return undefined;
}
