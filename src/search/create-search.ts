import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { createAnalyzer, type QuestionWord } from './analyzer.ts';
import { createConcepts } from './concepts.ts';
import { documentTexts } from './document-texts.ts';
import { createEntryIndex } from './entry-index.ts';
import { explainHit } from './explain.ts';
import { learnPhrasings } from './learn-phrasings.ts';
import { createLexicon } from './lexicon.ts';
import { cutQuestion } from './normalise.ts';
import { createPageTerms } from './page-terms.ts';
import { featuresOf } from './phrasing-features.ts';
import { rankPages } from './rank-pages.ts';
import type { Hit, Search } from './ranking.ts';
import { createSecondLook } from './second-look.ts';
import { tokenize } from './tokenize.ts';

export interface SearchParts {
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
}

/**
 * Makes the search over a set of pages; all that can be done before the first question is done here.
 * Pages need neither phrasings nor keywords nor a second language, and the vocabulary may be empty.
 */
export function createSearch({ documents, vocabulary }: SearchParts): Search {
  const concepts = createConcepts(vocabulary);
  const lexiconOf = (language: Language) =>
    createLexicon({ language, counts: countWords(documents, language), furtherWords: concepts.words[language] });
  const analyzer = createAnalyzer({ lexicons: { sv: lexiconOf('sv'), en: lexiconOf('en') }, concepts });
  const versions = groupBySlug(documents);
  const slugs = [...versions.keys()];
  const pageTerms = createPageTerms(documents, analyzer);
  const index = createEntryIndex({ documents, analyzer, onDocument: pageTerms.keep });
  const judge = learnPhrasings({ documents, analyzer, slugs });
  // The phrasing model reads letters already; a second look would cost time and gain nothing.
  const lookAgain = judge === undefined ? createSecondLook(documents) : undefined;

  const search: Search = (text, { language, limit }) => {
    const question = cutQuestion(text);
    const words = analyzer.analyseQuestion(question, language);
    if (words.length === 0) return { hits: [], termCount: 0 };
    const lookUps = words.flatMap((word) => word.lookUps);
    const judged = judge?.(featuresOf({ text: question, terms: lookUps }));
    const found = index.find(strongest(words));
    const ranked = rankPages({
      documents,
      slugs,
      found: lookAgain?.(question, found) ?? found,
      ...(judged !== undefined && { judged }),
    });
    const hits = ranked.pages.slice(0, limit).flatMap(({ slug, score }): Hit[] => {
      const own = versions.get(slug) ?? [];
      const shown = own.find((at) => documents[at]?.language === language) ?? own[0];
      const document = shown === undefined ? undefined : documents[shown];
      if (shown === undefined || document === undefined) return [];
      const passage = document.passages[ranked.bestPassages.get(shown) ?? 0];
      const explanation = explainHit(words, pageTerms.read(shown), index.rarity);
      return [{ slug, language: document.language, passageId: passage?.id ?? '', score, ...explanation }];
    });
    return { hits, termCount: words.length };
  };
  warmUp(search, documents);
  return search;
}

const warmUpQuestions = 24;

/** Asks a few questions, so that the first person does not wait for the code to be compiled: right and badly spelt ones. */
function warmUp(search: Search, documents: readonly Document[]): void {
  for (const { language, frontMatter } of documents.slice(0, warmUpQuestions)) {
    const { title } = frontMatter;
    for (const question of [title, [...title].reverse().join('')]) search(question, { language, limit: 3 });
  }
}

function countWords(documents: readonly Document[], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    if (document.language !== language) continue;
    for (const text of documentTexts(document)) {
      for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The places of the versions of each page in the list of documents. */
function groupBySlug(documents: readonly Document[]): Map<string, number[]> {
  const versions = new Map<string, number[]>();
  for (const [at, { slug }] of documents.entries()) versions.set(slug, [...(versions.get(slug) ?? []), at]);
  return versions;
}

/** Each term once, with the closest of its ties to the question. */
function strongest(words: readonly QuestionWord[]): Map<string, number> {
  const boosts = new Map<string, number>();
  for (const { term, weight } of words.flatMap(({ lookUps }) => lookUps)) {
    boosts.set(term, Math.max(weight, boosts.get(term) ?? 0));
  }
  return boosts;
}
