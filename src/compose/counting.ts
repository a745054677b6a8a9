import { localDate } from '../adapters/calendar/local-date.ts';
import { lookUpWords } from '../adapters/words/look-up-words.ts';
import { faultOf } from '../fault.ts';
import { type CountDesk, createCountDesk } from '../insight/count-desk.ts';
import { type Counts, firstKeptDays } from '../insight/counts.ts';
import { createTally } from '../insight/tally.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Log } from '../log.ts';
import { composeLoop, schedule } from './loop.ts';

/** What counts turns, and the loops that save and erase. */
export interface Counting {
  readonly desk: Omit<CountDesk, 'idle'>;
  start(): void;
  /** Saves what is counted and ends the loops. The store is closed by whoever opened it, after this. */
  stop(): Promise<void>;
}

export interface CountingParts {
  readonly counts: Counts;
  /** The knowledge of the moment. */
  readonly base: () => KnowledgeBase;
  readonly log: Log;
  readonly now?: () => number;
  readonly saveEveryMs?: number;
}

const minute = 60_000;
/** Long enough that the times at which rows change tell of nobody; a crash loses no more than this. */
const usualPauseMs = 5 * minute;
const eraseEveryMs = 60 * minute;
/** Words that are still being looked up when the bot ends are let go after this. */
const patienceMs = 2_000;

/** Connects the counting of turns with a store that is open. A fault in it costs counts and nothing else. */
export function composeCounting({ counts, base, log, now = () => Date.now(), saveEveryMs = usualPauseMs }: CountingParts): Counting {
  const today = () => localDate(new Date(now()));
  const onFault = (error: unknown) => log({ event: 'counts.failed', ...faultOf(error) });
  const tally = createTally();
  const { idle, ...desk } = createCountDesk({ tally, base, today, lookUp: lookUpWords, later: (run) => void setImmediate(run), onFault });
  const save = async () => {
    if (tally.isEmpty()) return;
    const batch = tally.take();
    try {
      await counts.add(batch);
    } catch (error) {
      tally.giveBack(batch);
      throw error;
    }
  };
  const saving = composeLoop(save, { pauseMs: saveEveryMs, onError: onFault });
  const erasing = composeLoop(() => counts.erase(firstKeptDays(today())), { pauseMs: eraseEveryMs, onError: onFault });
  return {
    desk,
    start: () => {
      saving.start();
      erasing.start();
    },
    stop: async () => {
      await Promise.all([saving.stop(), erasing.stop()]);
      await Promise.race([idle(), new Promise<void>((resolve) => void schedule(resolve, patienceMs))]);
      await save().catch(onFault);
    },
  };
}
