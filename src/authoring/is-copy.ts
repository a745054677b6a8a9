import type { Document } from '../knowledge/document.ts';
import { tokenize } from '../search/tokenize.ts';

/** Each page is compared with every other, and its questions are cut into words once. */
const keysOfPage = new WeakMap<Document, readonly string[]>();

/** Whether a page is much the same as another under a new name: at least half of its questions, and five of them, are the other's too. */
export function isCopy(page: Document, other: Document): boolean {
  if (page.slug === other.slug || page.language !== other.language) return false;
  const keys = keysOf(page);
  const theirs = new Set(keysOf(other));
  const shared = keys.filter((key) => theirs.has(key)).length;
  return shared >= 5 && shared * 2 >= keys.length;
}

function keysOf(page: Document): readonly string[] {
  const known = keysOfPage.get(page) ?? page.frontMatter.asked_as.map(questionKey);
  keysOfPage.set(page, known);
  return known;
}

/** The same for questions that differ in signs and capitals only. */
export function questionKey(question: string): string {
  return tokenize(question).join(' ');
}
