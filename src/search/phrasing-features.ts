import { conceptSign } from './look-up.ts';
import { foldDiacritics } from './normalise.ts';
import { tokenize } from './tokenize.ts';

/** What the phrasing model sees of a text: named features, each with its strength. */
export type Features = ReadonlyMap<string, number>;

export interface FeatureParts {
  readonly text: string;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

const mostWords = 120;
const gramLengths = [3, 4];
/** Synonyms carry meaning from the few phrasings that were written to the many that were not. */
const conceptShare = 2.2;
const gramShare = 0.6;

/**
 * Terms, and runs of three and four letters within words, which see through inflection and spelling. Each kind is brought
 * to one length, so that a long story does not weigh more than a short question.
 */
export function featuresOf({ text, terms }: FeatureParts): Features {
  const ofTerms = new Map<string, number>();
  for (const { term, weight } of terms) {
    const strength = term.startsWith(conceptSign) ? weight * conceptShare : weight;
    const name = `=${term}`;
    if (strength > (ofTerms.get(name) ?? 0)) ofTerms.set(name, strength);
  }
  const ofLetters = new Map<string, number>();
  for (const word of tokenize(text).slice(0, mostWords)) {
    const letters = `_${foldDiacritics(word)}_`;
    for (const length of gramLengths) {
      for (let at = 0; at + length <= letters.length; at += 1) ofLetters.set(letters.slice(at, at + length), 1);
    }
  }
  return new Map([...scaled(ofTerms, 1), ...scaled(ofLetters, gramShare)]);
}

function scaled(features: ReadonlyMap<string, number>, length: number): [string, number][] {
  let squares = 0;
  for (const value of features.values()) squares += value * value;
  const scale = squares === 0 ? 0 : length / Math.sqrt(squares);
  return [...features].map(([name, value]) => [name, value * scale]);
}
