import type { Language } from '../../../src/knowledge/language.ts';

/** Something to be found. Every engine gets the same four fields. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly asked: string;
  readonly keywords: string;
  readonly text: string;
}

export const fields = ['title', 'asked', 'keywords', 'text'] as const;
/** The weights that all engines share; the items of SweFAQ have a text only, so that they do not matter there. */
export const weights = { title: 2, asked: 2, keywords: 1, text: 1 } as const;

/** Finds the ids of items, best first. */
export type Find = (question: string) => readonly string[];

export interface Engine {
  readonly name: string;
  readonly index: (items: readonly Item[], language: Language) => Find;
}
