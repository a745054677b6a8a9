import { createFormIndex } from './form-index.ts';
import { type Element, type Groups, parseElement, phraseParts } from './phrase.ts';
import type { Message, Word } from './words.ts';

/** A phrase that stands in a message: from `start` up to but not including `end`, counted in words. */
export interface Occurrence {
  readonly sign: string;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

export interface PhraseFinder {
  readonly find: FindPhrases;
}

export type FindPhrases = (message: Message, options?: FindOptions) => readonly Occurrence[];

export interface FindOptions {
  /** Keeps every word of the message for the next one: for what editors wrote, never for what people write. */
  readonly keepsWords?: boolean;
}

export interface FinderParts {
  /** Name of a sign → the phrases that show it. */
  readonly signs: Readonly<Record<string, readonly string[]>>;
  readonly groups: Groups;
  /** Real words that must not be read as misspellings of others. */
  readonly notTypos: readonly string[];
}

/** A phrase whose elements are numbers; equal elements have the same number, a gap has `gap`. */
interface Compiled {
  readonly sign: string;
  readonly phrase: string;
  readonly elements: readonly number[];
  readonly optional: readonly boolean[];
}

interface NumberedElement {
  readonly number: number;
  readonly optional: boolean;
}

const gap = -1;
const widestGap = 3;
/** Then it begins anew: a word has many spellings. */
const mostKnownWords = 10_000;
const nothing: ReadonlySet<number> = new Set();

/** Prepares phrases for looking up. A phrase never reaches over the end of a sentence, a gap never over a clause's. */
export function createPhraseFinder({ signs, groups, notTypos }: FinderParts): PhraseFinder {
  const forms = createFormIndex(notTypos);
  const elements = new Map<string, number>();
  const elementsOfForm: number[][] = [];
  const startingWith: Compiled[][] = [];
  const numbered = new Map<string, NumberedElement>();
  for (const [sign, phrases] of Object.entries(signs)) {
    for (const phrase of phrases) {
      const parts = phraseParts(phrase).map(numberPart);
      const compiled: Compiled = { sign, phrase, elements: parts.map(({ number }) => number), optional: parts.map(({ optional }) => optional) };
      const first = compiled.elements[0];
      if (first === undefined || first === gap) continue;
      (startingWith[first] ??= []).push(compiled);
    }
  }
  const matcher = forms.seal();
  /** By whether the message has diacritics, which decides what a word can be. */
  const elementsOfWord = { with: new Map<string, ReadonlySet<number>>(), without: new Map<string, ReadonlySet<number>>() };

  return {
    find(message, { keepsWords = false } = {}) {
      const { words } = message;
      const known = lookUp(message, keepsWords);
      const found: Occurrence[] = [];
      for (let start = 0; start < words.length; start += 1) {
        for (const element of known[start] ?? []) {
          for (const compiled of startingWith[element] ?? []) {
            const end = matchFrom({ compiled, words, known }, 1, start + 1);
            if (end > 0) found.push({ sign: compiled.sign, phrase: compiled.phrase, start, end });
          }
        }
      }
      return found;
    },
  };

  /** Many phrases share their parts, and a group in a part stands for hundreds of words: each part is read once. */
  function numberPart(part: string): NumberedElement {
    const before = numbered.get(part);
    if (before !== undefined) return before;
    const element = parseElement(part, groups);
    const read = { number: numberElement(element), optional: isOptional(element) };
    numbered.set(part, read);
    return read;
  }

  function numberElement(element: Element): number {
    if (element.kind === 'gap') return gap;
    const ofElement = [...new Set(element.forms.map(forms.add))].sort((a, b) => a - b);
    const key = ofElement.join(' ');
    const before = elements.get(key);
    if (before !== undefined) return before;
    const number = elements.size;
    elements.set(key, number);
    for (const form of ofElement) (elementsOfForm[form] ??= []).push(number);
    return number;
  }

  /** The elements that each word can be. One that is part of no phrase may be a name or a number: it is looked up anew each time. */
  function lookUp({ words, hasDiacritics }: Message, keepsWords: boolean): readonly ReadonlySet<number>[] {
    const seen = elementsOfWord[hasDiacritics ? 'with' : 'without'];
    return words.map((word) => {
      const before = seen.get(word.text);
      if (before) return before;
      const found = matcher.formsOf(word, hasDiacritics).flatMap((form) => elementsOfForm[form] ?? []);
      const distinct = found.length === 0 ? nothing : new Set(found);
      if (distinct === nothing && !keepsWords) return nothing;
      if (seen.size >= mostKnownWords) seen.clear();
      seen.set(word.text, distinct);
      return distinct;
    });
  }
}

interface Attempt {
  readonly compiled: Compiled;
  readonly words: readonly Word[];
  readonly known: readonly ReadonlySet<number>[];
}

/** Where the rest of the phrase ends when element number `element` is looked for from word `at`; 0 when it is not there. */
function matchFrom(attempt: Attempt, element: number, at: number): number {
  const { compiled, words, known } = attempt;
  const wanted = compiled.elements[element];
  if (wanted === undefined) return at;
  const before = words[at - 1];
  if (wanted === gap) {
    for (let skipped = 0; skipped <= widestGap; skipped += 1) {
      const end = matchFrom(attempt, element + 1, at + skipped);
      if (end > 0) return end;
      if (words[at + skipped]?.clause !== before?.clause) return 0;
    }
    return 0;
  }
  if (words[at]?.sentence === before?.sentence && known[at]?.has(wanted)) {
    const end = matchFrom(attempt, element + 1, at + 1);
    if (end > 0) return end;
  }
  return compiled.optional[element] ? matchFrom(attempt, element + 1, at) : 0;
}

function isOptional(element: Element): boolean {
  return element.kind === 'word' && element.optional;
}
