import type { MyCase } from './my-cases.ts';
import { myCases } from './my-cases.ts';
import { newEntry, type OutboxEntry, withdraw } from './outbox-entry.ts';
import { referenceOf, type Report, type ReportDraft } from './report.ts';
import { reportSentAgain } from './sent-again.ts';
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
  /** Saved: it survives a power cut, and the person may be told so. Also for a second press, and for a correction while nothing has been sent. */
  | { readonly kind: 'accepted'; readonly reference: string }
  /** An earlier text of this form is being sent or has arrived, and this one was not saved. What arrived is erased, so that nobody can say whether it was the same. */
  | { readonly kind: 'sent-before'; readonly state: 'pending' | 'delivered' }
  /** The same form was sent before; that report was taken back. */
  | { readonly kind: 'closed-before'; readonly state: 'withdrawn' }
  /** The same, and nothing more is tried: it did not arrive, or nobody knows. */
  | { readonly kind: 'closed-before'; readonly state: 'abandoned'; readonly mayHaveArrived: boolean }
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
const mostTries = 10;
/** A delivered report stays among a person's cases for a week, so that its reference can be read again. */
const shownAfterDeliveryMs = 7 * 24 * 3_600_000;

export function createReportDesk({ store, now, regretMs, onSaved }: ReportDeskParts): ReportDesk {
  const { outbox, requests } = store;
  const findOwn = async (id: string, personId: string) => {
    const entry = await outbox.find(id);
    return entry?.kind === 'report' && entry.ownerId === personId ? entry : undefined;
  };
  return {
    accept: async (draft, { reporter, organisation }) => {
      const report: Report = { ...draft, organisation, reporter, createdAt: now() };
      const entry = newEntry({ id: draft.id, cargo: { kind: 'report', report }, now: report.createdAt, afterMs: regretMs });
      for (let tries = 0; tries < mostTries; tries += 1) {
        const saved = await outbox.save(entry);
        if (saved.kind === 'known') {
          if (saved.ownerId !== reporter.id) return { kind: 'not-yours' };
          const known = await findOwn(draft.id, reporter.id);
          // Erased since it was met, or changed since it was read: once more from what is there now.
          if (known === undefined) continue;
          if (known.state !== 'pending') return sentBefore(known);
          const again = reportSentAgain(known, entry);
          if (again.kind === 'too-late') return { kind: 'sent-before', state: 'pending' };
          if (again.kind === 'corrected' && !(await outbox.change(again.next, { now: now(), followUps: [] }))) continue;
        }
        onSaved(regretMs);
        return { kind: 'accepted', reference: referenceOf(draft.id) };
      }
      throw new Error(`Report ${draft.id} changed ${mostTries} times while it was read.`);
    },
    withdraw: async (id, personId) => {
      for (let triedVersion: number | undefined; ; ) {
        const entry = await findOwn(id, personId);
        if (entry === undefined || entry.state === 'withdrawn') return { kind: 'unknown' };
        if (entry.state === 'delivered') return { kind: 'delivered', receipt: entry.receipt };
        // Not changed by anybody since it was tried: it is leased.
        if (entry.version === triedVersion) return { kind: 'being-sent' };
        const gone = withdraw(entry, now());
        if (await outbox.change(gone, { now: now(), followUps: [] })) return { kind: 'withdrawn', mayHaveArrived: gone.mayHaveArrived };
        triedVersion = entry.version;
      }
    },
    read: async (id, personId) => {
      const entry = await findOwn(id, personId);
      return entry !== undefined && 'cargo' in entry && entry.cargo.kind === 'report' ? entry.cargo.report : undefined;
    },
    casesOf: async (personId) => {
      const deliveredSince = now() - shownAfterDeliveryMs;
      return myCases(await outbox.reportsOf(personId, { deliveredSince, limit: mostCases }), await requests.openOf(personId, mostCases));
    },
  };
}

function sentBefore(known: Exclude<OutboxEntry, { state: 'pending' }>): AcceptResult {
  switch (known.state) {
    case 'delivered':
      return { kind: 'sent-before', state: 'delivered' };
    case 'withdrawn':
      return { kind: 'closed-before', state: 'withdrawn' };
    case 'abandoned':
      return { kind: 'closed-before', state: 'abandoned', mayHaveArrived: known.mayHaveArrived };
  }
}
