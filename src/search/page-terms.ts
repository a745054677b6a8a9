import { lowerBound } from './lower-bound.ts';

/** For each page, every term and the word of the page that it stands for, as plain data that can be kept between starts. */
export interface PageTermsData {
  readonly names: readonly string[];
  /** For each page, the numbers of its terms in rising order, and of the word that each stands for. */
  readonly pages: readonly { readonly terms: Uint32Array; readonly words: Uint32Array }[];
}

/** The word of a page that a term stands for; undefined when the page has no such term. */
export type ReadPageTerm = (page: number, term: string) => string | undefined;

export function packPageTerms(pages: readonly ReadonlyMap<string, string>[]): PageTermsData {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const packed = pages.map((words) => {
    const pairs = [...words].map(([term, word]) => [numberOf(term), numberOf(word)] as const).sort((a, b) => a[0] - b[0]);
    return { terms: Uint32Array.from(pairs, ([term]) => term), words: Uint32Array.from(pairs, ([, word]) => word) };
  });
  return { names: [...numbers.keys()], pages: packed };
}

export function openPageTerms({ names, pages }: PageTermsData): ReadPageTerm {
  const numbers = new Map(names.map((name, at) => [name, at]));
  return (page, term) => {
    const number = numbers.get(term);
    const found = pages[page];
    if (number === undefined || found === undefined) return undefined;
    const place = lowerBound(found.terms, number);
    return found.terms[place] === number ? names[found.words[place] ?? -1] : undefined;
  };
}
