import type { Document } from '../knowledge/document.ts';
import { passageText } from '../knowledge/passage.ts';

/** One stretch of a page that can be found: a passage, or a way of asking, which has no passage. */
export interface Stretch {
  readonly passage?: number;
  /** The heading of a passage; for the lead, the page's title and keywords. */
  readonly heading: string;
  readonly text: string;
  readonly asked: string;
}

/** Cuts a page into what is indexed. Names and numbers of contacts differ between organisations and are left out. */
export function stretchesOf({ frontMatter, passages }: Document): Stretch[] {
  return [
    ...passages.map((passage, at) => ({
      passage: at,
      heading: at === 0 ? [frontMatter.title, ...frontMatter.keywords].join('\n') : passage.heading,
      text: passageText(passage, () => ''),
      asked: '',
    })),
    ...frontMatter.asked_as.map((asked) => ({ heading: '', text: '', asked })),
  ];
}

/** All texts whose words a page brings into the lexicon. */
export function documentTexts(document: Document): string[] {
  const stretches = stretchesOf(document).flatMap(({ heading, text, asked }) => [heading, text, asked]);
  return [...stretches, ...document.phrasings].filter((text) => text !== '');
}
