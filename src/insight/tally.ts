import type { Countable, CountBatch, DayCount, DayWord } from './count.ts';

/** Counts in memory until they are saved: numbers beside what they count, and no trace of the turns. */
export interface Tally {
  count(countable: Countable): void;
  /** Adds one to each word; a question's words come as a set. */
  countWords(day: string, words: ReadonlySet<string>): void;
  /** Hands over everything that is to be saved, sorted, and begins anew. */
  take(): CountBatch;
  /** Takes back what could not be saved. */
  giveBack(batch: CountBatch): void;
  isEmpty(): boolean;
}

/** Words that nobody could save are given up beyond this many, so that memory has a bound while a store is away. */
export const mostWordsWaiting = 20_000;

export function createTally(): Tally {
  let counts = new Map<string, DayCount>();
  let words = new Map<string, DayWord>();
  const add = (counted: DayCount) => {
    const key = keyOf(counted);
    counts.set(key, { ...counted, count: (counts.get(key)?.count ?? 0) + counted.count });
  };
  const addWord = ({ day, word, count }: DayWord) => {
    const key = `${day} ${word}`;
    if (words.size >= mostWordsWaiting && !words.has(key)) return;
    words.set(key, { day, word, count: (words.get(key)?.count ?? 0) + count });
  };
  return {
    count: (countable) => add({ ...countable, count: 1 }),
    countWords: (day, set) => {
      for (const word of set) addWord({ day, word, count: 1 });
    },
    take: () => {
      const batch = { counts: sorted(counts), words: sorted(words) };
      counts = new Map();
      words = new Map();
      return batch;
    },
    giveBack: (batch) => {
      for (const counted of batch.counts) add(counted);
      for (const word of batch.words) addWord(word);
    },
    isEmpty: () => counts.size + words.size === 0,
  };
}

/** By what it is, so that neither row nor order tells in which order people asked. */
function sorted<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

export function keyOf(countable: Countable): string {
  const { day, outcome } = countable;
  return JSON.stringify(countable.kind === 'page' ? ['page', day, outcome, countable.page, countable.language] : ['size', day, outcome, countable.size]);
}
