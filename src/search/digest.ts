import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Analyzer, IndexTerm } from './analyzer.ts';
import { stretchesOf } from './document-texts.ts';
import { tokenize } from './tokenize.ts';

/** A piece of text with its words and terms, worked out once for the index and for the model. */
export interface AnalysedText {
  readonly words: readonly string[];
  readonly terms: readonly IndexTerm[];
}

export interface AnalysedStretch {
  /** The number of the passage; absent for a way of asking. */
  readonly passage?: number;
  readonly heading: readonly IndexTerm[];
  readonly sentences: readonly AnalysedText[];
  readonly asked?: AnalysedText;
}

/** One page, analysed. */
export interface Digest {
  readonly stretches: readonly AnalysedStretch[];
  readonly phrasings: readonly AnalysedText[];
  /** Title, keywords and the headings of the page's own. */
  readonly title: AnalysedText;
  readonly keywords: readonly AnalysedText[];
  readonly headings: readonly AnalysedText[];
}

export function digestDocument(document: Document, analyzer: Analyzer): Digest {
  const { language, frontMatter, passages, phrasings } = document;
  const analyse = (text: string) => analyseText(text, language, analyzer);
  const topics = passages.filter(({ section }) => section === 'topic');
  return {
    stretches: stretchesOf(document).map(({ passage, heading, text, asked }) => ({
      ...(passage !== undefined && { passage }),
      heading: analyse(heading).terms,
      sentences: text.split(/[\n.?!]+/).filter((sentence) => sentence.trim() !== '').map(analyse),
      ...(asked !== '' && { asked: analyse(asked) }),
    })),
    phrasings: phrasings.map(analyse),
    title: analyse(frontMatter.title),
    keywords: frontMatter.keywords.map(analyse),
    headings: topics.map(({ heading }) => analyse(heading)),
  };
}

function analyseText(text: string, language: Language, analyzer: Analyzer): AnalysedText {
  const words = tokenize(text);
  return { words, terms: analyzer.analyse(words, language) };
}

/** Every term of a page, and the word of the page that it stands for. */
export function digestTerms({ stretches, phrasings }: Digest): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const keep = (terms: readonly IndexTerm[]) => {
    for (const { term, word } of terms) if (!words.has(term)) words.set(term, word);
  };
  for (const { heading, sentences, asked } of stretches) {
    keep(heading);
    for (const { terms } of sentences) keep(terms);
    if (asked !== undefined) keep(asked.terms);
  }
  for (const { terms } of phrasings) keep(terms);
  return words;
}
