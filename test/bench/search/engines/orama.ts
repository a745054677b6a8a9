import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insert, load, type RawData, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { weights } from '../../../relevance/engines/engine.ts';
import type { BenchEngine } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

const mostResults = 50;

/** Orama with its Swedish stemmer and stop words. Tolerance for typos made it slower and worse on our questions, so it is off. */
export const oramaEngine: BenchEngine = {
  name: 'Orama (sv stemmer, stop words)',
  async build({ documents }, { folder }) {
    const index = makeEmpty();
    for (const item of itemsOf(documents)) await insert(index, item);
    return { save: () => writeFileSync(join(folder, 'index.json'), JSON.stringify(save(index))) };
  },
  open({ folder }) {
    const index = makeEmpty();
    load(index, JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as RawData);
    return async (question) => {
      const { hits } = await search(index, { term: question, boost: weights, limit: mostResults });
      return hits.map(({ id }) => slugOf(id));
    };
  },
};

function makeEmpty() {
  return create({
    schema: { id: 'string', title: 'string', asked: 'string', keywords: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'swedish', stemming: true, stemmer, stopWords: stopwords, tokenizeSkipProperties: ['id'] },
    },
  });
}
