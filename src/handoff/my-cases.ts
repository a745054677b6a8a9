import { referenceOf } from './report.ts';
import type { EntryOverview, RequestOverview } from './store.ts';

/** How a case stands in the eyes of the one who sent it. */
export type CaseState = 'sending' | 'delayed' | 'delivered' | 'abandoned' | 'open' | 'taken';

/** One of a person's own reports or requests. Holds nothing that was written in it. */
export interface MyCase {
  readonly kind: 'report' | 'contact-request';
  readonly id: string;
  /** The short name that the person was given when it was saved. */
  readonly reference: string;
  readonly state: CaseState;
  readonly createdAt: number;
  /** The receiver's own reference. */
  readonly receipt?: string | undefined;
  readonly canWithdraw: boolean;
}

const shownAfterDeliveryMs = 7 * 24 * 3_600_000;

/**
 * A person's own open cases, newest first: what is being sent, what did not arrive, what waits and what somebody has taken.
 * A delivered report stays for a week, so that its reference can be read again.
 */
export function myCases(reports: readonly EntryOverview[], requests: readonly RequestOverview[], now: number): readonly MyCase[] {
  const shown = [...reports.flatMap((report) => reportCase(report, now)), ...requests.flatMap(requestCase)];
  return shown.toSorted((a, b) => b.createdAt - a.createdAt);
}

function reportCase(entry: EntryOverview, now: number): readonly MyCase[] {
  const { id, createdAt, receipt } = entry;
  const one = { kind: 'report', id, reference: referenceOf(id), createdAt, receipt } as const;
  switch (entry.state) {
    case 'pending':
      return [{ ...one, state: entry.toldDelayed ? 'delayed' : 'sending', canWithdraw: true }];
    case 'abandoned':
      return [{ ...one, state: 'abandoned', canWithdraw: true }];
    case 'delivered':
      return now - (entry.closedAt ?? 0) < shownAfterDeliveryMs ? [{ ...one, state: 'delivered', canWithdraw: false }] : [];
    case 'withdrawn':
      return [];
  }
}

function requestCase({ id, state, createdAt }: RequestOverview): readonly MyCase[] {
  if (state !== 'open' && state !== 'taken') return [];
  return [{ kind: 'contact-request', id, reference: referenceOf(id), state, createdAt, canWithdraw: state === 'open' }];
}
