import type { ContactRequest, DoneRequest, OpenRequest, TakenRequest, WithdrawnRequest } from './contact-request.ts';
import { noticeToChannel, noticeToPerson } from './notice-after.ts';
import type { PendingEntry } from './outbox-entry.ts';
import type { Person } from './sender.ts';

/** A request after a move, and the notices that go with it; they are saved in one step. */
export interface Moved<R extends ContactRequest> {
  readonly kind: 'moved';
  readonly request: R;
  readonly notices: readonly PendingEntry[];
}

export type TakeResult =
  | Moved<TakenRequest>
  | { readonly kind: 'already-taken'; readonly by: Person }
  /** The same person took it before: the answer to that press may have been lost. */
  | { readonly kind: 'already-yours'; readonly request: TakenRequest }
  | { readonly kind: 'closed' };

/** The first who takes an open request has it; whoever comes later is told who that was. */
export function take(request: ContactRequest, by: Person, now: number): TakeResult {
  if (request.state === 'taken') return request.by.id === by.id ? { kind: 'already-yours', request } : { kind: 'already-taken', by: request.by };
  if (request.state !== 'open') return { kind: 'closed' };
  const { id, details } = request;
  const told = noticeToPerson({ id: `${id}/request.taken`, person: details.requester, notice: { kind: 'request.taken', requestId: id, by: by.name }, now });
  const taken = { kind: 'channel.taken', requestId: id, by: by.name } as const;
  const channels = channelsReached(request).map((organisation) => noticeToChannel({ id: `${id}/channel.taken/${organisation}`, organisation, notice: taken, now }));
  return { kind: 'moved', request: { ...factsOf(request), state: 'taken', details, by, takenAt: now }, notices: [told, ...channels] };
}

export type FinishResult = Moved<DoneRequest> | { readonly kind: 'not-taken' } | { readonly kind: 'closed' };

/** Any security contact may finish a taken request, for the one who took it may have gone home. */
export function finish(request: ContactRequest, by: Person, now: number): FinishResult {
  if (request.state === 'open') return { kind: 'not-taken' };
  if (request.state !== 'taken') return { kind: 'closed' };
  const notice = { kind: 'request.done', requestId: request.id, by: by.name } as const;
  const told = noticeToPerson({ id: `${request.id}/request.done`, person: request.details.requester, notice, now });
  return { kind: 'moved', request: { ...factsOf(request), state: 'done', closedAt: now }, notices: [told] };
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
 * requester is told. The pause doubles each time, up to a day, and the requester is told at most three times: honest, not noisy.
 */
export function escalate(request: OpenRequest, { now, responseMs, isGone = false }: Escalation): Moved<OpenRequest> {
  const { id, details } = request;
  const reminders = request.reminders + 1;
  const minutes = Math.round((now - request.createdAt) / 60_000);
  const next = details.chain[reminders];
  const reminded = (isGone ? [] : channelsReached(request)).map((organisation) =>
    noticeToChannel({ id: `${id}/channel.reminder/${organisation}/${reminders}`, organisation, notice: { kind: 'channel.reminder', requestId: id, minutes }, now }),
  );
  const passedOn = next === undefined ? [] : [requestToChannel(id, next, now)];
  const waiting = { kind: 'request.waiting', requestId: id, minutes, toNext: next !== undefined, ...(isGone && { isGone }) } as const;
  const told = reminders > 3 ? [] : [noticeToPerson({ id: `${id}/request.waiting/${reminders}`, person: details.requester, notice: waiting, now })];
  const remindAt = now + Math.min(responseMs * 2 ** reminders, longestPauseMs);
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

/** The organisations whose channels have been given the request so far. */
export function channelsReached({ details, reminders }: Pick<OpenRequest, 'details' | 'reminders'>): readonly string[] {
  return details.chain.slice(0, reminders + 1);
}

function factsOf({ id, ownerId, createdAt, version }: ContactRequest) {
  return { id, ownerId, createdAt, version };
}
