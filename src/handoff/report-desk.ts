import type { MyCase } from './my-cases.ts';
import { myCases } from './my-cases.ts';
import { newEntry, withdraw } from './outbox-entry.ts';
import { referenceOf, type Report, type ReportDraft } from './report.ts';
import type { Sender } from './sender.ts';
import type { Store } from './store.ts';

export interface ReportDeskParts {
  readonly store: Pick<Store, 'outbox' | 'requests'>;
  readonly now: () => number;
  /** How long a report waits before its first attempt, so that it can be taken back, in milliseconds. */
  readonly regretMs: number;
  /** Called after each save, with the pause until there is something to deliver. */
  readonly onSaved: (afterMs: number) => void;
}

export type AcceptResult =
  /** Saved: it survives a power cut, and the person may be told so. Also for the second press on the same draft. */
  | { readonly kind: 'accepted'; readonly reference: string }
  /** The same form was sent before; that report was taken back, or it did not arrive. */
  | { readonly kind: 'closed-before'; readonly state: 'withdrawn' | 'abandoned' }
  /** The id belongs to somebody else's report: the card was altered. Nothing was saved. */
  | { readonly kind: 'not-yours' };

export type WithdrawReportResult =
  /** `mayHaveArrived`: an earlier attempt may have reached the receiver; the person must be told to say so there. */
  | { readonly kind: 'withdrawn'; readonly mayHaveArrived: boolean }
  | { readonly kind: 'delivered'; readonly receipt?: string | undefined }
  /** It is being sent at this moment; ask again in a minute. */
  | { readonly kind: 'being-sent' }
  /** No such report of this person, or it was taken back before. Does not tell whether somebody else has one. */
  | { readonly kind: 'unknown' };

/** What a person does with their own reports. Every method rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was done. */
export interface ReportDesk {
  accept(draft: ReportDraft, from: { readonly reporter: Sender; readonly organisation?: string | undefined }): Promise<AcceptResult>;
  withdraw(id: string, personId: string): Promise<WithdrawReportResult>;
  /** One's own report as it was written, while it is kept: to copy when it did not arrive. */
  read(id: string, personId: string): Promise<Report | undefined>;
  casesOf(personId: string): Promise<readonly MyCase[]>;
}

const mostCases = 20;

export function createReportDesk({ store, now, regretMs, onSaved }: ReportDeskParts): ReportDesk {
  const { outbox, requests } = store;
  const findOwn = async (id: string, personId: string) => {
    const entry = await outbox.find(id);
    return entry?.kind === 'report' && entry.ownerId === personId ? entry : undefined;
  };
  return {
    accept: async (draft, { reporter, organisation }) => {
      const report: Report = { ...draft, organisation, reporter, createdAt: now() };
      const saved = await outbox.save(newEntry({ id: draft.id, cargo: { kind: 'report', report }, now: report.createdAt, afterMs: regretMs }));
      if (saved.kind === 'known' && saved.ownerId !== reporter.id) return { kind: 'not-yours' };
      if (saved.kind === 'known' && (saved.state === 'withdrawn' || saved.state === 'abandoned')) return { kind: 'closed-before', state: saved.state };
      onSaved(regretMs);
      return { kind: 'accepted', reference: referenceOf(draft.id) };
    },
    withdraw: async (id, personId) => {
      const entry = await findOwn(id, personId);
      if (entry === undefined || entry.state === 'withdrawn') return { kind: 'unknown' };
      if (entry.state === 'delivered') return { kind: 'delivered', receipt: entry.receipt };
      const gone = withdraw(entry, now());
      const changed = await outbox.change(gone, { now: now(), followUps: [] });
      return changed ? { kind: 'withdrawn', mayHaveArrived: gone.mayHaveArrived } : { kind: 'being-sent' };
    },
    read: async (id, personId) => {
      const entry = await findOwn(id, personId);
      return entry !== undefined && 'cargo' in entry && entry.cargo.kind === 'report' ? entry.cargo.report : undefined;
    },
    casesOf: async (personId) => {
      const reports = await outbox.overview({ kind: 'report', ownerId: personId, limit: mostCases });
      return myCases(reports, await requests.ofPerson(personId, mostCases), now());
    },
  };
}
