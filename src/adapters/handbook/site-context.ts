import { type CardContext, cardContext } from '../../cards/card-context.ts';
import type { HandbookTexts } from '../../cards/texts/handbook-texts.ts';
import type { Document } from '../../knowledge/document.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Language, languages } from '../../knowledge/language.ts';

/** What every page of the handbook in one language needs. */
export interface SiteContext {
  readonly language: Language;
  readonly other: Language;
  readonly words: HandbookTexts;
  readonly cards: CardContext;
  readonly base: KnowledgeBase;
  /** The pages of this language, by title. */
  readonly documents: readonly Document[];
  /** The day on which the handbook was made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The names of the files that are no page; a page has that of its slug. */
export const fileNames = {
  contents: { sv: 'index.html', en: 'index.html' },
  contacts: { sv: 'kontakter.html', en: 'contacts.html' },
  everything: { sv: 'allt.html', en: 'everything.html' },
} as const;

const taken = new Set<string>(Object.values(fileNames).flatMap((names) => Object.values(names)));

/** The file of a page. One whose slug is the name of a list gets a name that no other slug can have. */
export function pageFile(slug: string): string {
  const name = `${slug}.html`;
  return taken.has(name) ? `${slug}-.html` : name;
}

export function siteContext(base: KnowledgeBase, { language, date }: { readonly language: Language; readonly date: string }): SiteContext {
  const cards = cardContext(base, { language });
  const documents = base.documents
    .filter((document) => document.language === language)
    .toSorted((a, b) => a.frontMatter.title.localeCompare(b.frontMatter.title, language));
  const other = languages.find((code) => code !== language) ?? language;
  return { language, other, words: cards.texts.handbook, cards, base, documents, date };
}
