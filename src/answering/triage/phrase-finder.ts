import { createFormIndex } from './form-index.ts';
import { type Element, type Groups, parsePhrase } from './phrase.ts';
import type { Message, Word } from './words.ts';

/** A phrase that stands in a message: from `start` up to but not including `end`, counted in words. */
export interface Occurrence {
  readonly sign: string;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

export interface PhraseFinder {
  readonly find: (message: Message) => readonly Occurrence[];
}

export interface FinderParts {
  /** Name of a sign → the phrases that show it. */
  readonly signs: Readonly<Record<string, readonly string[]>>;
  readonly groups: Groups;
  /** Real words that must not be read as misspellings of others. */
  readonly notTypos: readonly string[];
}

interface Compiled {
  readonly sign: string;
  readonly phrase: string;
  readonly elements: readonly (readonly number[] | 'gap')[];
  readonly optional: readonly boolean[];
}

const widestGap = 3;

/** Prepares phrases for looking up. A phrase never reaches over the end of a sentence, a gap never over a clause's. */
export function createPhraseFinder({ signs, groups, notTypos }: FinderParts): PhraseFinder {
  const forms = createFormIndex(notTypos);
  const byFirstForm = new Map<number, Compiled[]>();
  for (const [sign, phrases] of Object.entries(signs)) {
    for (const phrase of phrases) {
      const parsed = parsePhrase(phrase, groups);
      const compiled: Compiled = {
        sign,
        phrase,
        elements: parsed.map((element) => (element.kind === 'gap' ? 'gap' : element.forms.map(forms.add))),
        optional: parsed.map(isOptional),
      };
      const first = compiled.elements[0];
      if (first === undefined || first === 'gap') continue;
      for (const form of first) byFirstForm.set(form, [...(byFirstForm.get(form) ?? []), compiled]);
    }
  }
  const matcher = forms.seal();

  return {
    find(message) {
      const { words } = message;
      const known = words.map((word) => matcher.formsOf(word, message.hasDiacritics));
      const found: Occurrence[] = [];
      for (let start = 0; start < words.length; start += 1) {
        for (const form of known[start] ?? []) {
          for (const compiled of byFirstForm.get(form) ?? []) {
            const end = matchFrom({ compiled, words, known }, 1, start + 1);
            if (end > 0) found.push({ sign: compiled.sign, phrase: compiled.phrase, start, end });
          }
        }
      }
      return found;
    },
  };
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
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= widestGap; skipped += 1) {
      const end = matchFrom(attempt, element + 1, at + skipped);
      if (end > 0) return end;
      if (words[at + skipped]?.clause !== before?.clause) return 0;
    }
    return 0;
  }
  const word = words[at];
  const here = known[at];
  if (word && here && word.sentence === before?.sentence && wanted.some((form) => here.has(form))) {
    const end = matchFrom(attempt, element + 1, at + 1);
    if (end > 0) return end;
  }
  return compiled.optional[element] ? matchFrom(attempt, element + 1, at) : 0;
}

function isOptional(element: Element): boolean {
  return element.kind === 'word' && element.optional;
}
