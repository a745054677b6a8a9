import { describe, expect, it } from 'vitest';
import { noticeAfter } from '../../src/handoff/notice-after.ts';
import { abandonByHand, type Failure, type PendingEntry, recordFailure, recordSuccess, retryByHand, withdraw } from '../../src/handoff/outbox-entry.ts';
import { createRetryPolicy } from '../../src/handoff/retry-policy.ts';
import { aNoticeEntry, aReportEntry, plainPolicy, start } from '../support/build-handoff.ts';

const minute = 60_000;
const unavailable: Failure = { kind: 'unavailable', status: 503 };

describe('recordSuccess', () => {
  it('keeps the receipt and lets go of the text', () => {
    const delivered = recordSuccess(aReportEntry(), 'INC-1', start + 5);
    expect(delivered).toMatchObject({ state: 'delivered', receipt: 'INC-1', closedAt: start + 5, attempts: 1 });
    expect(delivered).not.toHaveProperty('cargo');
  });
});

describe('recordFailure', () => {
  it.each<[string, Failure, boolean]>([
    ['the receiver is broken', unavailable, true],
    ['no answer came in time', { kind: 'unreachable', reason: 'timeout', mayHaveArrived: true }, true],
    ['there was no connection', { kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false }, false],
    ['the sending failed', { kind: 'unsendable', reason: 'fault' }, false],
  ])('tries again in a minute when %s', (_reason, failure, mayHaveArrived) => {
    expect(recordFailure(aReportEntry(), failure, start + 1, plainPolicy)).toMatchObject({ state: 'pending', attempts: 1, dueAt: start + 1 + minute, mayHaveArrived });
  });

  it('abandons at once what is refused, and keeps the text for whoever mends it', () => {
    const entry = aReportEntry();
    expect(recordFailure(entry, { kind: 'refused', status: 422 }, start, plainPolicy)).toMatchObject({ state: 'abandoned', reason: 'refused', cargo: entry.cargo });
  });

  const conflict: Failure = { kind: 'refused', status: 409 };

  it('takes a conflict after an attempt that may have arrived for no refusal, as long as there is time', () => {
    const uncertain = recordFailure(aReportEntry(), { kind: 'unreachable', reason: 'timeout', mayHaveArrived: true }, start, plainPolicy) as PendingEntry;
    expect(recordFailure(uncertain, conflict, start + minute, plainPolicy)).toMatchObject({ state: 'pending', mayHaveArrived: true, dueAt: start + 2 * minute });
    expect(recordFailure(uncertain, conflict, start + 60 * minute, plainPolicy)).toMatchObject({ state: 'abandoned', reason: 'gave-up', mayHaveArrived: true });
    expect(recordFailure(uncertain, { kind: 'refused', status: 422 }, start + minute, plainPolicy)).toMatchObject({ state: 'abandoned', reason: 'refused', mayHaveArrived: true });
    expect(recordFailure(aReportEntry(), conflict, start, plainPolicy), 'the receiver may have it from before a back-up').toMatchObject({ state: 'abandoned', reason: 'refused', mayHaveArrived: true });
  });

  it('makes its last attempt when the time is over, and then gives up', () => {
    const entry = aReportEntry();
    const late = recordFailure(entry, unavailable, start + 60 * minute - 1, plainPolicy);
    expect(late).toMatchObject({ state: 'pending', dueAt: start + 60 * minute });
    expect(recordFailure(late as PendingEntry, unavailable, start + 60 * minute, plainPolicy)).toMatchObject({ state: 'abandoned', reason: 'gave-up', attempts: 2 });
  });

  it.each([
    ['longer than ours is kept to', 5 * minute, 5 * minute],
    ['shorter than ours is not', 1, minute],
    ['beyond the longest is cut', 999 * minute, 10 * minute],
  ])('takes a pause that the receiver asks for: one %s', (_reason, retryAfterMs, pause) => {
    expect(recordFailure(aReportEntry(), { ...unavailable, retryAfterMs }, start, plainPolicy)).toMatchObject({ dueAt: start + pause });
  });
});

describe('moves by hand', () => {
  it('send an abandoned entry again, with all its time anew', () => {
    const again = retryByHand(abandonByHand(aReportEntry(), start), start + 90 * minute);
    expect(again).toMatchObject({ state: 'pending', since: start + 90 * minute, dueAt: start + 90 * minute });
    expect(recordFailure(again, unavailable, start + 91 * minute, plainPolicy).state).toBe('pending');
  });

  it('begin the pauses anew, and tell the sender anew', () => {
    const policy = createRetryPolicy({ random: () => 0.5 });
    let entry: ReturnType<typeof recordFailure> = aReportEntry();
    while (entry.state === 'pending') entry = recordFailure(entry, unavailable, entry.dueAt, policy);
    const again = retryByHand(entry, entry.closedAt + 60 * minute);
    const failed = recordFailure(again, unavailable, again.dueAt, policy);
    expect(failed).toMatchObject({ state: 'pending', attempts: 1, dueAt: again.dueAt + minute });
    const ids = [entry, again].map((one) => noticeAfter({ ...again, since: 'since' in one ? one.since : start }, abandonByHand(again, start), { now: start, policy }).map(({ id }) => id));
    expect(new Set(ids.flat()).size, 'a notice of its own each time').toBe(2);
  });

  it('tell on withdrawal that it may have arrived', () => {
    const tried = recordFailure(aReportEntry(), unavailable, start, plainPolicy) as PendingEntry;
    expect(withdraw(tried, start)).toMatchObject({ state: 'withdrawn', mayHaveArrived: true });
    expect(withdraw(aReportEntry(), start)).not.toHaveProperty('cargo');
  });
});

describe('noticeAfter', () => {
  const told = (before: PendingEntry, after: Parameters<typeof noticeAfter>[1]) =>
    noticeAfter(before, after, { now: start, policy: plainPolicy }).map(({ cargo }) => (cargo.kind === 'notice' ? cargo : undefined));

  it('tells the reporter, in their language, the reference of the receiver', () => {
    const entry = aReportEntry();
    expect(told(entry, recordSuccess(entry, 'INC-1', start))).toMatchObject([
      { to: { kind: 'person', id: '29:anna', language: 'sv' }, notice: { kind: 'report.delivered', reportId: entry.id, receipt: 'INC-1' } },
    ]);
  });

  it('tells of a delay once, and not before it is one', () => {
    const first = recordFailure(aReportEntry(), unavailable, start + 9 * minute, plainPolicy) as PendingEntry;
    const second = recordFailure(first, unavailable, start + 10 * minute, plainPolicy) as PendingEntry;
    const third = recordFailure(second, unavailable, start + 11 * minute, plainPolicy);
    expect(told(aReportEntry(), first)).toEqual([]);
    expect(told(first, second)).toMatchObject([{ notice: { kind: 'report.delayed', organisation: 'bolag', givesUpAt: start + 60 * minute } }]);
    expect(told(second, third)).toEqual([]);
  });

  it('tells that nothing more is tried, and why', () => {
    const entry = aReportEntry();
    expect(told(entry, abandonByHand(entry, start))).toMatchObject([{ notice: { kind: 'report.abandoned', reason: 'by-hand', mayHaveArrived: false, organisation: 'bolag' } }]);
    const tried = recordFailure(entry, unavailable, start, plainPolicy) as PendingEntry;
    expect(told(tried, abandonByHand(tried, start))).toMatchObject([{ notice: { kind: 'report.abandoned', mayHaveArrived: true } }]);
  });

  it('tells nothing of a notice', () => {
    const entry = aNoticeEntry();
    expect(told(entry, abandonByHand(entry, start))).toEqual([]);
  });
});

describe('createRetryPolicy', () => {
  const middle = createRetryPolicy({ random: () => 0.5 });

  it('pauses as its table says', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((attempt) => middle.delayMs(attempt) / minute)).toEqual([1, 2, 5, 10, 20, 40, 60, 120, 120, 120]);
  });

  it('differs by a fifth at most', () => {
    expect([0, 1].map((chance) => createRetryPolicy({ random: () => chance }).delayMs(4) / minute)).toEqual([8, 12]);
  });

  it('waits as long as a receiver asks, up to four hours', () => {
    const waits = [3, 9].map((hours) => recordFailure(aReportEntry(), { ...unavailable, retryAfterMs: hours * 60 * minute }, start, middle));
    expect(waits.map((entry) => entry.state === 'pending' && (entry.dueAt - start) / 60 / minute)).toEqual([3, 4]);
  });

  it('makes 43 attempts in 72 hours, and tells of the delay at the fourth', () => {
    let entry: ReturnType<typeof recordFailure> = aReportEntry();
    let toldAt = 0;
    while (entry.state === 'pending') {
      entry = recordFailure(entry, unavailable, entry.dueAt, middle);
      if (entry.state === 'pending' && entry.toldDelayed) toldAt ||= entry.attempts;
    }
    expect({ attempts: entry.attempts, hours: (entry.closedAt - start) / 60 / minute, toldAt }).toEqual({ attempts: 43, hours: 72, toldAt: 4 });
  });
});
