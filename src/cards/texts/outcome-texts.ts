import type { AbandonReason } from '../../handoff/outbox-entry.ts';

/** What is said where something may have come further than it seems: sent twice, of unknown fate, taken by nobody, or taken and not finished. */
export interface OutcomeTexts {
  /** After a press on "send" that came to no end. */
  readonly maySaved: string;
  readonly report: {
    readonly sentBefore: string;
    readonly sentBeforeBody: Readonly<Record<'pending' | 'delivered', string>>;
    readonly anew: string;
    readonly sendAnew: string;
    /** A report that has arrived can be put right by another one only. */
    readonly correctArrived: string;
    readonly uncertain: string;
    readonly uncertainWhy: Readonly<Record<AbandonReason, string>>;
    readonly askFirst: string;
  };
  readonly request: {
    readonly sentBefore: string;
    readonly sentBeforeBody: Readonly<Record<'open' | 'taken', string>>;
    readonly anew: string;
    readonly sendAnew: string;
    readonly closedBefore: Readonly<Record<'withdrawn' | 'done', string>>;
    /** So many wait already that one more was not sent. */
    readonly tooMany: string;
    /** The channel of the security contacts is not there, and what follows. */
    readonly gone: string;
    readonly goneToNext: string;
    readonly doNotWait: string;
    readonly expired: string;
    readonly expiredBody: string;
    readonly expiredInChannel: string;
  };
  /** Of a contact request that somebody has taken. */
  readonly taken: {
    readonly giveBack: string;
    readonly giveBackAbout: string;
    readonly givenBackBy: string;
    readonly nobodyHasIt: string;
    /** The reminder that it is not done. */
    readonly unfinished: string;
    readonly hoursSince: string;
    readonly unfinishedAbout: string;
    readonly lastReminder: string;
    /** To the person who asked. */
    readonly openAgain: string;
    readonly openAgainBody: string;
    readonly touched: string;
    readonly unfinishedBody: string;
    readonly ifTouched: string;
    readonly ifNotTouched: string;
  };
}
