import { randomUUID } from 'node:crypto';
import type { FullStore } from '../adapters/store/sql/create-sql-store.ts';
import type { Config } from '../config.ts';
import { faultOf } from '../fault.ts';
import type { IsHoliday } from '../handoff/opening-hours.ts';
import type { Log } from '../log.ts';
import { createReminderDesk, type ReminderDesk } from '../routines/reminder-desk.ts';
import { createRunDesk, type RunDesk } from '../routines/run-desk.ts';
import { composeLoop } from './loop.ts';

/** Everything by which the Teams layer works with checklists, and the loops that remind and erase. */
export interface Routines {
  readonly runs: RunDesk;
  readonly reminders: ReminderDesk;
  start(): void;
  /** Ends the loops. The store is closed by whoever opened it, after this. */
  stop(): Promise<void>;
}

export interface RoutinesParts {
  readonly store: Pick<FullStore, 'runs' | 'outbox'>;
  readonly isHoliday: IsHoliday;
  /** Called when there is a message to deliver. */
  readonly wake: () => void;
  readonly log: Log;
  readonly remindEveryMs?: number;
  readonly now?: () => number;
}

const minute = 60_000;
const dayMs = 24 * 60 * minute;

/** Connects runs, reminders and their loops with a store that is open. */
export function composeRoutines({ retentionDays }: Pick<Config, 'retentionDays'>, parts: RoutinesParts): Routines {
  const { store, isHoliday, wake, log, remindEveryMs = minute, now = () => Date.now() } = parts;
  const { runs } = store;
  const reminders = createReminderDesk({ runs, saveNotice: (notice) => store.outbox.save(notice), now, isHoliday, onSaved: wake, onUnreadable: (id) => log({ event: 'store.unreadable', id }) });
  const failed = (part: 'reminders' | 'retention') => (error: unknown) => log({ event: 'handoff.failed', part, ...faultOf(error) });
  const remind = async () => {
    const count = await reminders.remindDue();
    if (count > 0) log({ event: 'run.reminded', count });
  };
  const erase = async () => {
    const count = await runs.erase(now() - retentionDays * dayMs);
    if (count > 0) log({ event: 'run.erased', count });
  };
  const reminding = composeLoop(remind, { pauseMs: remindEveryMs, onError: failed('reminders') });
  const erasing = composeLoop(erase, { pauseMs: 60 * minute, onError: failed('retention') });
  return {
    runs: createRunDesk({ runs, now, isHoliday, newId: () => randomUUID() }),
    reminders,
    start: () => {
      reminding.start();
      erasing.start();
    },
    stop: async () => {
      await Promise.all([reminding.stop(), erasing.stop()]);
    },
  };
}
