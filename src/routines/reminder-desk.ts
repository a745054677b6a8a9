import { AppError } from '../errors.ts';
import { newEntry, type PendingEntry } from '../handoff/outbox-entry.ts';
import { noticeToPerson } from '../handoff/notice-after.ts';
import type { IsHoliday } from '../handoff/opening-hours.ts';
import type { Reminder } from './reminder.ts';
import { followerOf, isFull, type Run, starterOf } from './run.ts';
import { nameOf, refusalOf, type RunRefusal, type Visitor } from './run-access.ts';
import type { Runs } from './runs.ts';
import { daysBetween, isWorkingTime, workingMorning } from './working-time.ts';

export interface ReminderDeskParts {
  readonly runs: Pick<Runs, 'find' | 'due' | 'postpone' | 'send' | 'snooze' | 'stop' | 'resume'>;
  /** Saves a notice by itself. */
  readonly saveNotice: (notice: PendingEntry) => Promise<unknown>;
  readonly now: () => number;
  readonly isHoliday: IsHoliday;
  /** Called when there is something to deliver. */
  readonly onSaved: () => void;
  /** Told of a run that could not be unsealed: nobody can be reminded of it. */
  readonly onUnreadable: (id: string) => void;
}

/** Which reminder a button belongs to. */
export interface ReminderName {
  readonly runId: string;
  readonly number: number;
  readonly round: number;
}

export type ReminderResult =
  | RunRefusal
  | { readonly kind: 'snoozed' | 'resumed'; readonly dueAt: number }
  | { readonly kind: 'stopped' }
  /** Stopped and taken back without end, or among a thousand other changes: they stay stopped. */
  | { readonly kind: 'too-many-changes' }
  /** The members of the run's conversation have been asked who takes over; until somebody does, nothing changes. */
  | { readonly kind: 'asked' }
  /** Nobody else is in the run's conversation. */
  | { readonly kind: 'alone' }
  /** It was put off or stopped before, by whomever, or the run is closed. */
  | { readonly kind: 'over' }
  /** The reminders go to somebody else, from the start or because they took them over. */
  | { readonly kind: 'not-yours' };

/** Reminders of follow-ups. Every method rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was done. */
export interface ReminderDesk {
  /** Queues what is due, on working days between eight and five only; resolves with how many messages that made. */
  remindDue(): Promise<number>;
  snooze(name: ReminderName, days: number, visitor: Visitor): Promise<ReminderResult>;
  stop(runId: string, visitor: Visitor): Promise<ReminderResult>;
  /** Takes a stop back, for the reminders that are still to come. */
  resume(runId: string, visitor: Visitor): Promise<ReminderResult>;
  /** Asks in the run's conversation who takes the reminders over. */
  passOn(name: ReminderName, visitor: Visitor): Promise<ReminderResult>;
}

const mostAtOnce = 100;
const unreadableAgainMs = 3_600_000;

export function createReminderDesk({ runs, saveNotice, now, isHoliday, onSaved, onUnreadable }: ReminderDeskParts): ReminderDesk {
  /** Nothing for one that does not open: it must not keep the others from being reminded of. */
  const findReadable = async (runId: string): Promise<Run | undefined> => {
    try {
      return await runs.find(runId);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATA_KEY_UNKNOWN') throw error;
      onUnreadable(runId);
      return undefined;
    }
  };
  /** Runs what only the one who gets the reminders may do, while they come or, to take that back, once they were stopped. */
  const asFollower = async (runId: string, visitor: Visitor, act: (run: Run) => Promise<ReminderResult>, { isStopped = false } = {}): Promise<ReminderResult> => {
    const run = await runs.find(runId);
    const refusal = refusalOf(run, visitor);
    if (run === undefined || refusal !== undefined) return refusal ?? { kind: 'unknown' };
    if (run.state === 'closed' || run.isReminded === isStopped) return { kind: 'over' };
    return followerOf(run)?.id === visitor.person.id ? act(run) : { kind: 'not-yours' };
  };
  return {
    remindDue: async () => {
      if (!isWorkingTime(now(), isHoliday)) return 0;
      const groups = Map.groupBy(await runs.due(now(), mostAtOnce), ({ runId }) => runId);
      let count = 0;
      for (const [runId, due] of groups) {
        const run = await findReadable(runId);
        const notice = run && reminderNotice(run, due, now());
        // Else a hundred of them would stand before all others at each look.
        if (notice === undefined) await runs.postpone(due, now() + unreadableAgainMs);
        // False when another instance was faster: then it has queued the very same notice.
        if (notice !== undefined && (await runs.send(due, notice))) count += 1;
      }
      if (count > 0) onSaved();
      return count;
    },
    snooze: ({ runId, number, round }, days, visitor) =>
      asFollower(runId, visitor, async () => {
        const dueAt = workingMorning(now(), days, isHoliday);
        return (await runs.snooze({ runId, number, round }, dueAt)) ? { kind: 'snoozed', dueAt } : { kind: 'over' };
      }),
    stop: (runId, visitor) => asFollower(runId, visitor, async () => ((await runs.stop(runId, nameOf(visitor), now())) ? { kind: 'stopped' } : { kind: 'over' })),
    resume: (runId, visitor) => {
      const resume = async (run: Run): Promise<ReminderResult> => {
        if (isFull(run)) return { kind: 'too-many-changes' };
        const dueAt = await runs.resume(runId, nameOf(visitor), now());
        return dueAt === undefined ? { kind: 'over' } : { kind: 'resumed', dueAt };
      };
      return asFollower(runId, visitor, resume, { isStopped: true });
    },
    passOn: ({ runId, number, round }, visitor) =>
      asFollower(runId, visitor, async ({ place, title, language }) => {
        if (place.isPersonal) return { kind: 'alone' };
        // It comes again on the next working morning, to whoever gets the reminders then: what was handed over must not end with that.
        if (!(await runs.snooze({ runId, number, round }, workingMorning(now(), 1, isHoliday)))) return { kind: 'over' };
        const notice = { kind: 'run.pass-on', runId, title, by: visitor.person.name } as const;
        const to = { kind: 'conversation', address: place.address, language } as const;
        await saveNotice(newEntry({ id: `${runId}/pass-on/${number}/${round}`, cargo: { kind: 'notice', to, notice }, now: now() }));
        onSaved();
        return { kind: 'asked' };
      }),
  };
}

/** One message for all that is due in a run: after a long stop nobody needs to be told three times at once. */
function reminderNotice(run: Run, due: readonly Reminder[], now: number): PendingEntry | undefined {
  const person = followerOf(run);
  const latest = due.toSorted((a, b) => a.days - b.days).at(-1);
  if (person === undefined || latest === undefined) return undefined;
  const { number, round } = latest;
  // After a weekend, or put off, it comes later than it was planned.
  const days = daysBetween(run.startedAt, now);
  const started = { by: starterOf(run)?.name ?? '', at: run.startedAt };
  const notice = { kind: 'run.reminder', runId: run.id, number, round, days, title: run.title, started } as const;
  return noticeToPerson({ id: `${run.id}/reminder/${number}/${round}`, person, notice, now });
}
