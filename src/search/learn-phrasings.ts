import type { Document } from '../knowledge/document.ts';
import type { AnalysedText, Digest } from './digest.ts';
import { type PhrasingCounts, countExamples } from './phrasing-counts.ts';
import { type FeatureParts, type ReadFeatures, createFeatureReader } from './phrasing-features.ts';
import { type PhrasingTable, createPhrasingJudge, learnTable } from './phrasing-model.ts';

/** How likely each page is, judged by the way a question is put; adds up to 1. */
export type JudgeQuestion = (parts: FeatureParts) => Float64Array;

/** What stands on the page itself counts as much as so many collected phrasings. */
export const timesAsked = 3;
/** How much each kind of text teaches beside a collected phrasing. */
const weights = { asked: timesAsked, title: timesAsked, phrasing: 1, keyword: 0.5, heading: 0.3, sentence: 0.2 };
const fewestWordsOfSentence = 3;
/** Ways of asking × pages: beyond it the model would take more memory than it is worth, and the index answers alone. */
const mostWork = 8_000_000;

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

export interface Lessons {
  /** For each document, the number of its page; versions in several languages share one. */
  readonly pages: readonly number[];
  readonly pageCount: number;
  readonly ofDocuments: readonly PhrasingCounts[];
}

/** Learns from the lessons of all pages together. */
export function learnPhrasings({ pages, pageCount, ofDocuments }: Lessons): PhrasingTable {
  const ofPage = (page: number) => ofDocuments.filter((_, at) => pages[at] === page);
  return learnTable(Array.from({ length: pageCount }, (_, page) => ofPage(page)));
}

/** The judge over what was learned. */
export function createJudge(table: PhrasingTable): JudgeQuestion {
  const readFeatures = createFeatureReader();
  const judge = createPhrasingJudge(table);
  return (parts) => judge(readFeatures(parts));
}
