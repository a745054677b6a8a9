import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/handoff/report.ts';
import { newEntry, type PendingEntry, recordFailure } from '../../src/handoff/outbox-entry.ts';
import { escalate, take } from '../../src/handoff/request-moves.ts';
import { reportSentAgain, requestSentAgain } from '../../src/handoff/sent-again.ts';
import { aReport, aRequest, aSender, plainPolicy, start } from '../support/build-handoff.ts';

describe('reportSentAgain', () => {
  const first = aReport();
  const entryOf = (given: Partial<Report> = {}): PendingEntry => {
    const report = { ...first, ...given };
    return newEntry({ id: report.id, cargo: { kind: 'report', report }, now: report.createdAt, afterMs: 15_000 });
  };
  const known = { ...entryOf(), version: 3 };
  const later = start + 1_000;

  it.each<[string, Partial<Report>]>([
    ['a double press', { createdAt: later }],
    ['the same from another client, in another language', { createdAt: later, reporter: aSender({ language: 'en', name: 'Anna' }) }],
    ['a field without text in place of none', { createdAt: later, witnesses: undefined }],
    ['an earlier press of the same text that was held up', { createdAt: start - 1 }],
  ])('takes %s for the same', (_reason, given) => {
    expect(reportSentAgain(known, entryOf(given))).toEqual({ kind: 'same' });
  });

  it.each<[string, Partial<Report>]>([
    ['the text', { what: 'rättad' }],
    ['a field that was empty', { evidence: 'sms' }],
    ['the organisation', { organisation: undefined }],
  ])('keeps a correction of %s, in the version that was read and with its time anew', (_reason, given) => {
    const next = { ...entryOf({ ...given, createdAt: later }), version: 3 };
    expect(reportSentAgain(known, entryOf({ ...given, createdAt: later }))).toEqual({ kind: 'corrected', next });
    expect(next.dueAt).toBe(later + 15_000);
  });

  it('comes too late once an attempt has begun, whatever became of it', () => {
    const tried = recordFailure(known, { kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false }, start, plainPolicy) as PendingEntry;
    for (const begun of [tried, { ...known, mayHaveArrived: true }]) expect(reportSentAgain(begun, entryOf({ what: 'rättad', createdAt: later }))).toEqual({ kind: 'too-late' });
  });
});

describe('requestSentAgain', () => {
  const known = { ...aRequest(), version: 2 };
  const corrected = { ...known, createdAt: start + 1_000, version: 1, details: { ...known.details, reach: '08-465 004 11' } };

  it('takes the same for the same, whatever channels are connected by now', () => {
    expect(requestSentAgain(known, { ...known, createdAt: start + 1, details: { ...known.details, chain: ['city'] } })).toEqual({ kind: 'same' });
  });

  it('comes too late with another text when it is earlier: it must not undo a later one, nor be called sent', () => {
    expect(requestSentAgain(known, { ...corrected, createdAt: start - 1 })).toEqual({ kind: 'too-late' });
  });

  it('keeps a correction in the version that was read', () => {
    expect(requestSentAgain(known, corrected)).toEqual({ kind: 'corrected', next: { ...corrected, version: 2 } });
  });

  it('comes too late when it has gone on, or somebody has it', () => {
    const taken = take(known, { id: '29:bo', name: 'Bo' }, start);
    expect(requestSentAgain(escalate(known, { now: start, responseMs: 1 }).request, corrected)).toEqual({ kind: 'too-late' });
    expect(taken.kind === 'moved' && requestSentAgain(taken.request, corrected)).toEqual({ kind: 'too-late' });
  });
});
