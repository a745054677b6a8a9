import type { Document } from '../knowledge/document.ts';
import { findDocument } from '../knowledge/knowledge-base.ts';
import type { Language } from '../knowledge/language.ts';
import { recogniseLanguage } from '../search/recognise-language.ts';
import type { Guide } from './answer-question.ts';

export interface PageSearch {
  /** The language of the person's client; a longer text is answered in its own. */
  readonly language: Language;
}

/** From how many words on a text tells its language better than the client does. */
const wordsThatTell = 3;
const longestText = 200;
const mostHits = 20;
/** Below this share of all pages' scores, or without a word in common, a page was found by chance. */
const leastScore = 0.04;
/** A routine stands before other pages unless something else is this many times likelier. */
const clearlyBetter = 8;

/**
 * Finds pages while somebody is still typing, routines first: by the beginnings of words in titles and keywords of both
 * languages, and by meaning. Without text the most important pages. Never asks what kind of message it is: nothing is answered.
 */
export function findPages(text: string, guide: Guide, { language: ofClient }: PageSearch): readonly Document[] {
  const typed = text.slice(0, longestText).trim();
  const words = wordsOf(typed);
  if (words.length === 0) return importantPages(guide, ofClient);
  const language = words.length >= wordsThatTell ? recogniseLanguage(typed) : ofClient;
  const { hits } = guide.search(typed, { language, limit: mostHits });
  const scores = new Map(hits.filter(({ score, coverage }) => score >= leastScore && coverage > 0).map(({ slug, score }) => [slug, score]));
  const shownIn = new Map<string, { readonly language: Language; readonly match: number }>();
  for (const document of guide.base.documents) {
    const { slug } = document;
    const match = beginningsMet(words, document);
    const before = shownIn.get(slug)?.match ?? 0;
    if (match === 0 || match < before || (match === before && document.language !== language)) continue;
    shownIn.set(slug, { language: document.language, match });
    scores.set(slug, match + (hits.find((hit) => hit.slug === slug)?.score ?? 0));
  }
  const best = Math.max(...scores.values(), 0);
  const isFirst = ({ slug, frontMatter }: Document) => frontMatter.kind === 'routine' && (scores.get(slug) ?? 0) * clearlyBetter >= best;
  const found = [...scores.keys()].flatMap((slug) => findDocument(guide.base, slug, { language: shownIn.get(slug)?.language ?? language }) ?? []);
  return found.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || (scores.get(b.slug) ?? 0) - (scores.get(a.slug) ?? 0));
}

/** Routines first, those with most follow-ups in front; then pages that lead to 112; then the rest, by title. */
export function importantPages({ base }: Guide, language: Language): readonly Document[] {
  const slugs = [...new Set(base.documents.map(({ slug }) => slug))];
  const documents = slugs.flatMap((slug) => findDocument(base, slug, { language }) ?? []);
  const rank = ({ frontMatter: { kind, follow_up, offers } }: Document) =>
    kind === 'routine' ? 100 + (follow_up?.length ?? 0) : offers.includes('112') ? 1 : 0;
  return documents.toSorted((a, b) => rank(b) - rank(a) || a.frontMatter.title.localeCompare(b.frontMatter.title, language));
}

/** 2 when every word begins a word of the title, 1 when it begins one of title or keywords, else 0. */
function beginningsMet(words: readonly string[], document: Document): 0 | 1 | 2 {
  const { inTitle, inAll } = namedWordsOf(document);
  const met = (among: readonly string[]) => words.every((word) => among.some((other) => other.startsWith(word)));
  return met(inTitle) ? 2 : met(inAll) ? 1 : 0;
}

interface NamedWords {
  readonly inTitle: readonly string[];
  readonly inAll: readonly string[];
}

/** Of each page as long as it is in use: every letter that somebody types asks all of them. */
const namedWords = new WeakMap<Document, NamedWords>();

function namedWordsOf(document: Document): NamedWords {
  const { title, keywords } = document.frontMatter;
  const words = namedWords.get(document) ?? { inTitle: wordsOf(title), inAll: wordsOf(`${title} ${keywords.join(' ')}`) };
  namedWords.set(document, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
}
