import { channelsReached, type ContactRequest, type DoneRequest, type OpenRequest, type TakenRequest, takingOf, type WithdrawnRequest } from './contact-request.ts';
import { noticeToChannel, noticeToPerson } from './notice-after.ts';
import type { PendingEntry } from './outbox-entry.ts';
import type { Person } from './sender.ts';
import { unfinishedAfterMs } from './unfinished.ts';

/** A request after a move, and the notices that go with it; they are saved in one step. */
export interface Moved<R extends ContactRequest> {
  readonly kind: 'moved';
  readonly request: R;
  readonly notices: readonly PendingEntry[];
}

export type TakeResult =
  | Moved<TakenRequest>
  | { readonly kind: 'already-taken'; readonly request: TakenRequest }
  /** The same person took it before: the answer to that press may have been lost. */
  | { readonly kind: 'already-yours'; readonly request: TakenRequest }
  | { readonly kind: 'closed' };

/** The first who takes an open request has it; whoever comes later is told who that was. The version makes the notices of each taking others than those before. */
export function take(request: ContactRequest, by: Person, now: number): TakeResult {
  if (request.state === 'taken') return request.by.id === by.id ? { kind: 'already-yours', request } : { kind: 'already-taken', request };
  if (request.state !== 'open') return { kind: 'closed' };
  const { id, details, version, reminders, givenBack } = request;
  const told = noticeToPerson({ id: `${id}/request.taken/${version}`, person: details.requester, notice: { kind: 'request.taken', requestId: id, by: by.name }, now });
  const taken = { kind: 'channel.taken', requestId: id, by: by.name } as const;
  const channels = channelsReached(request).map((organisation) => noticeToChannel({ id: `${id}/channel.taken/${organisation}/${version}`, organisation, notice: taken, now }));
  return { kind: 'moved', request: { ...factsOf(request), state: 'taken', details, by, takenAt: now, asked: { reminders, givenBack }, reminders: 0, remindAt: now + unfinishedAfterMs }, notices: [told, ...channels] };
}

/** Why a taken request was not moved. */
export type NotHad =
  /** Nobody has it: it was never taken, or has been given back. */
  | { readonly kind: 'not-taken'; readonly request: OpenRequest }
  /** It was given back and taken again since the pressed card was drawn: whoever has it now may be about to call. */
  | { readonly kind: 'taken-since'; readonly request: TakenRequest }
  | { readonly kind: 'closed' };

export interface ByCard {
  readonly by: Person;
  readonly now: number;
  /** The taking that the pressed card shows, see `takingOf`. */
  readonly taking?: number | undefined;
}

export type FinishResult = Moved<DoneRequest> | NotHad;

/** Any security contact may finish a taken request, for the one who took it may have gone home. */
export function finish(request: ContactRequest, { by, now, taking }: ByCard): FinishResult {
  if (request.state !== 'taken' || takingOf(request) !== (taking ?? 0)) return notHad(request);
  const notice = { kind: 'request.done', requestId: request.id, by: by.name } as const;
  const told = noticeToPerson({ id: `${request.id}/request.done`, person: request.details.requester, notice, now });
  return { kind: 'moved', request: { ...factsOf(request), state: 'done', closedAt: now }, notices: [told] };
}

export type GiveBackResult = Moved<OpenRequest> | NotHad;

/** How long the requester is not told that a request was given back: a press by mistake is mended by then, or somebody else has it and they are told that. */
const regretMs = 60_000;

/**
 * The request is open again, as if it had just been asked; its channels are told so by a message of its own, since the card that changes may
 * stand far up. The requester is told, since they wait for somebody by name. Any security contact may do it, for the one who
 * took it may be ill.
 */
export function giveBack(request: ContactRequest, { by, now, taking, responseMs }: ByCard & { readonly responseMs: number }): GiveBackResult {
  if (request.state !== 'taken' || takingOf(request) !== (taking ?? 0)) return notHad(request);
  const { id, details, version, asked } = request;
  const notice = { kind: 'security.given-back', requestId: id, by: by.name } as const;
  const channels = channelsReached({ details, ...asked }).map((organisation) =>
    noticeToChannel({ id: `${id}/channel.given-back/${organisation}/${version}`, organisation, notice, now }),
  );
  const toRequester = { kind: 'requester.given-back', requestId: id } as const;
  const told = noticeToPerson({ id: `${id}/request.given-back/${version}`, person: details.requester, notice: toRequester, now, afterMs: regretMs });
  const givenBack = { times: takingOf(request) + 1, by, at: now, reminders: asked.reminders };
  return { kind: 'moved', request: { ...factsOf(request), state: 'open', details, reminders: asked.reminders, remindAt: now + responseMs, givenBack }, notices: [...channels, told] };
}

function notHad(request: ContactRequest): NotHad {
  if (request.state === 'open') return { kind: 'not-taken', request };
  return request.state === 'taken' ? { kind: 'taken-since', request } : { kind: 'closed' };
}

export type WithdrawResult = Moved<WithdrawnRequest> | { readonly kind: 'already-taken'; readonly by: Person } | { readonly kind: 'closed' };

/** Works until somebody has taken it. Every channel that saw the request is told. */
export function withdrawRequest(request: ContactRequest, now: number): WithdrawResult {
  if (request.state === 'taken') return { kind: 'already-taken', by: request.by };
  if (request.state !== 'open') return { kind: 'closed' };
  const notice = { kind: 'channel.withdrawn', requestId: request.id } as const;
  const told = channelsReached(request).map((organisation) => noticeToChannel({ id: `${request.id}/channel.withdrawn/${organisation}`, organisation, notice, now }));
  return { kind: 'moved', request: { ...factsOf(request), state: 'withdrawn', closedAt: now }, notices: told };
}

const longestPauseMs = 24 * 3_600_000;

export interface Escalation {
  readonly now: number;
  readonly responseMs: number;
  /** The channel that the request has come to is not there: the requester is told so, and nobody is reminded. */
  readonly isGone?: boolean;
}

/**
 * What happens when nobody has taken a request in time: every channel that has it is reminded, the next one gets it, and the
 * requester is told. The pause doubles each time, up to a day, and the requester is told at most three times: honest, not noisy. Both
 * begin anew when it was given back.
 */
export function escalate(request: OpenRequest, { now, responseMs, isGone = false }: Escalation): Moved<OpenRequest> {
  const { id, details, givenBack } = request;
  const reminders = request.reminders + 1;
  const times = reminders - (givenBack?.reminders ?? 0);
  const minutes = Math.round((now - request.createdAt) / 60_000);
  const next = details.chain[reminders];
  const reminded = (isGone ? [] : channelsReached(request)).map((organisation) =>
    noticeToChannel({ id: `${id}/channel.reminder/${organisation}/${reminders}`, organisation, notice: { kind: 'channel.reminder', requestId: id, minutes }, now }),
  );
  const passedOn = next === undefined ? [] : [requestToChannel(id, next, now)];
  const waiting = { kind: 'request.waiting', requestId: id, minutes, toNext: next !== undefined, ...(isGone && { isGone }) } as const;
  const told = times > 3 ? [] : [noticeToPerson({ id: `${id}/request.waiting/${reminders}`, person: details.requester, notice: waiting, now })];
  const remindAt = now + Math.min(responseMs * 2 ** times, longestPauseMs);
  return { kind: 'moved', request: { ...request, reminders, remindAt }, notices: [...reminded, ...passedOn, ...told] };
}

/** Closes what nobody has taken in all the time that it may be kept. Requester and channels are told: nobody should wait for what is gone. */
export function expire(request: OpenRequest, now: number): Moved<DoneRequest> {
  const { id, details } = request;
  const expired = { kind: 'request.expired', requestId: id, organisation: details.organisation } as const;
  const told = noticeToPerson({ id: `${id}/request.expired`, person: details.requester, notice: expired, now });
  const notice = { kind: 'channel.expired', requestId: id } as const;
  const channels = channelsReached(request).map((organisation) => noticeToChannel({ id: `${id}/channel.expired/${organisation}`, organisation, notice, now }));
  return { kind: 'moved', request: { ...factsOf(request), state: 'done', closedAt: now }, notices: [told, ...channels] };
}

/** The card that asks a channel to take the request. */
export function requestToChannel(requestId: string, organisation: string, now: number): PendingEntry {
  return noticeToChannel({ id: requestNoticeId(requestId, organisation), organisation, notice: { kind: 'channel.request', requestId }, now });
}

export function requestNoticeId(requestId: string, organisation: string): string {
  return `${requestId}/channel.request/${organisation}`;
}

function factsOf({ id, ownerId, createdAt, version }: ContactRequest) {
  return { id, ownerId, createdAt, version };
}
