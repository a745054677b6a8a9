import type { Guide } from '../../answering/answer-question.ts';
import type { Log } from '../../log.ts';

/** What every handler of a turn gets. */
export interface TurnDeps {
  readonly guide: Guide;
  readonly log: Log;
  /** Milliseconds of a clock that only moves forward. */
  readonly elapsed: () => number;
}
