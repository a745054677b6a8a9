import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Document } from '../../../../src/knowledge/document.ts';
import { noMemory } from '../../../../src/knowledge/remember.ts';
import type { Vocabulary } from '../../../../src/knowledge/vocabulary.ts';
import { createSearch } from '../../../../src/search/create-search.ts';
import type { BenchEngine } from '../bench-engine.ts';

const mostResults = 50;

interface Kept {
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly data: unknown;
}

/** Our search with the editors' synonyms. What it keeps, and what its memory holds, is pages and index together: an answer is made of both. */
export const radrumEngine: BenchEngine = {
  name: 'Rådrum',
  build({ documents, vocabulary }, { folder }) {
    let data: unknown;
    const whole = <T>(_name: string, make: () => T): T => {
      const made = make();
      data = made;
      return made;
    };
    createSearch({ documents, vocabulary, memory: { ...noMemory, whole } });
    return { save: () => writeFileSync(join(folder, 'index.v8'), serialize({ documents, vocabulary, data } satisfies Kept)) };
  },
  open({ folder }) {
    const { documents, vocabulary, data } = deserialize(readFileSync(join(folder, 'index.v8'))) as Kept;
    const search = createSearch({ documents, vocabulary, memory: { ...noMemory, whole: () => data as never } });
    return (question) => search(question, { language: 'sv', limit: mostResults }).hits.map(({ slug }) => slug);
  },
};
