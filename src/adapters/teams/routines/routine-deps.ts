import type { ReminderDesk } from '../../../routines/reminder-desk.ts';
import type { RunDesk } from '../../../routines/run-desk.ts';
import type { CardUpdates } from './card-updates.ts';
import type { OfferedPages } from './offered-pages.ts';

/** What the handlers of routines work with. */
export interface RoutineDeps {
  readonly runs: RunDesk;
  readonly reminders: ReminderDesk;
  readonly cards: CardUpdates;
  readonly pages: OfferedPages;
}
