import type { PendingEntry } from '../handoff/outbox-entry.ts';
import type { Person } from '../handoff/sender.ts';
import type { Reminder, ReminderPlan } from './reminder.ts';
import type { Run, RunFacts, RunHappening } from './run.ts';

export interface NewRun {
  readonly facts: RunFacts;
  readonly started: Extract<RunHappening, { kind: 'started' }>;
  readonly reminders: readonly ReminderPlan[];
  /** Starts it even though the conversation has an open run of the same routine. */
  readonly another: boolean;
}

/**
 * What came of adding an event; the run's state decides in the same step, so that nothing but `printed` and `reopened` is added to a
 * closed run. `open`: it is opened again already.
 */
export type AddResult = 'added' | 'closed' | 'open' | 'unknown';

/**
 * Where runs are kept. As with the other stores, a promise that saves resolves only when the change would survive a power cut,
 * and rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was saved.
 */
export interface Runs {
  /** Saves a new run with its reminders. A conversation has one open run of a routine unless `another` is asked for. */
  start(run: NewRun): Promise<{ readonly kind: 'started' } | { readonly kind: 'known'; readonly id: string }>;
  /** The run as it is now. Of one that is `known` only the events that came since are read: those before never change. */
  find(id: string, known?: Pick<Run, 'events'>): Promise<Run | undefined>;
  /** The open runs of a conversation, newest first. */
  openIn(conversationId: string, limit: number): Promise<readonly Run[]>;
  /** The closed runs of a conversation that are not erased yet, the one in which something happened last first. */
  closedIn(conversationId: string, limit: number): Promise<readonly Run[]>;
  /**
   * Adds an event; every one that is added is kept, however many come at once. Closing holds the reminders back that wait, and opening
   * again lets them go. A print does not make the run stay longer.
   */
  add(id: string, happening: RunHappening, at: number): Promise<AddResult>;
  reminders(runId: string): Promise<readonly Reminder[]>;
  /** Waiting reminders of open runs that are due, by run, the earliest due first. */
  due(now: number, limit: number): Promise<readonly Reminder[]>;
  /** Lets reminders that wait be due later, as they are. */
  postpone(reminders: readonly Reminder[], dueAt: number): Promise<void>;
  /** Books reminders of one run as sent and saves what is to be sent, in one step; false when another instance was faster. */
  send(reminders: readonly Reminder[], notice: PendingEntry): Promise<boolean>;
  /** Makes a sent reminder wait again; false when that was done before or the run has stopped them. */
  snooze(reminder: Pick<Reminder, 'runId' | 'number' | 'round'>, dueAt: number): Promise<boolean>;
  /** Stops every reminder of an open run, and adds who did; false when none was left. */
  stop(runId: string, by: Person, at: number): Promise<boolean>;
  /** Lets those that were stopped and not yet due wait again, and adds who did; resolves with when the first is due, or with nothing when none was left. */
  resume(runId: string, by: Person, at: number): Promise<number | undefined>;
  /**
   * Erases runs in which nothing has happened since a moment, closed or not; resolves with how many. One that still has a
   * reminder to send stays.
   */
  erase(before: number): Promise<number>;
}
