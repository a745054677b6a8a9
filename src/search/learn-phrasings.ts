import type { Document } from '../knowledge/document.ts';
import type { Analyzer } from './analyzer.ts';
import { featuresOf } from './phrasing-features.ts';
import { type Example, type JudgePhrasing, trainPhrasingModel } from './phrasing-model.ts';

export interface PhrasingParts {
  readonly documents: readonly Document[];
  readonly analyzer: Analyzer;
  /** Every slug once; the model's pages stand in this order. */
  readonly slugs: readonly string[];
}

/** How much a title, a keyword and a heading of the page's own teach beside a phrasing that an editor wrote. */
const weights = { asked: 1, title: 1, keyword: 0.5, heading: 0.3 };
const mostRounds = 6;
/** Examples × pages × rounds: what start-up can wait for. A base that needs more than two rounds of it gets no model. */
const mostWork = 1_500_000;
const fewestRounds = 2;

/** Trains the model on all that the pages tell about how people ask; undefined where they tell nothing or are too many. */
export function learnPhrasings({ documents, analyzer, slugs }: PhrasingParts): JudgePhrasing | undefined {
  if (!documents.some(({ frontMatter }) => frontMatter.asked_as.length > 0)) return undefined;
  const size = documents.reduce((sum, { frontMatter }) => sum + frontMatter.asked_as.length, 0) * slugs.length;
  const rounds = Math.min(mostRounds, Math.floor(mostWork / Math.max(1, size)));
  if (rounds < fewestRounds) return undefined;
  const numbers = new Map(slugs.map((slug, at) => [slug, at]));
  const examples = documents.flatMap((document) => examplesOf(document, numbers.get(document.slug) ?? 0, analyzer));
  return trainPhrasingModel(examples, { pages: slugs.length, rounds });
}

function examplesOf({ language, frontMatter, passages }: Document, page: number, analyzer: Analyzer): Example[] {
  const headings = passages.filter(({ section }) => section === 'topic').map(({ heading }) => heading);
  const texts: [string, number][] = [
    [frontMatter.title, weights.title],
    ...frontMatter.keywords.map((text): [string, number] => [text, weights.keyword]),
    ...headings.map((text): [string, number] => [text, weights.heading]),
    ...frontMatter.asked_as.map((text): [string, number] => [text, weights.asked]),
  ];
  return texts.map(([text, weight]) => ({
    page,
    weight,
    features: featuresOf({ text, terms: analyzer.analyse(text, language) }),
  }));
}
