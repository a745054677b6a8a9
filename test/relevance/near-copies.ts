import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { foldDiacritics } from '../../src/search/normalise.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import type { Question } from './questions.ts';

/** Something that an editor wrote for the search or the triage to know. Patterns are written as `triage/phrase.ts` tells. */
export interface WrittenPhrase {
  readonly where: string;
  readonly text: string;
  readonly pattern: boolean;
}

export interface NearCopy {
  readonly id: string;
  readonly where: string;
  readonly phrase: string;
  readonly why: 'same words' | 'contained' | 'same letters';
}

/** Jaccard's measure of the words, Dice's of the letter trigrams. */
const limits = { sharedWords: 0.8, contentWords: 4, sharedTrigrams: 0.85, fewestWords: 3 };

/** Everything that could hold a copied question: asked-as, phrasings, keywords, synonyms, glossary, and the phrases and examples of triage. */
export function writtenPhrases({ documents, localPages, vocabulary, triageData, examples }: KnowledgeBase): readonly WrittenPhrase[] {
  const { danger, refusals, smallTalk } = triageData;
  const plain = (where: string, texts: readonly string[]) => texts.map((text) => ({ where, text, pattern: false }));
  const patterns = (where: string, texts: readonly string[]) => texts.map((text) => ({ where, text, pattern: true }));
  const perPage = [...documents, ...localPages.map(({ document }) => document)].flatMap(({ file, frontMatter, phrasings }) => [
    ...plain(`${file} asked_as`, frontMatter.asked_as),
    ...plain(`${file} phrasings`, phrasings),
    ...plain(`${file} title and keywords`, [frontMatter.title, ...frontMatter.keywords]),
  ]);
  return [
    ...perPage,
    ...vocabulary.groups.flatMap(({ sv, en }, at) => plain(`synonyms ${at + 1}`, [...sv, ...en])),
    ...vocabulary.glossary.flatMap(({ term, term_en, synonyms = [] }) => plain('glossary', [term, term_en, ...synonyms])),
    ...examples.flatMap(({ verdict, key, texts }) => plain(`examples ${verdict}.${key}`, texts)),
    ...plain('danger examples', [...(danger?.examples?.danger ?? []), ...(danger?.examples?.calm ?? [])]),
    ...Object.entries(danger?.signs ?? {}).flatMap(([sign, { phrases }]) => patterns(`danger ${sign}`, phrases)),
    ...patterns('danger now', danger?.now ?? []),
    ...patterns('danger figurative', danger?.figurative ?? []),
    ...Object.entries(danger?.contexts ?? {}).flatMap(([context, phrases]) => patterns(`danger context ${context}`, phrases ?? [])),
    ...Object.entries(refusals?.signs ?? {}).flatMap(([sign, phrases]) => patterns(`refusals ${sign}`, phrases)),
    ...patterns('small talk in_scope', smallTalk?.in_scope ?? []),
    ...[...Object.entries(smallTalk?.small_talk ?? {}), ...Object.entries(smallTalk?.out_of_scope ?? {})].flatMap(
      ([topic, { phrases }]) => patterns(`small talk ${topic}`, phrases),
    ),
  ];
}

interface Prepared {
  readonly words: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<number>;
}

/** Questions that stand in a phrase, or nearly so. */
export function nearCopies(questions: readonly Question[], phrases: readonly WrittenPhrase[]): readonly NearCopy[] {
  const plain = phrases.filter(({ pattern }) => !pattern);
  const patterns = phrases.filter(({ pattern }) => pattern).map((phrase) => ({ ...phrase, parts: readPattern(phrase.text) }));
  const compare = comparePhrases(plain.map(({ text }) => prepare(text)));
  return questions.flatMap(({ id, q }) => {
    const question = prepare(q);
    if (question.words.size < limits.fewestWords) return [];
    const words = [...question.words];
    return [
      ...compare(question).map(({ phrase, why }): NearCopy => ({ id, where: plain[phrase]?.where ?? '', phrase: plain[phrase]?.text ?? '', why })),
      ...patterns.flatMap(({ where, text, parts }): NearCopy[] => {
        const reading = parts.length < limits.fewestWords ? undefined : likestReading(parts, words);
        const why = reading && likeness(sizesOf(question), sizesOf(reading), sharedSizes(question, reading));
        return why === undefined ? [] : [{ id, where, phrase: text, why }];
      }),
    ];
  });
}

const kinds = ['words', 'content', 'trigrams'] as const;
type Sizes = Readonly<Record<(typeof kinds)[number], number>>;

function likeness(question: Sizes, phrase: Sizes, shared: Sizes): NearCopy['why'] | undefined {
  if (phrase.words < limits.fewestWords) return undefined;
  if (shared.words / (question.words + phrase.words - shared.words) >= limits.sharedWords) return 'same words';
  const fewest = Math.min(question.content, phrase.content);
  if (fewest >= limits.contentWords && shared.content === fewest) return 'contained';
  return (2 * shared.trigrams) / (question.trigrams + phrase.trigrams) >= limits.sharedTrigrams ? 'same letters' : undefined;
}

interface LikePhrase {
  /** The place of the phrase. */
  readonly phrase: number;
  readonly why: NearCopy['why'];
}

/**
 * Prepares the comparison of questions with many phrases: every item of a question is looked up once, instead of in every
 * phrase, and only phrases that share so much of it that they could be a copy are looked at closely.
 */
function comparePhrases(phrases: readonly Prepared[]): (question: Prepared) => readonly LikePhrase[] {
  const counters = kinds.map((kind) => countShared(phrases.map((phrase) => phrase[kind])));
  return (question) => {
    const [words, content, trigrams] = kinds.map((kind, at) => counters[at]?.(question[kind])) as [Uint16Array, Uint16Array, Uint16Array];
    const sizes = sizesOf(question);
    const found: LikePhrase[] = [];
    // The least that reaches a limit: what a phrase shares that has nothing else in it.
    const fewestShared = { words: limits.sharedWords * sizes.words, trigrams: (limits.sharedTrigrams / (2 - limits.sharedTrigrams)) * sizes.trigrams };
    for (let at = 0; at < phrases.length; at += 1) {
      const shared = { words: words[at] as number, content: content[at] as number, trigrams: trigrams[at] as number };
      if (shared.words < fewestShared.words && shared.content < limits.contentWords && shared.trigrams < fewestShared.trigrams) continue;
      const why = likeness(sizes, sizesOf(phrases[at] as Prepared), shared);
      if (why !== undefined) found.push({ phrase: at, why });
    }
    return found;
  };
}

/** Makes what counts for each set how many of some items it has; the counts are good until the next are asked for. */
function countShared(sets: readonly ReadonlySet<string | number>[]): (items: ReadonlySet<string | number>) => Uint16Array {
  const places = new Map<string | number, number[]>();
  for (const [at, items] of sets.entries()) {
    for (const item of items) {
      const found = places.get(item);
      if (found === undefined) places.set(item, [at]);
      else found.push(at);
    }
  }
  const counts = new Uint16Array(sets.length);
  return (items) => {
    counts.fill(0);
    for (const item of items) for (const at of places.get(item) ?? []) counts[at] = (counts[at] as number) + 1;
    return counts;
  };
}

function sharedSizes(a: Prepared, b: Prepared): Sizes {
  const shared = (kind: keyof Prepared) => [...a[kind]].filter((item) => (b[kind] as ReadonlySet<string | number>).has(item)).length;
  return { words: shared('words'), content: shared('content'), trigrams: shared('trigrams') };
}

function sizesOf({ words, content, trigrams }: Prepared): Sizes {
  return { words: words.size, content: content.size, trigrams: trigrams.size };
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

/** The reading of a pattern that is most like the question: of alternatives the one that it uses. None where most parts have no word. */
function likestReading(parts: readonly PatternPart[], words: readonly string[]): Prepared | undefined {
  const used = parts.map((ways) => words.find((word) => ways.some((way) => fits(word, way))));
  if (used.filter(Boolean).length < parts.length / 2) return undefined;
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
