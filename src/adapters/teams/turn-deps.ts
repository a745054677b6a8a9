import type { Guide } from '../../answering/answer-question.ts';
import type { Preferences } from '../../conversation/preferences.ts';
import type { Log } from '../../log.ts';
import type { ConversationDeps } from './conversation/conversation-deps.ts';
import type { HandoffDeps } from './handoff/handoff-deps.ts';
import type { RoutineDeps } from './routines/routine-deps.ts';

/** What every handler of a turn gets. */
export interface TurnDeps {
  readonly guide: Guide;
  readonly log: Log;
  /** Milliseconds of a clock that only moves forward. */
  readonly elapsed: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly handoff: HandoffDeps;
  readonly conversation: ConversationDeps;
  /** What the person has chosen; set once it is known whose turn it is. */
  readonly preferences?: Preferences | undefined;
  /** Absent where nothing is kept: routines can be read then, and no checklist can be started. */
  readonly routines?: RoutineDeps | undefined;
}
