import type { Answer } from '../answering/answer.ts';
import type { Language } from '../knowledge/language.ts';
import type { SizeClass } from './size-class.ts';

/**
 * What became of a question, or what somebody then said or opened. `elsewhere` is another service's matter, which the editors have
 * a reply for; `decline` is what nobody has written about.
 */
export const outcomes = ['acute', 'answer', 'choices', 'decline', 'elsewhere', 'small-talk', 'refuse', 'stop', 'opened', 'helped', 'not-helped'] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes of a question that somebody wrote, greetings aside. */
export const asked: readonly Outcome[] = ['acute', 'answer', 'choices', 'decline', 'elsewhere', 'refuse', 'stop'] satisfies readonly (Outcome & (Answer['kind'] | 'elsewhere'))[];

/** A page, or that there was none, in a language. */
export interface PageKind {
  readonly kind: 'page';
  readonly outcome: Outcome;
  /** Slug; empty where no single page was shown, and where the page itself would tell too much. */
  readonly page: string;
  readonly language: Language;
}

/** The size of the organisation. It never stands beside a page or a language: together they could point at somebody. */
export interface SizeKind {
  readonly kind: 'size';
  readonly outcome: Outcome;
  readonly size: SizeClass;
}

/** A thing that is counted. The day is where the city is, `YYYY-MM-DD`; nothing finer is known. */
export type Countable = (PageKind | SizeKind) & { readonly day: string };

export type DayCount = Countable & { readonly count: number };

/** In how many questions of a day a word stood. */
export interface DayWord {
  readonly day: string;
  readonly word: string;
  readonly count: number;
}

/** A word that has stood in so many questions that it points at nobody, with the numbers of all the time that is kept. */
export interface SharedWord {
  readonly word: string;
  readonly questions: number;
  readonly days: number;
}

/** What is saved in one go. */
export interface CountBatch {
  readonly counts: readonly DayCount[];
  readonly words: readonly DayWord[];
}
