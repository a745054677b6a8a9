import type { Kind } from '../../knowledge/kind.ts';

/** Every sentence of routines, checklists and their reminders, and of searching from the compose box. */
export interface RoutineTexts {
  readonly list: { readonly heading: string; readonly body: string; readonly none: string };
  readonly noHit: string;
  readonly steps: string;
  readonly start: string;
  readonly startAnother: string;
  readonly show: string;
  readonly readPage: string;
  readonly deadline: string;
  readonly of: string;
  readonly done: string;

  readonly checklist: string;
  readonly startedBy: string;
  readonly closedBy: string;
  readonly tick: string;
  readonly untick: string;
  readonly allDone: string;
  readonly pageChanged: string;
  readonly follower: string;
  readonly follow: string;
  readonly refresh: string;
  readonly close: string;
  readonly closeQuestion: string;
  readonly closeEffect: string;
  readonly stepsLeft: { readonly one: string; readonly many: string };
  readonly closeNow: string;
  readonly back: string;
  readonly reopen: string;
  readonly closed: string;
  readonly started: string;
  readonly followed: string;
  readonly openAlready: string;
  /** Beside that, when it was started in the other language. */
  readonly openInOther: string;
  readonly whichOpen: string;
  readonly whichClosed: string;
  readonly noneOpen: string;
  /** Above the button that starts a checklist: whose names are shown, and to whom. */
  readonly beforeStart: string;
  readonly onlySteps: string;
  /** The same in a private chat. */
  readonly onlyStepsAlone: string;
  /** A person whom the client did not name. */
  readonly somebody: string;

  readonly log: {
    readonly show: string;
    readonly heading: string;
    readonly about: string;
    /** Around a number of days. */
    readonly kept: { readonly before: string; readonly days: string };
    readonly asText: string;
    readonly cut: string;
    readonly print: string;
    readonly printOffered: string;
    readonly printOfferAgain: string;
    readonly printAbout: string;
    readonly printed: string;
    readonly saved: string;
    readonly notSaved: string;
    readonly printFailed: string;
    readonly started: string;
    readonly ticked: string;
    readonly unticked: string;
    readonly followed: string;
    readonly closed: string;
    readonly reopened: string;
    readonly stopped: string;
    readonly resumed: string;
    readonly step: string;
    readonly who: string;
    readonly when: string;
    readonly happened: string;
    readonly notDone: string;
    readonly writtenOn: string;
    readonly asOf: string;
    readonly open: string;
    readonly printPage: string;
    readonly fileName: string;
  };
  readonly reminder: {
    readonly heading: string;
    readonly after: { readonly one: string; readonly many: string };
    readonly body: string;
    readonly tomorrow: string;
    readonly nextWeek: string;
    readonly passOn: string;
    readonly stop: string;
    readonly resume: string;
    readonly snoozed: string;
    readonly stopped: string;
    readonly asked: string;
    readonly alone: string;
    readonly over: string;
    readonly notYours: string;
    readonly passOnHeading: string;
    readonly passOnBody: string;
    readonly askedBy: string;
  };
  readonly refusal: { readonly unknown: string; readonly elsewhere: string; readonly otherTenant: string; readonly closed: string; readonly unknownStep: string; readonly notReminded: string; readonly tooManyChanges: string; readonly notSaved: string; readonly notRead: string; readonly notKept: string; readonly noSteps: string; readonly notInChat: string };
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly dialog: { readonly title: string; readonly noText: string; readonly private: string };
  readonly search: { readonly none: string };
}
