import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Charset, Document } from 'flexsearch';
import { fields } from '../../../relevance/engines/engine.ts';
import type { BenchEngine } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

const mostResults = 50;

/** FlexSearch with prefixes (`forward`), its phonetic letters (`LatinBalance`) and suggestions, without which every word must be met. */
export const flexSearchEngine: BenchEngine = {
  name: 'FlexSearch (forward, suggest)',
  build({ documents }, { folder }) {
    const index = makeEmpty();
    for (const item of itemsOf(documents)) index.add({ ...item });
    return {
      save: async () => {
        mkdirSync(folder, { recursive: true });
        await index.export((key, data) => writeFileSync(join(folder, `${key}.json`), String(data)));
      },
    };
  },
  open({ folder }) {
    const index = makeEmpty();
    for (const name of readdirSync(folder)) index.import(name.replace(/\.json$/, ''), readFileSync(join(folder, name), 'utf8'));
    return (question) => index.search(question, { limit: mostResults, suggest: true, merge: true }).map(({ id }) => slugOf(String(id)));
  },
};

function makeEmpty() {
  return new Document({ encoder: Charset.LatinBalance, tokenize: 'forward', document: { id: 'id', index: [...fields] } });
}
