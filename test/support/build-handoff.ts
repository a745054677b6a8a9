import { randomBytes, randomUUID } from 'node:crypto';
import type { ContactRequestDraft, OpenRequest, TakenRequest } from '../../src/handoff/contact-request.ts';
import { newEntry, type PendingEntry } from '../../src/handoff/outbox-entry.ts';
import type { Report, ReportDraft } from '../../src/handoff/report.ts';
import type { RetryPolicy } from '../../src/handoff/retry-policy.ts';
import type { Sender } from '../../src/handoff/sender.ts';

/** Planted in every report, so that a scan can look for them where nothing of a report may be. */
export const planted = { personnummer: '19811218-9876', name: 'Planterad Namnsson', sentence: 'Han sade att han vet var mina barn går i skola.' } as const;

export const start = Date.UTC(2026, 2, 2, 9, 0);

export function aSender(given: Partial<Sender> = {}): Sender {
  return { id: '29:anna', name: planted.name, language: 'sv', address: '{"conversation":"a:1","user":"29:anna"}', ...given };
}

export function aDraft(given: Partial<ReportDraft> = {}): ReportDraft {
  const what = `${planted.sentence} Hans personnummer är ${planted.personnummer}.`;
  return { id: randomUUID(), kind: 'threat', when: 'i går vid 14', where: 'receptionen', what, witnesses: undefined, evidence: undefined, ...given };
}

export function aReport(given: Partial<Report> = {}): Report {
  return { ...aDraft(), reporter: aSender(), organisation: 'bolag', createdAt: start, ...given };
}

export function aReportEntry(given: Partial<Report> & { readonly now?: number } = {}): PendingEntry {
  const { now = start, ...facts } = given;
  const report = aReport(facts);
  return newEntry({ id: report.id, cargo: { kind: 'report', report }, now });
}

export function aNoticeEntry(id = `${randomUUID()}/report.delivered/1`, now = start): PendingEntry {
  const to = { kind: 'person', id: '29:anna', address: '{}', language: 'sv' } as const;
  return newEntry({ id, cargo: { kind: 'notice', to, notice: { kind: 'report.delivered', reportId: id } }, now });
}

export function aRequestDraft(given: Partial<ContactRequestDraft> = {}): ContactRequestDraft {
  return { id: randomUUID(), topic: 'hot-per-telefon', how: 'phone', reach: '08-465 004 99', when: 'efter 15', text: planted.sentence, ...given };
}

export function aRequest(given: Partial<OpenRequest> = {}): OpenRequest {
  const { id, ...asked } = aRequestDraft();
  const details = { ...asked, requester: aSender(), chain: ['bolag', 'city'], organisation: 'bolag' };
  return { id, ownerId: '29:anna', createdAt: start, version: 1, state: 'open', details, reminders: 0, remindAt: start + 15 * 60_000, ...given };
}

export function aTakenRequest(given: Partial<TakenRequest> = {}): TakenRequest {
  const { state: _open, reminders, remindAt: _none, givenBack: _never, ...facts } = aRequest();
  return { ...facts, state: 'taken', by: { id: '29:bo', name: 'Bo' }, takenAt: start, asked: { reminders }, reminders: 0, remindAt: start + 4 * 3_600_000, ...given };
}

/** Pauses of exactly one minute, told after ten, given up after an hour. */
export const plainPolicy: RetryPolicy = { delayMs: () => 60_000, longestDelayMs: 600_000, tellAfterMs: 600_000, giveUpAfterMs: 3_600_000 };

export function aDataKey(id = 'k1') {
  return { id, secret: new Uint8Array(randomBytes(32)) };
}
