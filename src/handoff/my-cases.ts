import { referenceOf } from './report.ts';
import type { EntryOverview, RequestOverview } from './store.ts';

/** How a case stands in the eyes of the one who sent it. *Uncertain* is abandoned, when nobody knows whether it arrived. */
export type CaseState = 'sending' | 'delayed' | 'delivered' | 'abandoned' | 'uncertain' | 'open' | 'taken';

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

/** A person's own cases, newest first: what is being sent, what arrived lately, what did not arrive, what waits and what somebody has taken. */
export function myCases(reports: readonly EntryOverview[], requests: readonly RequestOverview[]): readonly MyCase[] {
  const shown = [...reports.flatMap(reportCase), ...requests.flatMap(requestCase)];
  return shown.toSorted((a, b) => b.createdAt - a.createdAt);
}

function reportCase(entry: EntryOverview): readonly MyCase[] {
  const { id, createdAt, receipt } = entry;
  const one = { kind: 'report', id, reference: referenceOf(id), createdAt, receipt } as const;
  switch (entry.state) {
    case 'pending':
      return [{ ...one, state: entry.toldDelayed ? 'delayed' : 'sending', canWithdraw: true }];
    case 'abandoned':
      return [{ ...one, state: entry.mayHaveArrived ? 'uncertain' : 'abandoned', canWithdraw: true }];
    case 'delivered':
      return [{ ...one, state: 'delivered', canWithdraw: false }];
    case 'withdrawn':
      return [];
  }
}

function requestCase({ id, state, createdAt }: RequestOverview): readonly MyCase[] {
  if (state !== 'open' && state !== 'taken') return [];
  return [{ kind: 'contact-request', id, reference: referenceOf(id), state, createdAt, canWithdraw: state === 'open' }];
}
