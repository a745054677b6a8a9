import type { Document } from '../knowledge/document.ts';
import { passageText } from '../knowledge/passage.ts';

/** One stretch of a page that can be found: a passage, or a way of asking, which has no passage. */
export interface Stretch {
  readonly passage?: number;
  /** The heading of a passage; of the first, behind the page's title and keywords. The lead's is the title. */
  readonly heading: string;
  readonly text: string;
  readonly asked: string;
}

/** Cuts a page into what is indexed. Names and numbers of contacts differ between organisations and are left out. */
export function stretchesOf({ frontMatter, passages }: Document): Stretch[] {
  const { title, keywords, asked_as } = frontMatter;
  const firstHeading = (heading: string) => [title, ...keywords, ...(heading === title ? [] : [heading])].join('\n');
  return [
    ...passages.map((passage, at) => ({
      passage: at,
      heading: at === 0 ? firstHeading(passage.heading) : passage.heading,
      text: passageText(passage, () => ''),
      asked: '',
    })),
    ...asked_as.map((asked) => ({ heading: '', text: '', asked })),
  ];
}

/** All texts whose words a page brings into the lexicon. */
export function documentTexts(document: Document): string[] {
  const stretches = stretchesOf(document).flatMap(({ heading, text, asked }) => [heading, text, asked]);
  return [...stretches, ...document.phrasings].filter((text) => text !== '');
}
