import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { createAnalyzer, type QuestionWord } from './analyzer.ts';
import { buildSearchData, type SearchData } from './build-search-data.ts';
import { openPassageTerms } from './rank-passages.ts';
import { openConcepts } from './concepts.ts';
import { narrowReach, openEntryIndex, wideReach } from './entry-index.ts';
import { createExplainer, type ExplainHit } from './explain.ts';
import { createFindKeyword } from './keyword-pages.ts';
import { createJudge } from './learn-phrasings.ts';
import { createLexicon } from './lexicon.ts';
import { cutQuestion } from './normalise.ts';
import { openPageTerms } from './page-terms.ts';
import { isDecidedByPhrasing, likeliestPage, type RankedPages, rankPages } from './rank-pages.ts';
import type { Hit, Search } from './ranking.ts';
import { createSecondLook, type LookAgain } from './second-look.ts';
import { tokenize } from './tokenize.ts';

export interface SearchParts {
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  /** Spares the work when the same pages were prepared before. */
  readonly memory?: Memory;
}

/**
 * Makes the search over a set of pages; all that can be done before the first question is done here.
 * Pages need neither phrasings nor keywords nor a second language, and the vocabulary may be empty.
 */
export function createSearch({ documents, vocabulary, memory = noMemory }: SearchParts): Search {
  const data = memory.whole('search', () => buildSearchData({ documents, vocabulary, memory }));
  const pages = documents.map(({ slug, language, passages }) => ({ slug, language, passages: passages.map(({ id, section }) => ({ id, section })) }));
  // The phrasing model reads letters already; a second look would cost time and gain nothing.
  return searchPages(pages, data, data.phrasings === undefined ? createSecondLook(documents) : undefined);
}

/** What the search tells of a page version that it has found. */
interface SearchedPage {
  readonly slug: string;
  readonly language: Language;
  readonly passages: readonly Pick<Passage, 'id' | 'section'>[];
}

/** A function of its own, so that the texts that were learned from are not kept with what it returns. */
function searchPages(pages: readonly SearchedPage[], data: SearchData, lookAgain: LookAgain | undefined): Search {
  const lexicons = { sv: createLexicon(data.lexicons.sv), en: createLexicon(data.lexicons.en) };
  const analyzer = createAnalyzer({ lexicons, concepts: openConcepts(data.concepts) });
  const findKeyword = createFindKeyword(data.keywords, lexicons);
  const versions = groupBySlug(pages);
  const slugs = [...versions.keys()];
  const slugOfVersion = pages.map(({ slug }) => slug);
  const { wordOfPage, pageCountOf } = openPageTerms(data.terms);
  const readPassages = openPassageTerms(data.passageTerms);
  const candidates = pages.map(({ passages }) => passages.flatMap(({ section }, at) => (notChosen.includes(section) ? [] : [at])));
  const judge = data.phrasings && createJudge(data.phrasings);
  const index = openEntryIndex(data.index, judge === undefined ? wideReach : narrowReach);
  const rarity = (term: string) => Math.log(1 + pages.length / (0.5 + pageCountOf(term)));

  const rankFound = (question: string, words: readonly QuestionWord[], judged: Float64Array | undefined): RankedPages => {
    const found = index.find(strongest(words));
    return rankPages({ slugOfVersion, slugs, found: lookAgain?.(question, found) ?? found, ...(judged !== undefined && { judged }) });
  };

  return (text, { language, limit, firstOnly = false }) => {
    const question = cutQuestion(text);
    const tokens = tokenize(question);
    const { telling: words, mended } = analyzer.analyseQuestion(tokens, language);
    if (words.length === 0) return { hits: [], termCount: 0 };
    const lookUps = words.flatMap((word) => word.lookUps);
    const judged = judge?.({ words: mended, terms: lookUps });
    const withKeyword = new Set(findKeyword(mended, language).map((at) => slugOfVersion[at]));
    const isDecided = firstOnly && withKeyword.size === 0 && judged !== undefined && isDecidedByPhrasing(judged);
    const ranked = inFront(withKeyword, isDecided ? likeliestPage(slugs, judged) : rankFound(question, words, judged));
    const rankPassages = readPassages(words);
    const explain = firstOnly ? notExplained : createExplainer(words, rarity);
    const hits = ranked.pages.slice(0, limit).flatMap(({ slug, score }): Hit[] => {
      const own = versions.get(slug) ?? [];
      const shown = own.find((at) => pages[at]?.language === language) ?? own[0];
      const page = shown === undefined ? undefined : pages[shown];
      if (shown === undefined || page === undefined) return [];
      const found = firstOnly ? [] : rankPassages(shown, candidates[shown] ?? []);
      const passageIds = found.flatMap((at) => page.passages[at]?.id ?? []);
      return [{ slug, language: page.language, passageIds, score, ...explain((term) => wordOfPage(shown, term)) }];
    });
    const [best] = hits;
    return {
      hits,
      termCount: words.length,
      ...(best !== undefined && withKeyword.has(best.slug) && { isKeyword: true }),
      ...(judged !== undefined && best !== undefined && { likelihood: best.score }),
    };
  };
}

/** Puts the pages that have the question as a keyword before the others. */
function inFront(first: ReadonlySet<string | undefined>, { pages }: RankedPages): RankedPages {
  if (first.size === 0) return { pages };
  return { pages: [...pages.filter(({ slug }) => first.has(slug)), ...pages.filter(({ slug }) => !first.has(slug))] };
}

/** What introduces a page, and where its facts come from, answer nothing. */
const notChosen: readonly Passage['section'][] = ['lead', 'sources'];

const notExplained: ExplainHit = () => ({ coverage: 0, matches: [] });

/** The places of the versions of each page in the list of versions. */
function groupBySlug(pages: readonly SearchedPage[]): Map<string, number[]> {
  const versions = new Map<string, number[]>();
  for (const [at, { slug }] of pages.entries()) versions.set(slug, [...(versions.get(slug) ?? []), at]);
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
