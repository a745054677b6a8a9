import { foldDiacritics } from '../../src/search/normalise.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import type { Question } from './questions.ts';
import type { WrittenPhrase } from './written-phrases.ts';

export interface NearCopy {
  readonly id: string;
  readonly where: string;
  readonly phrase: string;
  readonly why: 'same words' | 'contained' | 'same letters';
}

/** Jaccard's measure of the words, Dice's of the letter trigrams. */
const limits = { sharedWords: 0.8, contentWords: 4, sharedTrigrams: 0.85, fewestWords: 3 };

interface Prepared {
  readonly words: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<number>;
}

/** Questions that stand in a phrase, or nearly so. */
export function nearCopies(questions: readonly Question[], phrases: readonly WrittenPhrase[]): readonly NearCopy[] {
  const asked = questions.map(({ id, q }) => ({ id, ...prepare(q) })).filter(({ words }) => words.size >= limits.fewestWords);
  const compare = compareWith(asked);
  const mayFit = findByParts(asked);
  return phrases.flatMap(({ where, text, pattern }) => {
    const parts = pattern ? readPattern(text) : [];
    const found = pattern
      ? mayFit(parts).flatMap((at) => likeTo(asked, at, likestReading(parts, [...(asked[at]?.words ?? [])])))
      : compare(prepare(text));
    return found.map(({ question, why }): NearCopy => ({ id: asked[question]?.id ?? '', where, phrase: text, why }));
  });
}

interface LikeQuestion {
  /** The place of the question. */
  readonly question: number;
  readonly why: NearCopy['why'];
}

function likeness(question: Prepared, phrase: Prepared): NearCopy['why'] | undefined {
  if (phrase.words.size < limits.fewestWords) return undefined;
  const words = sharedCount(question.words, phrase.words);
  if (words / (question.words.size + phrase.words.size - words) >= limits.sharedWords) return 'same words';
  const fewest = Math.min(question.content.size, phrase.content.size);
  if (fewest >= limits.contentWords && sharedCount(question.content, phrase.content) === fewest) return 'contained';
  const trigrams = sharedCount(question.trigrams, phrase.trigrams);
  return (2 * trigrams) / (question.trigrams.size + phrase.trigrams.size) >= limits.sharedTrigrams ? 'same letters' : undefined;
}

function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** Prepares the comparison of phrases with these questions: only questions that share so much of it that it could be a copy are looked at closely. */
function compareWith(questions: readonly Prepared[]): (phrase: Prepared) => readonly LikeQuestion[] {
  const sharing = { words: findSharing(questions, 'words'), content: findSharing(questions, 'content'), trigrams: findSharing(questions, 'trigrams') };
  return (phrase) => {
    if (phrase.words.size < limits.fewestWords) return [];
    // The least that reaches a limit: what a question shares that has nothing else in it.
    const found = new Set([
      ...sharing.words(phrase.words, limits.sharedWords * phrase.words.size),
      ...sharing.content(phrase.content, limits.contentWords),
      ...sharing.trigrams(phrase.trigrams, (limits.sharedTrigrams / (2 - limits.sharedTrigrams)) * phrase.trigrams.size),
    ]);
    return [...found].flatMap((question) => likeTo(questions, question, phrase));
  };
}

function likeTo(questions: readonly Prepared[], question: number, phrase: Prepared): readonly LikeQuestion[] {
  const why = likeness(questions[question] as Prepared, phrase);
  return why === undefined ? [] : [{ question, why }];
}

/**
 * Prepares the search for the questions that may share at least so many items with a phrase. Whatever shares s of n items
 * shares m of the n - s + m that fewest questions have, and those are soon looked up (J. Wang, G. Li and J. Feng: "Can we
 * beat the prefix filtering?", 2012).
 */
function findSharing(questions: readonly Prepared[], kind: keyof Prepared): (items: Prepared[typeof kind], least: number) => readonly number[] {
  const places = new Map<string | number, number[]>();
  for (const [at, question] of questions.entries()) {
    for (const item of question[kind]) {
      const found = places.get(item);
      if (found === undefined) places.set(item, [at]);
      else found.push(at);
    }
  }
  const counts = new Uint16Array(questions.length);
  return (items, least) => {
    const shared = Math.ceil(least);
    const ofRare = Math.ceil(shared / 3);
    const having = [...items].map((item) => places.get(item) ?? []).sort((a, b) => a.length - b.length);
    const found: number[] = [];
    counts.fill(0);
    for (const list of having.slice(0, Math.max(0, items.size - shared + ofRare))) {
      for (const at of list) {
        const count = (counts[at] as number) + 1;
        counts[at] = count;
        if (count === ofRare) found.push(at);
      }
    }
    return found;
  };
}

/** Prepares the search for the questions that have words for at least half of a pattern's parts. */
function findByParts(questions: readonly Prepared[]): (parts: readonly PatternPart[]) => readonly number[] {
  const withWord = new Map<string, number[]>();
  for (const [at, { words }] of questions.entries()) for (const word of words) withWord.set(word, [...(withWord.get(word) ?? []), at]);
  const known = new Map<string, ReadonlySet<number>>();
  const withPart = (ways: PatternPart): ReadonlySet<number> => {
    const name = ways.join('|');
    const found = known.get(name) ?? new Set([...withWord].flatMap(([word, places]) => (ways.some((way) => fits(word, way)) ? places : [])));
    known.set(name, found);
    return found;
  };
  return (parts) => {
    if (parts.length < limits.fewestWords) return [];
    const counts = new Uint16Array(questions.length);
    for (const ways of parts) for (const at of withPart(ways)) counts[at] = (counts[at] as number) + 1;
    return [...counts.keys()].filter((at) => (counts[at] as number) >= parts.length / 2);
  };
}

function prepare(text: string): Prepared {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const folded = words.map(foldDiacritics);
  const content = words.filter((word) => !isStopWord(word, 'sv') && !isStopWord(word, 'en')).map(foldDiacritics);
  return { words: new Set(folded), content: new Set(content), trigrams: trigramsOf(folded.join(' ')) };
}

/** A part of a pattern, its ways without diacritics. A <group> stands for no word, `..` is no part. */
type PatternPart = readonly string[];

function readPattern(pattern: string): readonly PatternPart[] {
  return pattern
    .split(/\s+/u)
    .filter((part) => part !== '..')
    .map((part) => part.replace(/\?$/, '').split('|').filter((way) => !way.startsWith('<')).map((way) => foldDiacritics(way.toLowerCase())))
    .filter((ways) => ways.length > 0);
}

/** The reading of a pattern that is most like the question: of alternatives the one that it uses. */
function likestReading(parts: readonly PatternPart[], words: readonly string[]): Prepared {
  const used = parts.map((ways) => words.find((word) => ways.some((way) => fits(word, way))));
  return prepare(used.map((word, at) => word ?? (parts[at]?.[0] ?? '').replaceAll('*', '')).join(' '));
}

function fits(word: string, way: string): boolean {
  if (way.endsWith('*')) return word.startsWith(way.slice(0, -1));
  return way.startsWith('*') ? word.endsWith(way.slice(1)) : word === way;
}

/** Each three letters in a row as one small number, which is compared faster than a text; letters beyond Latin and Greek may share one. */
function trigramsOf(text: string): ReadonlySet<number> {
  const padded = ` ${text} `;
  const trigrams = new Set<number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    trigrams.add((letter(padded, at) << 20) | (letter(padded, at + 1) << 10) | letter(padded, at + 2));
  }
  return trigrams;
}

function letter(text: string, at: number): number {
  return text.charCodeAt(at) & 0x3ff;
}
