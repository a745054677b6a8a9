import { lowerBound } from './lower-bound.ts';

/** For each page, every term and the word of the page that it stands for, as plain data that can be kept between starts. */
export interface PageTermsData {
  readonly names: readonly string[];
  /** On how many pages each name stands as a term. */
  readonly pageCounts: Uint32Array;
  /** For each page, the numbers of its terms in rising order, and of the word that each stands for. */
  readonly pages: readonly { readonly terms: Uint32Array; readonly words: Uint32Array }[];
}

export interface PageTerms {
  /** The word of a page that a term stands for; undefined when the page has no such term. */
  readonly wordOfPage: (page: number, term: string) => string | undefined;
  /** On how many pages a term stands. */
  readonly pageCountOf: (term: string) => number;
}

/** Two numbers below it share a double, which holds both exactly. */
const numbersBelow = 2 ** 26;

export function packPageTerms(pages: readonly ReadonlyMap<string, string>[]): PageTermsData {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const packed = pages.map((words) => {
    const pairs = new Float64Array(words.size);
    let count = 0;
    for (const [term, word] of words) {
      pairs[count] = numberOf(term) * numbersBelow + numberOf(word);
      count += 1;
    }
    pairs.sort();
    return {
      terms: Uint32Array.from(pairs.map((pair) => Math.floor(pair / numbersBelow))),
      words: Uint32Array.from(pairs.map((pair) => pair % numbersBelow)),
    };
  });
  const pageCounts = new Uint32Array(numbers.size);
  for (const { terms } of packed) for (const term of terms) pageCounts[term] = (pageCounts[term] as number) + 1;
  return { names: [...numbers.keys()], pageCounts, pages: packed };
}

export function openPageTerms({ names, pageCounts, pages }: PageTermsData): PageTerms {
  const numbers = new Map(names.map((name, at) => [name, at]));
  return {
    wordOfPage(page, term) {
      const number = numbers.get(term);
      const found = pages[page];
      if (number === undefined || found === undefined) return undefined;
      const place = lowerBound(found.terms, number);
      return found.terms[place] === number ? names[found.words[place] ?? -1] : undefined;
    },
    pageCountOf: (term) => pageCounts[numbers.get(term) ?? -1] ?? 0,
  };
}
