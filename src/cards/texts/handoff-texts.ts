import type { contactWays } from '../../handoff/contact-request.ts';
import type { CaseState } from '../../handoff/my-cases.ts';
import type { AbandonReason } from '../../handoff/outbox-entry.ts';
import type { ProblemKind } from '../../handoff/read-draft.ts';
import type { reportKinds } from '../../handoff/report.ts';
import type { Weekday } from '../../handoff/opening-hours.ts';

interface FieldTexts {
  readonly label: string;
  readonly placeholder: string;
}

/** Every sentence of the hand-off: forms, what becomes of what was sent, and the security channel. */
export interface HandoffTexts {
  readonly form: {
    readonly before: string;
    readonly yourName: string;
    readonly others: string;
    readonly review: string;
    readonly send: string;
    readonly edit: string;
    readonly cancel: string;
    readonly undo: string;
    readonly cancelled: string;
    readonly mend: string;
    readonly notSentYet: string;
    readonly check: string;
    readonly none: string;
    readonly organisation: string;
    readonly anyOrganisation: string;
    readonly onlyPrivately: string;
    readonly unusable: string;
    readonly problems: Readonly<Record<ProblemKind, string>>;
    readonly characters: string;
  };
  readonly report: {
    readonly heading: string;
    readonly intro: string;
    readonly readers: string;
    readonly aboutManager: string;
    readonly kept: string;
    readonly keptDays: string;
    readonly fields: Readonly<Record<'kind' | 'when' | 'where' | 'what' | 'witnesses' | 'evidence', FieldTexts>>;
    readonly kinds: Readonly<Record<(typeof reportKinds)[number], string>>;
    readonly received: string;
    readonly receivedBody: string;
    readonly canUndo: string;
    readonly delivered: string;
    readonly deliveredBody: string;
    readonly theirNumber: string;
    readonly delayed: string;
    readonly delayedBody: string;
    readonly triesUntil: string;
    readonly abandoned: string;
    readonly abandonedWhy: Readonly<Record<AbandonReason, string>>;
    readonly byHand: string;
    readonly showText: string;
    readonly erase: string;
    readonly yourText: string;
    readonly textGone: string;
    readonly withdrawn: string;
    readonly withdrawnBody: string;
    readonly mayHaveArrived: string;
    readonly tooLate: string;
    readonly beingSent: string;
    readonly nothingToUndo: string;
    readonly withdrawnBefore: string;
    readonly newForm: string;
  };
  readonly notTaken: {
    readonly heading: string;
    readonly body: string;
    readonly call: string;
    readonly copy: string;
    readonly again: string;
  };
  readonly incident: {
    readonly systems: string;
    readonly which: readonly string[];
    readonly template: string;
    readonly facts: readonly string[];
    readonly fillIn: string;
    readonly openForm: string;
    readonly askManager: string;
    /** The same where the manager is part of the problem. */
    readonly askOthers: string;
  };
  readonly security: {
    readonly answersNow: string;
    readonly closedNow: string;
    readonly always: string;
    readonly hours: string;
    /** After the hours of those who are closed then. */
    readonly notHolidays: string;
    readonly days: Readonly<Record<Weekday, string>>;
    readonly chat: string;
    readonly email: string;
    readonly nobody: string;
    readonly showMine: string;
    readonly askForContact: string;
    readonly askExplained: string;
  };
  readonly request: {
    readonly heading: string;
    readonly intro: string;
    readonly readers: string;
    readonly kept: string;
    readonly topic: string;
    readonly fields: Readonly<Record<'how' | 'reach' | 'when' | 'text', FieldTexts>>;
    readonly ways: Readonly<Record<(typeof contactWays)[number], string>>;
    readonly saved: string;
    readonly savedBody: string;
    readonly ifNotTaken: { readonly within: string; readonly one: string; readonly many: string };
    readonly noChannel: string;
    readonly taken: string;
    readonly takenBy: string;
    readonly takenBody: string;
    readonly takenWait: string;
    readonly done: string;
    readonly doneBy: string;
    readonly doneBody: string;
    readonly waiting: string;
    /** Before how long, as are the words of the channel. */
    readonly waited: string;
    readonly toNext: string;
    readonly stillOpen: string;
    readonly withdrawn: string;
    readonly withdrawnBody: string;
    readonly tooLate: string;
    readonly closed: string;
  };
  readonly channel: {
    readonly heading: string;
    readonly reminder: string;
    readonly waited: string;
    readonly from: string;
    /** Before day and time: “today at three” is about the day on which it was written. */
    readonly asked: string;
    /** Below the name of somebody who wants to be written to: a colleague with the same name must not come to know. */
    readonly sameName: string;
    readonly take: string;
    readonly finish: string;
    readonly finishAbout: string;
    readonly takenBy: string;
    readonly doneBy: string;
    readonly withdrawn: string;
    readonly notTaken: string;
    readonly gone: string;
    readonly connected: string;
    readonly connectedBody: string;
    readonly notConnected: string;
    readonly onlyShared: string;
    readonly tooMany: string;
  };
  readonly cases: {
    readonly heading: string;
    readonly none: string;
    readonly show: string;
    readonly report: string;
    readonly request: string;
    readonly sent: string;
    readonly states: Readonly<Record<CaseState, string>>;
    readonly notRead: string;
    readonly onlyPrivately: string;
  };
  readonly manager: {
    readonly button: string;
    readonly heading: string;
    readonly body: string;
    readonly ways: readonly string[];
  };
  readonly whistleblower: { readonly who: string; readonly whoBody: string; readonly notHere: string };
  readonly police: {
    readonly say: string;
    readonly steps: readonly string[];
    readonly bring: string;
    readonly things: readonly string[];
    readonly injured: string;
    readonly protection: string;
  };
  readonly duration: Readonly<Record<'minutes' | 'hours' | 'days', { readonly one: string; readonly many: string }>>;
  readonly reference: string;
  readonly unnamed: string;
  readonly nothingSent: string;
  readonly shownBelow: string;
}

