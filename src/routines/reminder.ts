/** One follow-up of a run: `days` after its start. */
export interface ReminderPlan {
  /** Counted from 1. */
  readonly number: number;
  readonly days: number;
  readonly dueAt: number;
}

/**
 * A reminder is *waiting* until it is due and then *sent*, once; to be reminded again makes it waiting anew, in its next round.
 * It is *stopped* by hand, when the run closes, or when a later one of the same run was due too and went in its place.
 */
export interface Reminder extends ReminderPlan {
  readonly runId: string;
  readonly state: 'waiting' | 'sent' | 'stopped';
  /** How many times it was put off, from 0. A button of an earlier round no longer changes anything. */
  readonly round: number;
}
