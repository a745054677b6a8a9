import { createNearMisses } from './near-miss.ts';
import type { Form } from './phrase.ts';
import { fold, type Word } from './words.ts';

export interface FormIndex {
  /** Gives the form a number; the same form gets the same number. */
  readonly add: (form: Form) => number;
  /** Ends the adding and gives what answers which forms a word has. */
  readonly seal: () => FormMatcher;
}

export interface FormMatcher {
  readonly formsOf: (word: Word, hasDiacritics: boolean) => ReadonlySet<number>;
}

const shortestFoldedAnyway = 5;
const shortestFoldedPart = 5;
const shortestTypoStart = 7;
const longestPart = 24;

/** Numbers the forms of all phrases, so that each word of a message is looked up once, however many phrases there are. */
export function createFormIndex(notTypos: readonly string[]): FormIndex {
  const numbers = new Map<string, number>();
  const exact = { is: new Map<string, number>(), starts: new Map<string, number>(), ends: new Map<string, number>() };
  const folded = { is: new Map<string, number[]>(), starts: new Map<string, number[]>(), ends: new Map<string, number[]>() };
  const realWords = new Set(notTypos.map(fold));

  return {
    add({ kind, text }) {
      const key = `${kind} ${text}`;
      const before = numbers.get(key);
      if (before !== undefined) return before;
      const number = numbers.size;
      numbers.set(key, number);
      exact[kind].set(text, number);
      const plain = fold(text);
      // "spår*" without its dots would find "sparken".
      if (kind !== 'is' && plain !== text && plain.length < shortestFoldedPart) return number;
      folded[kind].set(plain, [...(folded[kind].get(plain) ?? []), number]);
      return number;
    },
    seal() {
      const words = createNearMisses(folded.is.keys());
      const starts = createNearMisses([...folded.starts.keys()].filter((text) => text.length >= shortestTypoStart));
      return {
        formsOf(word, hasDiacritics) {
          const found = new Set<number>();
          addExact(word.text, exact, found);
          // "har" is "här" only for a writer without å, ä and ö; a longer word may have lost its dots by itself, but "spåras"
          // is never "sparas".
          const mayHaveLost = word.text === word.folded && (!hasDiacritics || word.folded.length >= shortestFoldedAnyway);
          if (mayHaveLost) addFolded(word.folded, folded, found);
          if (found.size === 0 && !realWords.has(word.folded)) addTypos(word.folded, found);
          return found;
        },
      };

      function addTypos(text: string, found: Set<number>): void {
        if (text.length > longestPart || /\d/.test(text)) return;
        for (const known of words.find(text)) for (const form of folded.is.get(known) ?? []) found.add(form);
        for (let length = shortestTypoStart - 1; length <= Math.min(text.length, 12); length += 1) {
          for (const known of starts.find(text.slice(0, length))) {
            if (known.length <= length + 1) for (const form of folded.starts.get(known) ?? []) found.add(form);
          }
        }
      }
    },
  };
}

type Exact = Readonly<Record<Form['kind'], ReadonlyMap<string, number>>>;
type Folded = Readonly<Record<Form['kind'], ReadonlyMap<string, readonly number[]>>>;

function addExact(text: string, exact: Exact, found: Set<number>): void {
  const whole = exact.is.get(text);
  if (whole !== undefined) found.add(whole);
  for (let length = 2; length <= Math.min(text.length, longestPart); length += 1) {
    const start = exact.starts.get(text.slice(0, length));
    if (start !== undefined) found.add(start);
    const end = exact.ends.get(text.slice(-length));
    if (end !== undefined) found.add(end);
  }
}

function addFolded(text: string, folded: Folded, found: Set<number>): void {
  for (const form of folded.is.get(text) ?? []) found.add(form);
  for (let length = 2; length <= Math.min(text.length, longestPart); length += 1) {
    for (const form of folded.starts.get(text.slice(0, length)) ?? []) found.add(form);
    for (const form of folded.ends.get(text.slice(-length)) ?? []) found.add(form);
  }
}
