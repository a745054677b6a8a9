import type { ExampleSet } from '../knowledge/example.ts';
import type { Analyzer } from './analyzer.ts';
import type { AnalysedText, Digest } from './digest.ts';
import { type FeatureParts, createFeatureReader } from './phrasing-features.ts';
import { type Example, type PhrasingTable, countPhrasings, judgePhrasing } from './phrasing-model.ts';
import type { Aside } from './ranking.ts';

export interface PhrasingParts {
  readonly digests: readonly Digest[];
  readonly analyzer: Analyzer;
  /** For each digest, the number of its page; versions in several languages share one. */
  readonly pages: readonly number[];
  readonly pageCount: number;
  readonly examples: readonly ExampleSet[];
}

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
const fewestLetters = 15;
/** Examples × pages: beyond it the model would take more memory than it is worth, and the index answers alone. */
const mostWork = 5_000_000;

/** Learns from all that the pages tell about how people ask; undefined where few tell anything or they are too many. */
export function learnPhrasings({ digests, analyzer, pages, pageCount, examples: sets }: PhrasingParts): PhrasingTable | undefined {
  const asked = digests.filter(({ stretches }) => stretches.some((stretch) => stretch.asked !== undefined)).length;
  if (asked === 0 || asked < digests.length / 2) return undefined;
  const lessons = digests.map(lessonsOf);
  if (lessons.reduce((sum, { length }) => sum + length, 0) * pageCount > mostWork) return undefined;
  const readFeatures = createFeatureReader();
  const asides = asidesOf(sets);
  return countPhrasings(examples(), pageCount + asides.length);

  function* examples(): Generator<Example> {
    for (const [at, ofPage] of lessons.entries()) {
      for (const [parts, weight] of ofPage) yield { page: pages[at] ?? 0, weight, features: readFeatures(parts) };
    }
    for (const { verdict, key, language, texts } of sets) {
      const page = pageCount + asides.findIndex((aside) => aside.verdict === verdict && aside.key === key);
      for (const text of texts) yield { page, weight: 1, features: readFeatures({ text, terms: analyzer.analyse(text, language) }) };
    }
  }
}

/** The judge over what was learned: behind the pages the table has what else a message can be. */
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

/** What the examples show beside pages, each once. */
function asidesOf(sets: readonly ExampleSet[]): readonly Pick<ExampleSet, 'verdict' | 'key'>[] {
  return [...new Map(sets.map(({ verdict, key }) => [`${verdict}.${key}`, { verdict, key }])).values()];
}

function lessonsOf({ title, keywords, headings, stretches, phrasings }: Digest): [AnalysedText, number][] {
  const weighted = (texts: readonly AnalysedText[], weight: number) =>
    texts.map((text): [AnalysedText, number] => [text, weight]);
  const sentences = stretches.flatMap((stretch) => stretch.sentences);
  return [
    ...weighted([title], weights.title),
    ...weighted(keywords, weights.keyword),
    ...weighted(headings, weights.heading),
    ...weighted(stretches.flatMap(({ asked }) => asked ?? []), weights.asked),
    ...weighted(phrasings, weights.phrasing),
    ...weighted(sentences.filter(({ text }) => text.trim().length > fewestLetters), weights.sentence),
  ];
}
