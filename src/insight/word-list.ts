import { type Affixes, possibleStems } from './affix-rules.ts';

/** Which of some words are in a list, and which are names in it. A word can be both. */
export interface JudgedWords {
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Looks for some words in a list that goes by, entry by entry, so that no list need be kept in memory. */
export interface WordLookup {
  /** Takes one line of a Hunspell dictionary: `word/FLAGS`. */
  see(line: string): void;
  /** How lines begin that it needs to see, as they are written; others can be passed over. */
  readonly sought: readonly string[];
  readonly found: JudgedWords;
}

interface Sought {
  readonly word: string;
  readonly flags: readonly string[];
}

export function createWordLookup(words: Iterable<string>, affixes: Affixes): WordLookup {
  const sought = new Map<string, Sought[]>();
  for (const word of words) {
    for (const { stem, flags } of possibleStems(word, affixes)) sought.set(stem, [...(sought.get(stem) ?? []), { word, flags }]);
  }
  const found = { known: new Set<string>(), names: new Set<string>() };
  return {
    found,
    sought: [...sought.keys()].flatMap((stem) => [stem, asName(stem)]),
    see: (line) => {
      const slash = line.indexOf('/', 1);
      const entry = (slash === -1 ? line : line.slice(0, slash)).trim();
      const isName = startsLikeName(entry);
      const waiting = sought.get(isName ? entry.toLocaleLowerCase('sv') : entry);
      if (waiting === undefined) return;
      const flags = slash === -1 ? '' : line.slice(slash + 1);
      if (affixes.noWord.some((flag) => flags.includes(flag))) return;
      const needsAffix = affixes.needsAffix !== '' && flags.includes(affixes.needsAffix);
      for (const { word, flags: needed } of waiting) {
        if (needed.every((flag) => flags.includes(flag)) && !(needsAffix && needed.length === 0)) found[isName ? 'names' : 'known'].add(word);
      }
    },
  };
}

/** A capital and then small letters: Anna, Solna. Capitals alone are an abbreviation's, which is nobody's name. */
function startsLikeName(entry: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(entry);
}

function asName(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('sv') + word.slice(1);
}
