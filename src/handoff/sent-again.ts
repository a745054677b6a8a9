import { asksTheSame, type ContactRequest, type OpenRequest } from './contact-request.ts';
import type { PendingEntry } from './outbox-entry.ts';
import { type Report, tellsTheSame } from './report.ts';

/** What "send" under an id that is known means for what is kept: the same once more, a correction that can be kept in its place, or one that comes too late. */
export type SentAgain<Next> = { readonly kind: 'same' } | { readonly kind: 'corrected'; readonly next: Next } | { readonly kind: 'too-late' };

/**
 * A press that was held up must not undo a later one: another text that is older than what is kept comes too late. Nothing of a report is
 * changed once an attempt has begun, since the receiver knows it by its id and may keep the first text that came.
 */
export function reportSentAgain(known: PendingEntry, entry: PendingEntry): SentAgain<PendingEntry> {
  const [kept, sent] = [reportIn(known), reportIn(entry)];
  if (kept === undefined || sent === undefined) return { kind: 'too-late' };
  if (tellsTheSame(kept, sent)) return { kind: 'same' };
  if (known.attempts > 0 || known.mayHaveArrived || kept.createdAt > sent.createdAt) return { kind: 'too-late' };
  return { kind: 'corrected', next: { ...entry, version: known.version } };
}

/** The same of a contact request. Whether its channel has been told already is known to the store only. */
export function requestSentAgain(known: ContactRequest, request: OpenRequest): SentAgain<OpenRequest> {
  if (!('details' in known)) return { kind: 'too-late' };
  if (asksTheSame(known.details, request.details)) return { kind: 'same' };
  if (known.state !== 'open' || known.reminders > 0 || known.givenBack !== undefined || known.createdAt > request.createdAt) return { kind: 'too-late' };
  return { kind: 'corrected', next: { ...request, version: known.version } };
}

function reportIn({ cargo }: PendingEntry): Report | undefined {
  return cargo.kind === 'report' ? cargo.report : undefined;
}
