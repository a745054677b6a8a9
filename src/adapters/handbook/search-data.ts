import type { Document } from '../../knowledge/document.ts';
import { passageText } from '../../knowledge/passage.ts';
import { pageFile, type SiteContext } from './site-context.ts';

/** What the search on the page looks through: words of the title, of how people ask, and of the text. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly asked: string;
  readonly text: string;
}

/** A script and not JSON: a page that was opened from a folder may not fetch anything. */
export function searchData(context: SiteContext): string {
  const entries = context.documents.map((document) => entryOf(document, context));
  // "<" could end the script element of whoever pastes this into a page.
  return `globalThis.handbookPages = ${JSON.stringify(entries).replaceAll('<', '\\u003c')};\n`;
}

function entryOf(document: Document, { cards }: SiteContext): SearchEntry {
  const { slug, frontMatter, passages } = document;
  const text = passages.map((passage) => `${passage.heading} ${passageText(passage, cards.nameContact)}`).join(' ');
  return {
    url: pageFile(slug),
    title: frontMatter.title,
    kind: cards.texts.routines.kinds[frontMatter.kind],
    asked: distinctWords([...frontMatter.asked_as, ...frontMatter.keywords].join(' ')),
    text: distinctWords(text),
  };
}

function distinctWords(text: string): string {
  return [...new Set(text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join(' ');
}
