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
  readonly trigrams: ReadonlySet<string>;
}

/** Questions that stand in a phrase, or nearly so. */
export function nearCopies(questions: readonly Question[], phrases: readonly WrittenPhrase[]): readonly NearCopy[] {
  const plain = phrases.filter(({ pattern }) => !pattern).map((phrase) => ({ ...phrase, prepared: prepare(phrase.text) }));
  const patterns = phrases.filter(({ pattern }) => pattern).map((phrase) => ({ ...phrase, parts: readPattern(phrase.text) }));
  const countShared = indexSets(plain.map(({ prepared }) => prepared));
  return questions.flatMap(({ id, q }) => {
    const question = prepare(q);
    if (question.words.size < limits.fewestWords) return [];
    const words = [...question.words];
    const shared = countShared(question);
    return [
      ...plain.flatMap(({ where, text, prepared }, at): NearCopy[] => {
        const why = likeness(question, prepared, (kind) => shared[kind][at] ?? 0);
        return why === undefined ? [] : [{ id, where, phrase: text, why }];
      }),
      ...patterns.flatMap(({ where, text, parts }): NearCopy[] => {
        const reading = parts.length < limits.fewestWords ? undefined : likestReading(parts, words);
        const why = reading && likeness(question, reading, (kind) => [...question[kind]].filter((item) => reading[kind].has(item)).length);
        return why === undefined ? [] : [{ id, where, phrase: text, why }];
      }),
    ];
  });
}

function likeness(question: Prepared, phrase: Prepared, shared: (kind: keyof Prepared) => number): NearCopy['why'] | undefined {
  if (phrase.words.size < limits.fewestWords) return undefined;
  const words = shared('words');
  if (words / (question.words.size + phrase.words.size - words) >= limits.sharedWords) return 'same words';
  const fewest = Math.min(question.content.size, phrase.content.size);
  if (fewest >= limits.contentWords && shared('content') === fewest) return 'contained';
  return (2 * shared('trigrams')) / (question.trigrams.size + phrase.trigrams.size) >= limits.sharedTrigrams ? 'same letters' : undefined;
}

/** For a question, how much each of the phrases has in common with it; every item is looked up once, instead of every pair. */
function indexSets(phrases: readonly Prepared[]): (question: Prepared) => Readonly<Record<keyof Prepared, Uint16Array>> {
  const indexOf = (kind: keyof Prepared) => {
    const places = new Map<string, number[]>();
    for (const [at, phrase] of phrases.entries()) {
      for (const item of phrase[kind]) {
        const found = places.get(item);
        if (found === undefined) places.set(item, [at]);
        else found.push(at);
      }
    }
    return ({ [kind]: items }: Prepared) => {
      const counts = new Uint16Array(phrases.length);
      for (const item of items) for (const at of places.get(item) ?? []) counts[at] = (counts[at] ?? 0) + 1;
      return counts;
    };
  };
  const [words, content, trigrams] = [indexOf('words'), indexOf('content'), indexOf('trigrams')];
  return (question) => ({ words: words(question), content: content(question), trigrams: trigrams(question) });
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
