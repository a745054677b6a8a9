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

/** Letters as a tree: a word is walked once, from its start or from its end, and meets all forms on its way. */
interface Node {
  readonly next: Map<string, Node>;
  readonly whole: number[];
  readonly part: number[];
}

const shortestFoldedAnyway = 5;
const shortestFoldedPart = 5;
const shortestTypoStart = 7;
const longestTypo = 24;
const longestTypoStart = 12;

/** Numbers the forms of all phrases, so that each word of a message is looked up once, however many phrases there are. */
export function createFormIndex(notTypos: readonly string[]): FormIndex {
  const numbers = new Map<string, number>();
  const exact = { forward: newNode(), backward: newNode() };
  const folded = { forward: newNode(), backward: newNode() };
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
      insert(exact, { kind, text, number });
      if (kind === 'is') append(wholeWords, plain, number);
      if (kind === 'starts' && plain.length >= shortestTypoStart) append(wordStarts, plain, number);
      // "spår*" without its dots would find "sparken".
      if (plain !== text && (kind === 'is' || plain.length >= shortestFoldedPart)) insert(folded, { kind, text: plain, number });
      return number;
    },
    seal() {
      const words = createNearMisses(wholeWords.keys());
      const starts = createNearMisses(wordStarts.keys());
      return {
        formsOf(word, hasDiacritics) {
          const found: number[] = [];
          walk(exact, word.text, found);
          // "har" is "här" only for a writer without å, ä and ö; a longer word may have lost its dots by itself, but "spåras"
          // is never "sparas".
          const mayHaveLost = word.text === word.folded && (!hasDiacritics || word.text.length >= shortestFoldedAnyway);
          if (mayHaveLost) walk(folded, word.text, found);
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

type Tree = { readonly forward: Node; readonly backward: Node };

function newNode(): Node {
  return { next: new Map(), whole: [], part: [] };
}

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

function insert(tree: Tree, { kind, text, number }: Form & { readonly number: number }): void {
  let node = kind === 'ends' ? tree.backward : tree.forward;
  for (const letter of kind === 'ends' ? [...text].reverse() : text) {
    const next = node.next.get(letter) ?? newNode();
    node.next.set(letter, next);
    node = next;
  }
  (kind === 'is' ? node.whole : node.part).push(number);
}

function walk(tree: Tree, text: string, found: number[]): void {
  let node: Node | undefined = tree.forward;
  let at = 0;
  for (; node && at < text.length; at += 1) {
    node = node.next.get(text[at] as string);
    if (node) found.push(...node.part);
  }
  if (node) found.push(...node.whole);
  node = tree.backward;
  for (at = text.length - 1; node && at >= 0; at -= 1) {
    node = node.next.get(text[at] as string);
    if (node) found.push(...node.part);
  }
}
