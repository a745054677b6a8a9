import type { QuestionWord } from './analyzer.ts';
import type { Entry } from './lunr-index.ts';
import { lowerBound } from './lower-bound.ts';

/** For each page, the terms of each of its passages, as plain data that can be kept between starts. */
export interface PassageTermsData {
  readonly names: readonly string[];
  /** In how many passages of all pages each name stands as a term. */
  readonly counts: Uint32Array;
  /** For each page and passage, the numbers of its terms in rising order. */
  readonly pages: readonly (readonly Uint32Array[])[];
}

/** The numbers of the passages of a page, among some of them, that meet any of a question: first those that meet most of it. */
export type RankPassages = (page: number, among: readonly number[]) => readonly number[];

/** Whoever types a single word asks for the page, and for no part of it. */
const fewestWords = 2;

/** The first passage is headed by the title and keywords, which belong to the whole page. */
export function packPassageTerms(pages: readonly (readonly (Entry & { readonly passage?: number })[])[]): PassageTermsData {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const packed = pages.map((entries) =>
    entries
      .filter(({ passage }) => passage !== undefined)
      .map(({ passage, heading, text }) => Uint32Array.from(new Set([...(passage === 0 ? [] : heading), ...text].map(numberOf))).sort()),
  );
  const counts = new Uint32Array(numbers.size);
  for (const terms of packed.flat()) for (const term of terms) counts[term] = (counts[term] as number) + 1;
  return { names: [...numbers.keys()], counts, pages: packed };
}

/**
 * Ranks within a page. All words of the question count, not only those that are rare enough to find the page by: each as much
 * as its closest tie, and the more the fewer passages of the page, and of all pages, have it.
 */
export function openPassageTerms({ names, counts, pages }: PassageTermsData): (words: readonly QuestionWord[]) => RankPassages {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const passageCount = pages.reduce((sum, { length }) => sum + length, 0);
  return (words) => {
    if (words.length < fewestWords) return () => [];
    const known = words.map(({ lookUps }) =>
      lookUps.flatMap(({ term, weight }) => {
        const number = numbers.get(term);
        return number === undefined ? [] : [{ number, weight: weight * Math.sqrt(rarity(passageCount, counts[number] ?? 0)) }];
      }),
    );
    return (page, among) => {
      const passages = pages[page] ?? [];
      const met = new Float64Array(passages.length);
      for (const terms of known) {
        const closest = new Float64Array(passages.length);
        for (const { number, weight } of terms) {
          const having = among.filter((at) => has(passages[at], number));
          const worth = weight * rarity(among.length, having.length);
          for (const at of having) closest[at] = Math.max(closest[at] as number, worth);
        }
        for (const at of among) met[at] = (met[at] as number) + (closest[at] as number);
      }
      const worthOf = (at: number) => met[at] as number;
      return among.filter((at) => worthOf(at) > 0).toSorted((a, b) => worthOf(b) - worthOf(a));
    };
  };
}

function rarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function has(terms: Uint32Array | undefined, number: number): boolean {
  return terms !== undefined && terms[lowerBound(terms, number)] === number;
}
