import type { Language } from '../knowledge/language.ts';
import type { ContactRequest, TakenRequest } from './contact-request.ts';
import type { Send } from './deliver.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outbox-entry.ts';
import type { Report } from './report.ts';
import type { Store } from './store.ts';

/** Hands a report to the incident system under a key that is the same in every attempt. */
export type SendReport = (report: Report, key: string) => Promise<Outcome>;

/** Posts a notice in a conversation. Resolves when Teams has taken it. */
export type SendNotice = (message: NoticeMessage) => Promise<Outcome>;

export interface NoticeMessage {
  /** The conversation reference, as it was saved. */
  readonly address: string;
  readonly language: Language;
  readonly notice: Notice;
  /** The request that the notice is about, as it stands now. Absent for a report, and when its row has been erased. */
  readonly request?: ContactRequest | undefined;
}

export interface SendParts {
  readonly store: Pick<Store, 'requests' | 'channels' | 'owners'>;
  /** Absent where the city has no intake; a report then waits, and is abandoned in the end. */
  readonly sendReport?: SendReport | undefined;
  readonly sendNotice: SendNotice;
  /** Told that the owners' channel was forgotten, because Teams has it no more or the bot was removed from it. */
  readonly onOwnersGone?: () => void;
  /** Told that a security channel was forgotten, for the same reasons. */
  readonly onChannelGone?: () => void;
  /** Called when a request cannot reach the channel that it has come to: the next one must be asked. */
  readonly passOn?: (requestId: string) => Promise<void>;
}

/** Sends any cargo by its own way. A notice that has become untrue counts as received without being sent. */
export function createSend(parts: SendParts): Send {
  const { store, sendReport, sendNotice } = parts;
  const refusedOnce = new Set<string>();
  return async (cargo, key) => {
    if (cargo.kind === 'report') return (await sendReport?.(cargo.report, key)) ?? noReceiver;
    const { notice, to } = cargo;
    const request = 'requestId' in notice ? await store.requests.find(notice.requestId) : undefined;
    if (isUntrue(notice, request)) return { kind: 'received' };
    if (to.kind === 'owners') return sendToOwners(notice, parts);
    if (to.kind !== 'channel') return sendNotice({ address: to.address, language: to.language, notice, request });
    return sendToChannel({ notice, organisation: to.organisation, request, key }, parts, refusedOnce);
  };
}

interface ChannelMessage {
  readonly notice: Notice;
  readonly organisation: string;
  readonly request: ContactRequest | undefined;
  /** The same in every attempt. */
  readonly key: string;
}

/**
 * A channel that is gone is forgotten when Teams says so of the same message twice, a minute apart: an app that was blocked for a moment
 * is no reason for a new code. Its messages wait, as where none was connected: another may be. Its request must not wait.
 */
async function sendToChannel(message: ChannelMessage, parts: SendParts, refusedOnce: Set<string>): Promise<Outcome> {
  const { store, sendNotice, onChannelGone = () => {}, passOn = async () => {} } = parts;
  const { notice, organisation, request, key } = message;
  const connected = async () => (await store.channels.list()).find((one) => one.organisation === organisation);
  const channel = await connected();
  if (channel !== undefined) {
    const outcome = await sendNotice({ address: channel.address, language: 'sv', notice, request });
    const refusal = `${channel.conversationId} ${key}`;
    if (!isGone(outcome)) {
      refusedOnce.delete(refusal);
      return outcome;
    }
    const isRepeated = refusedOnce.delete(refusal);
    if (isRepeated && (await store.channels.disconnect(channel))) onChannelGone();
    else refusedOnce.add(refusal);
    // Where another was connected meanwhile, it is the one to ask.
    const next = await connected();
    if (next !== undefined && next.conversationId !== channel.conversationId) return sendToChannel(message, parts, refusedOnce);
  }
  if (notice.kind === 'channel.request' && hasComeTo(organisation, request)) await passOn(notice.requestId);
  return noReceiver;
}

/** Whether no later channel has been asked, so that asking again and again passes a request on once. */
function hasComeTo(organisation: string, request: ContactRequest | undefined): boolean {
  return request?.state === 'open' && request.details.chain.indexOf(organisation) === request.reminders;
}

/** Without a channel there is nobody left to tell: that ends the matter, and is no failure that a person must look at. */
async function sendToOwners(notice: Notice, parts: SendParts): Promise<Outcome> {
  const { store, sendNotice, onOwnersGone = () => {} } = parts;
  const channel = await store.owners.find();
  if (channel === undefined) return { kind: 'received' };
  const { address, language, conversationId } = channel;
  const outcome = await sendNotice({ address, language, notice });
  if (!isGone(outcome)) return outcome;
  // Where another was connected meanwhile, it is the one to tell.
  if (!(await store.owners.disconnect(conversationId))) return sendToOwners(notice, parts);
  onOwnersGone();
  return { kind: 'received' };
}

/** The bot was removed or blocked; the conversation is gone. Other refusals are about the message. */
const goneStatuses: readonly number[] = [403, 404];

function isGone(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && goneStatuses.includes(outcome.status);
}

const noReceiver = { kind: 'unsendable', reason: 'no-receiver' } as const;

/** Whether the request has moved on since, so that what the notice says of it would mislead. */
function isUntrue(notice: Notice, request: ContactRequest | undefined): boolean {
  switch (notice.kind) {
    case 'channel.request':
    case 'channel.reminder':
    case 'request.waiting':
    case 'security.given-back':
    case 'requester.given-back':
      return request?.state !== 'open';
    case 'channel.taken':
    case 'request.taken':
      return request?.state === 'open' || (request?.state === 'taken' && request.by.name !== notice.by);
    case 'security.unfinished':
      // Of those that waited for a channel to be connected the latest says it all.
      return !isStillTaken(request, notice) || request.reminders !== notice.reminder;
    case 'requester.unfinished':
      return !isStillTaken(request, notice);
    default:
      return false;
  }
}

function isStillTaken(request: ContactRequest | undefined, { takenAt }: { readonly takenAt: number }): request is TakenRequest {
  return request?.state === 'taken' && request.takenAt === takenAt;
}
