import type { Document } from '../knowledge/document.ts';
import type { ExampleSet } from '../knowledge/example.ts';
import type { AnalysedText, Digest } from './digest.ts';
import { type PhrasingCounts, addCounts, countExamples } from './phrasing-counts.ts';
import { type FeatureParts, type ReadFeatures, createFeatureReader } from './phrasing-features.ts';
import { type PhrasingTable, judgePhrasing, learnTable } from './phrasing-model.ts';
import type { Aside } from './ranking.ts';

/** How a message looks by its phrasing: how likely each page is, adding up to 1, and what else it may be. */
export interface Judgement {
  readonly pages: Float64Array;
  readonly aside?: Aside;
  /** How likely it is that the message is about nothing that the guide knows. */
  readonly outside: number;
}

export type JudgeQuestion = (parts: FeatureParts) => Judgement;

/** How much each kind of text teaches beside a collected phrasing; what stands on the page itself counts most. */
const weights = { asked: 3, title: 3, phrasing: 1, keyword: 0.5, heading: 0.3, sentence: 0.2 };
const fewestWordsOfSentence = 3;
/** Ways of asking × pages: beyond it the model would take more memory than it is worth, and the index answers alone. */
const mostWork = 4_000_000;

/** Whether pages tell enough about how people ask, and are few enough, to learn from. */
export function canLearn(documents: readonly Document[]): boolean {
  const asked = documents.filter(({ frontMatter }) => frontMatter.asked_as.length > 0).length;
  if (asked === 0 || asked < documents.length / 2) return false;
  const ways = documents.reduce((sum, { frontMatter, phrasings }) => sum + frontMatter.asked_as.length + phrasings.length, 0);
  return ways * documents.length <= mostWork;
}

/** What one page teaches. */
export function countPage({ title, keywords, headings, stretches, phrasings }: Digest, readFeatures: ReadFeatures): PhrasingCounts {
  const sentences = stretches.flatMap((stretch) => stretch.sentences);
  const weighted = (texts: readonly AnalysedText[], weight: number) =>
    texts.map((text) => ({ weight, features: readFeatures(text) }));
  return countExamples([
    ...weighted([title], weights.title),
    ...weighted(keywords, weights.keyword),
    ...weighted(headings, weights.heading),
    ...weighted(stretches.flatMap(({ asked }) => asked ?? []), weights.asked),
    ...weighted(phrasings, weights.phrasing),
    ...weighted(sentences.filter(({ words }) => words.length >= fewestWordsOfSentence), weights.sentence),
  ]);
}

/** What examples teach of what a message is beside a question about a page. */
export function countSet(texts: readonly AnalysedText[], readFeatures: ReadFeatures): PhrasingCounts {
  return countExamples(texts.map((text) => ({ weight: 1, features: readFeatures(text) })));
}

export interface Lessons {
  /** For each document, the number of its page; versions in several languages share one. */
  readonly pages: readonly number[];
  readonly pageCount: number;
  readonly ofDocuments: readonly PhrasingCounts[];
  readonly sets: readonly ExampleSet[];
  readonly ofSets: readonly PhrasingCounts[];
}

/** Learns from all lessons together. Behind the pages the table has what else a message can be. */
export function learnPhrasings({ pages, pageCount, ofDocuments, sets, ofSets }: Lessons): PhrasingTable {
  const ofPage = (page: number) => addCounts(ofDocuments.filter((_, at) => pages[at] === page));
  const ofAside = ({ verdict, key }: AsideName) => addCounts(ofSets.filter((_, at) => sets[at]?.verdict === verdict && sets[at]?.key === key));
  return learnTable([...Array.from({ length: pageCount }, (_, page) => ofPage(page)), ...asidesOf(sets).map(ofAside)]);
}

/** The judge over what was learned. */
export function createJudge(table: PhrasingTable, pageCount: number, sets: readonly ExampleSet[]): JudgeQuestion {
  const readFeatures = createFeatureReader();
  const asides = asidesOf(sets);
  return (parts) => {
    const shares = judgePhrasing(table, readFeatures(parts));
    const pages = shares.slice(0, pageCount);
    const ofPages = Math.max(Number.MIN_VALUE, pages.reduce((sum, share) => sum + share, 0));
    const likely = asides
      .flatMap(({ verdict, key }, at): Aside[] =>
        verdict === 'question' ? [] : [{ verdict, key, share: shares[pageCount + at] ?? 0 }],
      )
      .sort((a, b) => b.share - a.share);
    const outside = likely.find(({ verdict }) => verdict === 'out-of-scope')?.share ?? 0;
    return { pages: pages.map((share) => share / ofPages), outside, ...(likely[0] && { aside: likely[0] }) };
  };
}

type AsideName = Pick<ExampleSet, 'verdict' | 'key'>;

/** What the examples show beside pages, each once. */
function asidesOf(sets: readonly ExampleSet[]): readonly AsideName[] {
  return [...new Map(sets.map(({ verdict, key }) => [`${verdict}.${key}`, { verdict, key }])).values()];
}
