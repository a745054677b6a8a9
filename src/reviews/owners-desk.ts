import type { IsHoliday } from '../handoff/opening-hours.ts';
import { newEntry } from '../handoff/outbox-entry.ts';
import type { OwnersChannel, OwnersChannels } from '../handoff/owners-channel.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { isTimeToTell, reviewDay, reviewMoment } from './review-moment.ts';
import { weeklyReview } from './weekly-review.ts';

export interface OwnersDeskParts {
  readonly channels: OwnersChannels;
  readonly now: () => number;
  readonly isHoliday: IsHoliday;
  /** The kill switch: a paused bot tells nobody, and tells later in the week when it goes on again. */
  readonly isPaused: () => boolean;
  /** The knowledge of the moment. */
  readonly base: () => Pick<KnowledgeBase, 'documents' | 'localPages'>;
  /** Of the code in the settings; absent where there is none. */
  readonly codeDigest: string | undefined;
  /** SHA-256 of a text, in hex. */
  readonly digest: (text: string) => string;
  /** Called when there is a message to deliver. */
  readonly onSaved: () => void;
}

/** What came of a look: a message was saved, the week has none, or there is nothing to do now. */
export type Told = { readonly kind: 'told'; readonly overdue: number; readonly soon: number } | { readonly kind: 'nothing-due' } | { readonly kind: 'not-now' };

/** The owners' channel and its weekly message. Every method rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was done. */
export interface OwnersDesk {
  /** Connects the conversation in which the code was written, in place of an earlier one. */
  connect(code: string, channel: Omit<OwnersChannel, 'connectedAt'>): Promise<'connected' | 'wrong-code' | 'code-used'>;
  /** False when this conversation is not the owners' channel. */
  disconnect(conversationId: string): Promise<boolean>;
  /** Queues the message of this week when it is time, once for all instances. A week in which nothing is due is over, too. */
  tellWeek(): Promise<Told>;
}

export function createOwnersDesk({ channels, now, isHoliday, isPaused, base, codeDigest, digest, onSaved }: OwnersDeskParts): OwnersDesk {
  /** The week that is known to be over, so that the store is not asked every minute until Friday. */
  let over: string | undefined;

  return {
    connect: async (code, channel) => {
      const given = digest(code.trim());
      if (given !== codeDigest) return 'wrong-code';
      return channels.connect({ ...channel, connectedAt: now() }, given);
    },
    disconnect: (conversationId) => channels.disconnect(conversationId),
    tellWeek: async () => {
      const at = now();
      const moment = reviewMoment(at, isHoliday);
      const { week } = moment;
      if (isPaused() || week === over || !isTimeToTell(moment, at, isHoliday)) return { kind: 'not-now' };
      const channel = await channels.find();
      // Nobody is told on the day they connect: a channel that came after the week's moment begins with the next week.
      if (channel === undefined || channel.connectedAt >= moment.dueAt) return { kind: 'not-now' };
      const review = weeklyReview(base(), reviewDay(at));
      const cargo = { kind: 'notice', to: { kind: 'owners' }, notice: { kind: 'owners.review', week } } as const;
      const message = review && newEntry({ id: `owners-review/${week}`, cargo, now: at });
      const isOurs = await channels.takeWeek(week, message);
      over = week;
      // Another instance was faster, or this one before it was restarted.
      if (!isOurs) return { kind: 'not-now' };
      if (review === undefined) return { kind: 'nothing-due' };
      onSaved();
      return { kind: 'told', overdue: review.overdue, soon: review.soon };
    },
  };
}
