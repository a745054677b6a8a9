import type { ContactRequest, OpenRequest, TakenRequest } from './contact-request.ts';
import type { AbandonReason, EntryFacts, OutboxEntry, PendingEntry } from './outbox-entry.ts';
import type { OwnersChannels } from './owners-channel.ts';
import type { Pauses } from './pause.ts';
import type { SecurityChannel } from './security-channel.ts';

/**
 * Where everything that is handed over is kept. A promise that saves or changes resolves only when the change would survive a
 * power cut. When it rejects with STORE_FULL or STORE_UNAVAILABLE, tell the person that it was not taken.
 */
export interface Store {
  readonly outbox: Outbox;
  readonly requests: ContactRequests;
  readonly channels: SecurityChannels;
  readonly owners: OwnersChannels;
  readonly pauses: Pauses;
  /** Erases the rows of what closed before a moment, and requests taken before it. Pending entries stay, and open requests: they must be closed first, with a word to whom they concern. */
  erase(before: number): Promise<Erased>;
  /** Writes down that an operator did something with an entry, and read its text perhaps. */
  audit(record: AuditRecord): Promise<void>;
  audits(): Promise<readonly AuditRecord[]>;
  /** Seals what was sealed with an earlier key anew. */
  reEncrypt(): Promise<Resealed>;
  check(): Promise<StoreCheck>;
  /** Writes what a short report takes and takes it away again, so that a full disk, or a server that only lets read, is seen before somebody's report is not taken. Throws STORE_FULL and STORE_UNAVAILABLE. */
  tryWriting(): Promise<void>;
  close(): Promise<void>;
}

/** What came of saving something new; `known` tells whose the earlier one with this id is, and how it stands. */
export type SaveResult<State> = { readonly kind: 'saved' } | { readonly kind: 'known'; readonly ownerId: string | undefined; readonly state: State };

export interface Outbox {
  /** Saves a new entry. A known id changes nothing, so that a second press is the same report. */
  save(entry: PendingEntry): Promise<SaveResult<OutboxEntry['state']>>;
  find(id: string): Promise<OutboxEntry | undefined>;
  /** What is known of an entry without unsealing it. */
  facts(id: string): Promise<EntryOverview | undefined>;
  /** Without what people wrote; nothing is unsealed. Newest first. */
  overview(filter: OverviewFilter): Promise<readonly EntryOverview[]>;
  /** A person's own reports that are pending or abandoned, or were delivered after a moment. Newest first; nothing is unsealed. */
  reportsOf(userId: string, filter: { readonly deliveredSince: number; readonly limit: number }): Promise<readonly EntryOverview[]>;
  /** Leases entries that are due, the longest due first. Nobody else gets them until the lease is over. */
  claim(wish: ClaimWish): Promise<Claim>;
  /** Books the outcome of an attempt and saves what follows from it, in one step; false when the lease was lost to another. */
  settle(leased: LeasedEntry, next: OutboxEntry, followUps: readonly PendingEntry[]): Promise<boolean>;
  /** Saves a change by hand; false when the entry is being sent right now or was changed since it was read. */
  change(next: OutboxEntry, context: { readonly now: number; readonly followUps: readonly PendingEntry[] }): Promise<boolean>;
  /** Abandons a pending entry by hand as it is, text and all, where that does not open and so nobody can be told; false when it was changed since it was read. */
  abandonUnread(facts: EntryOverview, now: number): Promise<boolean>;
}

export interface OverviewFilter {
  readonly kind?: EntryFacts['kind'];
  readonly state?: OutboxEntry['state'];
  readonly ownerId?: string;
  /** What the id begins with: a person's "Ref R-…" is the beginning of their report's, and of those of all notices about it. */
  readonly idBegins?: string;
  readonly limit: number;
}

export interface EntryOverview extends EntryFacts {
  readonly state: OutboxEntry['state'];
  readonly toldDelayed: boolean;
  readonly dueAt?: number | undefined;
  readonly closedAt?: number | undefined;
  readonly receipt?: string | undefined;
  readonly reason?: AbandonReason | undefined;
}

export interface ClaimWish {
  readonly now: number;
  readonly leaseMs: number;
  readonly limit: number;
}

export interface LeasedEntry {
  readonly entry: PendingEntry;
  readonly lease: string;
}

export interface Claim {
  readonly leased: readonly LeasedEntry[];
  /** Entries that were due but could not be unsealed; they are tried again after the lease. */
  readonly unreadable: readonly string[];
}

export interface ContactRequests {
  /** Saves a new request with its notices. A known id changes nothing. */
  save(request: OpenRequest, notices: readonly PendingEntry[]): Promise<SaveResult<ContactRequest['state']>>;
  find(id: string): Promise<ContactRequest | undefined>;
  /** Saves a move with its notices; false when somebody else changed the request since it was read. */
  change(next: ContactRequest, notices: readonly PendingEntry[]): Promise<boolean>;
  /**
   * Saves another wording of an open request, with its notice to the channel in place of the earlier one, in one step. False when that
   * notice has begun to be sent, or the request was changed since it was read.
   */
  correct(next: OpenRequest, notice: { readonly before: string; readonly after: PendingEntry }): Promise<boolean>;
  /** Open requests whose reminder is due, the longest due first. One that cannot be unsealed is due again in an hour, so that it does not stand before the others. */
  late(now: number, limit: number): Promise<LateRequests>;
  /** The same of taken requests that are not done. One that an earlier version took is among them for a week, one of before then is not. */
  unfinished(now: number, limit: number): Promise<LateRequests<TakenRequest>>;
  /** Open requests that nobody has had since before a moment. */
  openBefore(before: number): Promise<LateRequests>;
  /** A person's own requests that are open or taken, newest first. */
  openOf(userId: string, limit: number): Promise<readonly RequestOverview[]>;
}

export interface LateRequests<Late = OpenRequest> {
  readonly late: readonly Late[];
  /** The same, but they could not be unsealed. */
  readonly unreadable: readonly string[];
}

export interface RequestOverview {
  readonly id: string;
  readonly state: ContactRequest['state'];
  readonly createdAt: number;
  readonly closedAt?: number | undefined;
}

export interface SecurityChannels {
  /** Connects a channel, in place of an earlier one of the same organisation; what waits for it is due at once. A code works once. */
  connect(channel: SecurityChannel, codeDigest: string): Promise<'connected' | 'code-used'>;
  list(): Promise<readonly SecurityChannel[]>;
  /** Forgets an organisation's channel; false when it is not this conversation any more. */
  disconnect(channel: Pick<SecurityChannel, 'organisation' | 'conversationId'>): Promise<boolean>;
}

export interface Erased {
  readonly entries: number;
  readonly requests: number;
}

export interface Resealed {
  /** How many rows were sealed anew. */
  readonly rows: number;
  /** Table and id of the rows that open with none of the keys. They stay as they are, under the id of their earlier key. */
  readonly unreadable: readonly string[];
}

export interface AuditRecord {
  readonly at: number;
  /** Name of the account on the machine where the command ran. */
  readonly actor: string;
  readonly action: 'show-text' | 'retry' | 'abandon' | 're-encrypt';
  readonly entryId: string;
}

export interface StoreCheck {
  readonly kind: 'sqlite' | 'postgres';
  readonly schemaVersion: number;
  /** Settings of the database by which a power cut loses what was confirmed; none as a rule. */
  readonly lossy: readonly string[];
  /** Servers that get a change only after it was confirmed: should one of them take over, the last changes may be missing. */
  readonly asynchronousStandbys: number;
  readonly pending: number;
  readonly abandoned: number;
  /** When the longest-waiting pending entry was saved; absent when none waits. */
  readonly oldestPendingAt?: number | undefined;
  /** When something was last delivered, as far back as rows are kept. */
  readonly lastDeliveryAt?: number | undefined;
}
