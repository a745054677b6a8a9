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
  readonly formsOf: (word: Word, hasDiacritics: boolean) => readonly number[];
}

/** The numbers of forms by what they look for, in whole words, at the beginnings of words and at their ends. */
interface FiledForms {
  readonly is: Map<string, number[]>;
  readonly starts: Map<string, number[]>;
  readonly ends: Map<string, number[]>;
}

const shortestFoldedAnyway = 5;
const shortestFoldedPart = 5;
const shortestTypoStart = 7;
const longestTypo = 24;
const longestTypoStart = 12;
/** More letters than any beginning or end that an editor writes: a word of a thousand letters must not cost a million. */
const longestPart = 40;

/** Numbers the forms of all phrases, so that each word of a message is looked up once, however many phrases there are. */
export function createFormIndex(notTypos: readonly string[]): FormIndex {
  const numbers = new Map<string, number>();
  const exact = noForms();
  const folded = noForms();
  const wholeWords = new Map<string, number[]>();
  const wordStarts = new Map<string, number[]>();
  const realWords = new Set(notTypos.map(fold));

  return {
    add({ kind, text }) {
      const key = `${kind} ${text}`;
      const before = numbers.get(key);
      if (before !== undefined) return before;
      const number = numbers.size;
      numbers.set(key, number);
      const plain = fold(text);
      append(exact[kind], text, number);
      if (kind === 'is') append(wholeWords, plain, number);
      if (kind === 'starts' && plain.length >= shortestTypoStart) append(wordStarts, plain, number);
      // "spår*" without its dots would find "sparken".
      if (plain !== text && (kind === 'is' || plain.length >= shortestFoldedPart)) append(folded[kind], plain, number);
      return number;
    },
    seal() {
      const words = createNearMisses(wholeWords.keys());
      const starts = createNearMisses(wordStarts.keys());
      return {
        formsOf(word, hasDiacritics) {
          const found: number[] = [];
          look(exact, word.text, found);
          // "har" is "här" only for a writer without å, ä and ö; a longer word may have lost its dots by itself, but "spåras"
          // is never "sparas".
          const mayHaveLost = word.text === word.folded && (!hasDiacritics || word.text.length >= shortestFoldedAnyway);
          if (mayHaveLost) look(folded, word.text, found);
          if (found.length === 0 && !realWords.has(word.folded)) addTypos(word, found);
          return found;
        },
      };

      function addTypos({ text: typed, folded: text }: Word, found: number[]): void {
        if (text.length > longestTypo || /\d/.test(text)) return;
        // The same letters with other dots are another word: "spåras" is not "sparas".
        for (const known of words.find(text)) if (known !== text || typed === text) found.push(...(wholeWords.get(known) ?? []));
        for (let length = shortestTypoStart - 1; length <= Math.min(text.length, longestTypoStart); length += 1) {
          for (const known of starts.find(text.slice(0, length))) {
            if (known.length <= length + 1) found.push(...(wordStarts.get(known) ?? []));
          }
        }
      }
    },
  };
}

function noForms(): FiledForms {
  return { is: new Map(), starts: new Map(), ends: new Map() };
}

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

/** Adds the forms that a word has: first those of its beginnings, the shortest in front, then the whole word, then its ends. */
function look({ is, starts, ends }: FiledForms, text: string, found: number[]): void {
  const longest = Math.min(text.length, longestPart);
  for (let length = 1; length <= longest; length += 1) found.push(...(starts.get(text.slice(0, length)) ?? []));
  found.push(...(is.get(text) ?? []));
  for (let length = 1; length <= longest; length += 1) found.push(...(ends.get(text.slice(-length)) ?? []));
}
