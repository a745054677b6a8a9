import type { Language } from '../knowledge/language.ts';
import type { AbandonReason } from './outbox-entry.ts';

/** By what the people to phone are found, where the notice names them. Absent in notices that an earlier version saved. */
interface Whereabouts {
  readonly organisation?: string | undefined;
}

/**
 * What a person or a security channel must be told, as data. The sentences are in the cards.
 *
 * A bot of an earlier version may run beside this one on the same store. It shows every `channel.` notice that it does not know as the request
 * itself, and books a `request.` one as sent without sending it; at any other it fails, and this version sends it. So whatever is new
 * about a request begins with whom it is for: `security.` or `requester.`.
 */
export type Notice =
  /** It arrived; `receipt` is the receiver's own reference, when it gave one. */
  | { readonly kind: 'report.delivered'; readonly reportId: string; readonly receipt?: string | undefined }
  /** It has not arrived yet. Told once; attempts go on until `givesUpAt`. */
  | ({ readonly kind: 'report.delayed'; readonly reportId: string; readonly givesUpAt: number } & Whereabouts)
  /** Nothing more is tried. The person must report by hand; where it may have arrived all the same, they must ask first. */
  | ({ readonly kind: 'report.abandoned'; readonly reportId: string; readonly reason: AbandonReason; readonly mayHaveArrived?: boolean } & Whereabouts)
  | { readonly kind: 'request.taken'; readonly requestId: string; readonly by: string }
  | { readonly kind: 'request.done'; readonly requestId: string; readonly by: string }
  /** Nobody has taken it yet; the card names whom to phone at this hour. `toNext` when it went on to the next channel. */
  | { readonly kind: 'request.waiting'; readonly requestId: string; readonly minutes: number; readonly toNext: boolean; readonly isGone?: true }
  /** Nobody took it in all the time that it may be kept: it is closed, and what was written is erased. */
  | ({ readonly kind: 'request.expired'; readonly requestId: string } & Whereabouts)
  | { readonly kind: 'channel.request'; readonly requestId: string }
  | { readonly kind: 'channel.reminder'; readonly requestId: string; readonly minutes: number }
  | { readonly kind: 'channel.taken'; readonly requestId: string; readonly by: string }
  | { readonly kind: 'channel.withdrawn'; readonly requestId: string }
  | { readonly kind: 'channel.expired'; readonly requestId: string }
  /** It was given back, and nobody has it: somebody else must take it. */
  | { readonly kind: 'security.given-back'; readonly requestId: string; readonly by: string }
  /** Somebody has it, and it is not done; `reminder` counts these of one taking. */
  | { readonly kind: 'security.unfinished'; readonly requestId: string; readonly takenAt: number; readonly reminder: number; readonly hours: number }
  /** Nobody has said that it is done; the card names whom to phone at this hour. */
  | { readonly kind: 'requester.unfinished'; readonly requestId: string; readonly takenAt: number; readonly by: string }
  /** Whoever was named to the requester does not contact them. */
  | { readonly kind: 'requester.given-back'; readonly requestId: string }
  /**
   * A follow-up of a checklist is due; `round` counts how many times it was put off, `days` those since the start. One that an earlier
   * version saved does not tell who started it, and when.
   */
  | { readonly kind: 'run.reminder'; readonly runId: string; readonly number: number; readonly round: number; readonly days: number; readonly title: string; readonly started?: { readonly by: string; readonly at: number } }
  /** Asks in the conversation of a checklist who takes its reminders over. */
  | { readonly kind: 'run.pass-on'; readonly runId: string; readonly title: string; readonly by: string }
  /** Which pages are to be reviewed, as it stands when it is sent; `week` is the date of a Monday. */
  | { readonly kind: 'owners.review'; readonly week: string };

/** Whom a notice is for. A channel is found by its organisation when the notice is sent, for it may have moved. */
export type Recipient =
  | { readonly kind: 'person'; readonly id: string; readonly address: string; readonly language: Language }
  | { readonly kind: 'channel'; readonly organisation: string }
  /** The owners' channel, wherever it is when the notice is sent. */
  | { readonly kind: 'owners' }
  /** Everybody in a conversation, wherever it is; `address` is its reference. */
  | { readonly kind: 'conversation'; readonly address: string; readonly language: Language };
