import { type ContactRequest, type ContactRequestDraft, type OpenRequest, openSince } from './contact-request.ts';
import type { PendingEntry } from './outbox-entry.ts';
import { referenceOf } from './report.ts';
import { escalate, expire, finish, type FinishResult, giveBack, type GiveBackResult, type Moved, requestNoticeId, requestToChannel, take, type TakeResult, type WithdrawResult, withdrawRequest } from './request-moves.ts';
import { type ChannelCode, channelChain, cityWide, type SecurityChannel } from './security-channel.ts';
import type { Person, Sender } from './sender.ts';
import { requestSentAgain } from './sent-again.ts';
import type { Store } from './store.ts';
import { remindOfUnfinished } from './unfinished.ts';

export interface ContactDeskParts {
  readonly store: Pick<Store, 'requests' | 'channels'>;
  readonly now: () => number;
  /** How long a request may wait before somebody is reminded, in milliseconds. */
  readonly responseMs: number;
  readonly codes: readonly ChannelCode[];
  /** SHA-256 of a text, in hex. */
  readonly digest: (text: string) => string;
  readonly onSaved: () => void;
  /** Told of a late request that could not be unsealed: nobody can be reminded of it. */
  readonly onUnreadable: (id: string) => void;
}

export type AskResult =
  | { readonly kind: 'accepted'; readonly reference: string; readonly minutes: number }
  /** No security channel is connected for this person: nothing was saved, show the phone numbers instead. */
  | { readonly kind: 'no-channel' }
  /** So many requests of this person wait for somebody to take them that one more would only hide what others ask: nothing was saved. */
  | { readonly kind: 'too-many' }
  /** An earlier wording of this form is on its way to its channel, shown there or taken, and this one was not saved. */
  | { readonly kind: 'sent-before'; readonly state: 'open' | 'taken' }
  /** The same form was sent before, and its request has been done or withdrawn since. */
  | { readonly kind: 'closed-before'; readonly state: 'done' | 'withdrawn' }
  | { readonly kind: 'not-yours' };

/** A press on a card, by whom and in which Teams conversation. */
export interface Press {
  readonly by: Person;
  readonly conversationId: string;
  /** The taking that the card shows, see `takingOf`: none on the card of a first one. */
  readonly taking?: number | undefined;
}

/** The request is not known, or this conversation is not one that it was sent to: the card was altered, or is old. */
export type Unknown = { readonly kind: 'unknown' };

export type ConnectResult =
  | { readonly kind: 'connected'; readonly organisation: string }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'code-used' };

/** What people do with contact requests. Every method rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was done. */
export interface ContactDesk {
  /** Whether a request of this organisation's staff would reach somebody; else do not offer it. */
  canAsk(organisation: string | undefined): Promise<boolean>;
  ask(draft: ContactRequestDraft, from: { readonly requester: Sender; readonly organisation?: string | undefined }): Promise<AskResult>;
  /** "I will take it". The first press has it, also when two come in the same millisecond on two machines. */
  take(id: string, press: Press): Promise<TakeResult | Unknown>;
  finish(id: string, press: Press): Promise<FinishResult | Unknown>;
  /** "I cannot, somebody else must": the request is open again. */
  giveBack(id: string, press: Press): Promise<GiveBackResult | Unknown>;
  withdraw(id: string, personId: string): Promise<WithdrawResult | Unknown>;
  /** Connects the conversation in which the code was written. A code works once, and for its own organisation only. */
  connect(code: string, channel: Pick<SecurityChannel, 'conversationId' | 'address'>): Promise<ConnectResult>;
  /** The channel that the request has come to is not there: the next one is asked at once, and the requester told, as if the time were up. */
  passOn(id: string): Promise<void>;
  /** Reminds of every late request; resolves with how many there were. */
  remindLate(): Promise<number>;
  /** Reminds of every taken request that is not done in time; resolves with how many there were. */
  remindUnfinished(): Promise<number>;
  /** Closes requests that nobody has had since before a moment, and tells requester and channels. */
  closeOlder(before: number): Promise<void>;
}

const unknown: Unknown = { kind: 'unknown' };
const mostAtOnce = 50;
const mostTries = 10;
/** How many requests of one person may wait in a channel at once. */
const mostWaiting = 5;

export function createContactDesk(parts: ContactDeskParts): ContactDesk {
  const { store, now, responseMs, onSaved, onUnreadable } = parts;
  const { requests, channels } = store;

  /** Reads, moves and saves; when somebody else was faster, once more from what they left. */
  const move = async <R extends object>(id: string, make: (request: ContactRequest) => R): Promise<R | Unknown> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const request = await requests.find(id);
      if (request === undefined) return unknown;
      const result = make(request);
      if (!isMoved(result)) return result;
      if (await requests.change(result.request, result.notices)) {
        onSaved();
        return result;
      }
    }
    throw new Error(`Request ${id} changed ${mostTries} times while it was read.`);
  };
  /** Keeps what was sent in place of an earlier wording; when that is too late, resolves with why. */
  const keepLatest = async (request: OpenRequest, notice: PendingEntry): Promise<AskResult | undefined> => {
    let triedVersion: number | undefined;
    for (;;) {
      const known = await requests.find(request.id);
      if (known === undefined) throw new Error(`Request ${request.id} was erased while it was sent.`);
      if (known.state === 'done' || known.state === 'withdrawn') return { kind: 'closed-before', state: known.state };
      const again = requestSentAgain(known, request);
      if (again.kind === 'same') return undefined;
      // Nobody else was faster, so that its notice is why: the channel is being told.
      if (again.kind === 'too-late' || known.version === triedVersion) return { kind: 'sent-before', state: known.state };
      const [first = cityWide] = known.details.chain;
      if (await requests.correct(again.next, { before: requestNoticeId(known.id, first), after: notice })) return undefined;
      triedVersion = known.version;
    }
  };
  const hasTooMany = async (personId: string) => {
    const newest = await requests.openOf(personId, mostWaiting);
    return newest.length === mostWaiting && newest.every(({ state }) => state === 'open');
  };
  const organisationOf = async (conversationId: string) =>
    (await channels.list()).filter((channel) => channel.conversationId === conversationId).map(({ organisation }) => organisation);
  /** A request's own channels may act on it, and no other conversation. */
  const fromChannel = async (press: Press) => {
    const organisations = await organisationOf(press.conversationId);
    return (request: ContactRequest) =>
      'details' in request ? request.details.chain.some((name) => organisations.includes(name)) : organisations.length > 0;
  };

  return {
    canAsk: async (organisation) => channelChain(organisation, await channels.list()).length > 0,
    ask: async (draft, { requester, organisation }) => {
      const chain = channelChain(organisation, await channels.list());
      const [first] = chain;
      if (first === undefined) return { kind: 'no-channel' };
      // What is sent again is one of those that wait.
      if ((await hasTooMany(requester.id)) && (await requests.find(draft.id)) === undefined) return { kind: 'too-many' };
      const { id, ...asked } = draft;
      const at = now();
      const facts = { id, ownerId: requester.id, createdAt: at, version: 1 };
      const request: OpenRequest = { ...facts, state: 'open', details: { ...asked, requester, organisation, chain }, reminders: 0, remindAt: at + responseMs };
      const notice = requestToChannel(id, first, at);
      const saved = await requests.save(request, [notice]);
      if (saved.kind === 'known') {
        if (saved.ownerId !== requester.id) return { kind: 'not-yours' };
        const before = await keepLatest(request, notice);
        if (before !== undefined) return before;
      }
      onSaved();
      return { kind: 'accepted', reference: referenceOf(id), minutes: Math.round(responseMs / 60_000) };
    },
    take: async (id, press) => {
      const allowed = await fromChannel(press);
      return move<TakeResult | Unknown>(id, (request) => (allowed(request) ? take(request, press.by, now()) : unknown));
    },
    finish: async (id, press) => {
      const allowed = await fromChannel(press);
      return move<FinishResult | Unknown>(id, (request) => (allowed(request) ? finish(request, { ...press, now: now() }) : unknown));
    },
    giveBack: async (id, press) => {
      const allowed = await fromChannel(press);
      return move<GiveBackResult | Unknown>(id, (request) => (allowed(request) ? giveBack(request, { ...press, now: now(), responseMs }) : unknown));
    },
    withdraw: (id, personId) =>
      move<WithdrawResult | Unknown>(id, (request) => (request.ownerId === personId ? withdrawRequest(request, now()) : unknown)),
    connect: async (code, { conversationId, address }) => {
      const digest = parts.digest(code.trim());
      const known = parts.codes.find((candidate) => candidate.digest === digest);
      if (known === undefined) return { kind: 'wrong-code' };
      const { organisation } = known;
      const outcome = await channels.connect({ organisation, conversationId, address, connectedAt: now() }, digest);
      if (outcome === 'code-used') return { kind: 'code-used' };
      onSaved();
      return { kind: 'connected', organisation };
    },
    passOn: async (id) => {
      await move(id, (request) => (request.state === 'open' ? escalate(request, { now: now(), responseMs, isGone: true }) : unknown));
    },
    remindLate: async () => {
      const { late, unreadable } = await requests.late(now(), mostAtOnce);
      unreadable.forEach(onUnreadable);
      for (const request of late) {
        const { request: next, notices } = escalate(request, { now: now(), responseMs });
        // When it was changed meanwhile, it was taken or another instance reminds: nothing to do.
        if (await requests.change(next, notices)) onSaved();
      }
      return late.length;
    },
    remindUnfinished: async () => {
      const { late, unreadable } = await requests.unfinished(now(), mostAtOnce);
      unreadable.forEach(onUnreadable);
      for (const request of late) {
        const { request: next, notices } = remindOfUnfinished(request, now());
        // When it was changed meanwhile, it was finished or given back, or another instance reminds: nothing to do.
        if (await requests.change(next, notices)) onSaved();
      }
      return late.length;
    },
    closeOlder: async (before) => {
      const { late, unreadable } = await requests.openBefore(before);
      unreadable.forEach(onUnreadable);
      for (const { id } of late) await move(id, (request) => (request.state === 'open' && openSince(request) < before ? expire(request, now()) : unknown));
    },
  };
}

function isMoved(result: object): result is Moved<ContactRequest> {
  return 'notices' in result;
}
