import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
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

const limits = { sharedWords: 0.8, contentWords: 4, sharedTrigrams: 0.85, fewestWords: 3 };

/** Everything that could hold a copied question: asked-as, phrasings, keywords, synonyms, glossary, and the phrases of triage. */
export function writtenPhrases({ documents, localPages, vocabulary, triageData }: KnowledgeBase): readonly WrittenPhrase[] {
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
  readonly trigrams: ReadonlySet<string>;
}

/** Questions that stand in a phrase, or nearly so. */
export function nearCopies(questions: readonly Question[], phrases: readonly WrittenPhrase[]): readonly NearCopy[] {
  const known = phrases.map(({ text, pattern }) => (pattern ? { parts: readPattern(text) } : { prepared: prepare(text) }));
  return questions.flatMap(({ id, q }) => {
    const question = prepare(q);
    if (question.words.size < limits.fewestWords) return [];
    const words = [...question.words];
    return phrases.flatMap(({ where, text }, at) => {
      const { parts = [], prepared } = known[at] ?? {};
      if (prepared === undefined && parts.length < limits.fewestWords) return [];
      const reading = prepared ?? likestReading(parts, words);
      const why = reading && likeness(question, reading);
      return why === undefined ? [] : [{ id, where, phrase: text, why }];
    });
  });
}

function likeness(question: Prepared, phrase: Prepared): NearCopy['why'] | undefined {
  if (phrase.words.size < limits.fewestWords) return undefined;
  if (share(question.words, phrase.words, jaccard) >= limits.sharedWords) return 'same words';
  const [fewer, more] = bySize(question.content, phrase.content);
  if (fewer.size >= limits.contentWords && countShared(fewer, more) === fewer.size) return 'contained';
  return share(question.trigrams, phrase.trigrams, dice) >= limits.sharedTrigrams ? 'same letters' : undefined;
}

type Likeness = (sizes: { readonly shared: number; readonly a: number; readonly b: number }) => number;
const jaccard: Likeness = ({ shared, a, b }) => shared / (a + b - shared);
const dice: Likeness = ({ shared, a, b }) => (2 * shared) / (a + b);

/** Sets of sizes too unlike to be like are not looked into, which is nearly all of them. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>, likenessOf: Likeness): number {
  const sizes = { a: a.size, b: b.size };
  const most = likenessOf({ shared: Math.min(a.size, b.size), ...sizes });
  if (most < Math.min(limits.sharedWords, limits.sharedTrigrams)) return 0;
  return likenessOf({ shared: countShared(a, b), ...sizes });
}

function bySize(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  return a.size <= b.size ? [a, b] : [b, a];
}

function prepare(text: string): Prepared {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const folded = words.map(fold);
  const content = words.filter((word) => !isStopWord(word, 'sv') && !isStopWord(word, 'en')).map(fold);
  return { words: new Set(folded), content: new Set(content), trigrams: trigramsOf(folded.join(' ')) };
}

/** A part of a pattern, its ways without diacritics. A <group> stands for no word, `..` is no part. */
type PatternPart = readonly string[];

function readPattern(pattern: string): readonly PatternPart[] {
  return pattern
    .split(/\s+/u)
    .filter((part) => part !== '..')
    .map((part) => part.replace(/\?$/, '').split('|').filter((way) => !way.startsWith('<')).map((way) => fold(way.toLowerCase())))
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

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function trigramsOf(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = bySize(a, b);
  let shared = 0;
  for (const item of fewer) if (more.has(item)) shared += 1;
  return shared;
}
