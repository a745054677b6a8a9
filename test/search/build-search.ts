import type { Document } from '../../src/knowledge/document.ts';
import { parseDocument } from '../../src/knowledge/parse-document.ts';
import type { Language } from '../../src/knowledge/language.ts';
import type { Vocabulary } from '../../src/knowledge/vocabulary.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { Ranking } from '../../src/search/ranking.ts';

export interface SmallPage {
  readonly slug: string;
  readonly title?: string;
  readonly language?: Language;
  readonly asked?: readonly string[];
  readonly keywords?: readonly string[];
  readonly text?: string;
}

/** A page with only what the search reads; the rest is neutral. */
export function aSmallPage({ slug, title = '', language = 'sv', asked = [], keywords = [], text = 'Text.' }: SmallPage): Document {
  const yaml = `title: ${JSON.stringify(title || slug)}\nasked_as: ${JSON.stringify(asked)}\nkeywords: ${JSON.stringify(keywords)}`;
  const page = { file: `${language}/${slug}.md`, slug, language, text: `---\n${yaml}\n---\n${text}\n` };
  const { document, findings } = parseDocument(page, { plainPages: true });
  if (document === undefined) throw new Error(JSON.stringify(findings));
  return document;
}

/** Asks a base of small pages; in Swedish, five hits and no vocabulary unless the test says otherwise. */
export function askPages(
  pages: readonly SmallPage[],
  question: string,
  { language = 'sv', vocabulary = { groups: [], glossary: [] }, limit = 5 }: { language?: Language; vocabulary?: Vocabulary; limit?: number } = {},
): Ranking {
  return createSearch({ documents: pages.map(aSmallPage), vocabulary })(question, { language, limit });
}

export function slugsOf({ hits }: Ranking): string[] {
  return hits.map(({ slug }) => slug);
}
