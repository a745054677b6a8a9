import { type FrontMatter, plainPageSchema } from '../../../src/knowledge/front-matter.ts';
import type { Document } from '../../../src/knowledge/document.ts';
import type { Language } from '../../../src/knowledge/language.ts';
import { createSearch } from '../../../src/search/create-search.ts';
import type { Engine, Item } from './engine.ts';

const mostResults = 50;

/** Our search over plain text: no title, no asked-as, no synonyms of anybody's. */
export const radrumOverPlainText: Engine = {
  name: 'Rådrum',
  index(items, language) {
    const search = createSearch({ documents: items.map((item) => plainDocument(item, language)), vocabulary: { groups: [], glossary: [] } });
    return (question) => search(question, { language, limit: mostResults }).hits.map(({ slug }) => slug);
  },
};

function plainDocument({ id, text }: Item, language: Language): Document {
  const paragraph = { kind: 'paragraph' as const, text: [{ kind: 'text' as const, text, strong: false }], line: 1 };
  const frontMatter: FrontMatter = plainPageSchema.parse({});
  return {
    slug: id,
    language,
    file: `${language}/${id}.md`,
    frontMatter,
    phrasings: [],
    passages: [{ id: `${language}/${id}#0`, section: 'lead', heading: '', blocks: [paragraph], line: 1 }],
  };
}
