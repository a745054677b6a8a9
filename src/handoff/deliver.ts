import { noticeAfter } from './notice-after.ts';
import { type Cargo, type OutboxEntry, type Outcome, type PendingEntry, recordFailure, recordSuccess } from './outbox-entry.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { LeasedEntry, Outbox } from './store.ts';

/** Hands one cargo over. The key is the same in every attempt, so that a receiver knows a second one for the first. */
export type Send = (cargo: Cargo, key: string) => Promise<Outcome>;

export interface DeliveryDeps {
  readonly outbox: Pick<Outbox, 'claim' | 'settle'>;
  readonly send: Send;
  readonly policy: RetryPolicy;
  readonly now: () => number;
  /** Longer than any attempt can take, in milliseconds; after a crash another instance tries again when it is over. */
  readonly leaseMs: number;
  /** How many attempts run at once. */
  readonly limit: number;
  /** Told what each attempt came to. */
  readonly onAttempt: (attempt: Attempt) => void;
  /** Told of what is neither an outcome nor foreseen: the store failed, or the sending threw. */
  readonly onFault: (fault: unknown) => void;
  /** Told of an entry whose text could not be unsealed. */
  readonly onUnreadable: (id: string) => void;
  /** Called after an attempt when half of the places are free. */
  readonly onRoom: () => void;
}

/** What one attempt came to, for the log: ids, kinds and counts. */
export interface Attempt {
  readonly id: string;
  readonly kind: Cargo['kind'];
  readonly outcome: Outcome['kind'];
  readonly state: OutboxEntry['state'];
  readonly attempts: number;
  readonly status?: number;
  /** False when the lease was lost: another instance books its own attempt. */
  readonly booked: boolean;
}

export interface Delivery {
  /** Begins an attempt at entries that are due, as many as there is room for, and does not wait for their outcome. */
  round(): Promise<void>;
  /** Resolves when no attempt is under way. */
  idle(): Promise<void>;
}

/**
 * Delivers at least once: an attempt whose answer was lost, or whose booking was, is made again with the same key once the
 * lease is over. One slow receiver holds up its own attempts only.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { outbox, now, leaseMs, limit, onFault, onRoom, onUnreadable } = deps;
  const underWay = new Set<Promise<void>>();
  return {
    round: async () => {
      const room = limit - underWay.size;
      if (room <= 0) return;
      const { leased, unreadable } = await outbox.claim({ now: now(), leaseMs, limit: room });
      unreadable.forEach(onUnreadable);
      for (const one of leased) {
        const attempt = deliver(one, deps)
          .catch(onFault)
          .finally(() => {
            underWay.delete(attempt);
            // Leasing several at once is cheaper than one by one: each lease is a write that is flushed.
            if (underWay.size <= limit / 2) onRoom();
          });
        underWay.add(attempt);
      }
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function deliver(leased: LeasedEntry, deps: DeliveryDeps): Promise<void> {
  const { outbox, policy, now } = deps;
  const { entry } = leased;
  const outcome = await attempt(entry, deps);
  // Booking stays outside the attempt: when it fails, the sending must not count as failed.
  const at = now();
  const next = outcome.kind === 'received' ? recordSuccess(entry, outcome.receipt, at) : recordFailure(entry, outcome, at, policy);
  const booked = await outbox.settle(leased, next, noticeAfter(entry, next, { now: at, policy }));
  const status = 'status' in outcome ? { status: outcome.status } : {};
  deps.onAttempt({ id: entry.id, kind: entry.kind, outcome: outcome.kind, state: next.state, attempts: next.attempts, ...status, booked });
}

async function attempt({ cargo, id }: PendingEntry, { send, onFault }: DeliveryDeps): Promise<Outcome> {
  try {
    return await send(cargo, id);
  } catch (fault) {
    onFault(fault);
    return { kind: 'unsendable', reason: 'fault' };
  }
}
