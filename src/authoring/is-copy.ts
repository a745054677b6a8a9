import type { Document } from '../knowledge/document.ts';
import { tokenize } from '../search/tokenize.ts';

/** Whether a page is much the same as another under a new name: at least half of its questions, and five of them, are the other's too. */
export function isCopy(page: Document, other: Document): boolean {
  const theirs = new Set(other.frontMatter.asked_as.map(questionKey));
  const shared = page.frontMatter.asked_as.filter((question) => theirs.has(questionKey(question))).length;
  return page.slug !== other.slug && page.language === other.language && shared >= 5 && shared * 2 >= page.frontMatter.asked_as.length;
}

/** The same for questions that differ in signs and capitals only. */
export function questionKey(question: string): string {
  return tokenize(question).join(' ');
}
