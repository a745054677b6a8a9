import type { Document } from './document.ts';

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
  const added = local.document.passages;
  const beforeWho = document.passages.findIndex(({ section }) => section === 'who');
  const place = beforeWho === -1 ? document.passages.length : beforeWho;
  const own = added.filter(({ section }) => section === 'topic' || section === 'lead');
  const byHeading = new Map(added.filter((passage) => !own.includes(passage)).map((passage) => [passage.section, passage]));
  const passages = document.passages.flatMap((passage, position) => {
    const more = byHeading.get(passage.section);
    return [...(position === place ? own : []), passage, ...(more === undefined ? [] : [more])];
  });
  return { ...document, passages: place === document.passages.length ? [...passages, ...own] : passages };
}
