import type { Language } from '../knowledge/language.ts';
import type { PendingEntry } from './outbox-entry.ts';

/** The conversation in Teams in which the owners of pages are told once a week what to review. The city has one at most. */
export interface OwnersChannel {
  /** Teams id of the conversation. */
  readonly conversationId: string;
  /** The Teams adapter's conversation reference as JSON, opaque here. */
  readonly address: string;
  /** The language of the word by which it was connected. */
  readonly language: Language;
  readonly connectedAt: number;
}

/** Where it is kept which conversation that is, and which week has been told. */
export interface OwnersChannels {
  /** Connects a channel in place of an earlier one. A code works once, here and for security channels together. */
  connect(channel: OwnersChannel, codeDigest: string): Promise<'connected' | 'code-used'>;
  find(): Promise<OwnersChannel | undefined>;
  /** Forgets the channel if it is this conversation; false when it is another, or there is none. */
  disconnect(conversationId: string): Promise<boolean>;
  /** Takes a week, named by its Monday, and saves its message in the same step; false when the week was taken before. */
  takeWeek(week: string, message: PendingEntry | undefined): Promise<boolean>;
}
