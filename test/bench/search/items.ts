import type { Document } from '../../../src/knowledge/document.ts';
import { passageText } from '../../../src/knowledge/passage.ts';
import type { Item } from '../../relevance/engines/engine.ts';

/**
 * One item for each passage, by which every other engine finds pages. The first passage of a page has its title, keywords and
 * ways of asking, the others have their headings.
 */
export function itemsOf(documents: readonly Document[]): readonly Item[] {
  return documents.flatMap(({ slug, frontMatter, passages, phrasings }) =>
    passages.map((passage, at) => ({
      id: `${slug}#${at}`,
      title: at === 0 ? frontMatter.title : passage.heading,
      asked: at === 0 ? [...frontMatter.asked_as, ...phrasings].join('\n') : '',
      keywords: at === 0 ? frontMatter.keywords.join('\n') : '',
      text: passageText(passage, () => ''),
    })),
  );
}

/** The page that an item belongs to. */
export function slugOf(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}
