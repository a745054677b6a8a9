import type { Document } from './document.ts';
import type { Passage } from './passage.ts';
import { sectionOrder } from './section.ts';

/**
 * What one organisation has to say on a page: more sections (`adds`), or a page in place of the city's (`replaces`).
 * Its passages carry the organisation, so that a card can tell which parts are local.
 */
export interface LocalPage {
  readonly organisation: string;
  readonly mode: 'adds' | 'replaces';
  readonly document: Document;
}

/** The page as the staff of an organisation should see it. Without a local page it is the city's, unchanged. */
export function withLocalPage(document: Document, local: LocalPage | undefined): Document {
  if (local === undefined) return document;
  if (local.mode === 'replaces') return local.document;
  return { ...document, passages: local.document.passages.reduce(withAdded, document.passages) };
}

/** Headings of a page's own stand before "Vem". */
const usualOrder = sectionOrder.toSpliced(sectionOrder.indexOf('who'), 0, 'topic');

/** Adds a section after those of its kind, else before the first that usually comes later, else last. */
function withAdded(passages: readonly Passage[], added: Passage): readonly Passage[] {
  const kind = added.section === 'lead' ? 'topic' : added.section;
  const alike = kind === 'topic' ? -1 : passages.findLastIndex(({ section }) => section === kind);
  const later = passages.findIndex(({ section }) => usualOrder.indexOf(section) > usualOrder.indexOf(kind));
  const place = alike !== -1 ? alike + 1 : later !== -1 ? later : passages.length;
  return passages.toSpliced(place, 0, added);
}
