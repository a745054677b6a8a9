/** One follow-up of a run: `days` after its start. */
export interface ReminderPlan {
  /** Counted from 1. */
  readonly number: number;
  readonly days: number;
  readonly dueAt: number;
}

/**
 * A reminder is *waiting* until it is due and then *sent*, once; to be reminded again makes it waiting anew, in its next round.
 * It is *stopped* by hand, or when a later one of the same run was due too and went in its place, and *held* while the run is closed.
 */
export interface Reminder extends ReminderPlan {
  readonly runId: string;
  readonly state: 'waiting' | 'sent' | 'stopped' | 'held';
  /** How many times it was put off, from 0. A button of an earlier round no longer changes anything. */
  readonly round: number;
}
