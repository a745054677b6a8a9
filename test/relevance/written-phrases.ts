import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';

/** Something that an editor wrote for the search or the triage to know. Patterns are written as `triage/phrase.ts` tells. */
export interface WrittenPhrase {
  readonly where: string;
  readonly text: string;
  readonly pattern: boolean;
}

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
