import type { CountBatch, DayCount, SharedWord } from './count.ts';

/** The first and the last day, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What can be read of what was counted. */
export interface CountReader {
  list(period: Period): Promise<readonly DayCount[]>;
  /** Words that have reached the threshold and were written in the period, the most frequent first. */
  sharedWords(period: Period): Promise<readonly SharedWord[]>;
}

/** Where counts are kept. A promise rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was saved. */
export interface Counts extends CountReader {
  /** Adds to what is there: several processes may do so at once. A word can be read in the store once it has reached the threshold, and not before. */
  add(batch: CountBatch): Promise<void>;
  /** Erases counts of days before `counts`, and words of days before `words` that have not reached the threshold. */
  erase(before: { readonly counts: string; readonly words: string }): Promise<void>;
}

/** When a word may be read: so many questions, on so many different days. */
export const wordThreshold = { questions: 5, days: 3 } as const;

/** How long counts, and words below the threshold, are kept. */
export const kept = { countMonths: 24, wordDays: 90 } as const;

/** The first days that are kept, seen from a day. Counts go by whole months: a month of which a part is gone would tell what that part was. */
export function firstKeptDays(today: string): { readonly counts: string; readonly words: string } {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { counts: iso(Date.UTC(year, month - 1 - kept.countMonths, 1)), words: iso(Date.UTC(year, month - 1, date - kept.wordDays)) };
}
