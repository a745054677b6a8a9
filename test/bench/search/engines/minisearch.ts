import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { buildMiniSearch, findInMiniSearch, miniSearch, miniSearchOptions } from '../../../relevance/engines/minisearch-engine.ts';
import type { BenchEngine } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

export const miniSearchEngine: BenchEngine = {
  name: miniSearch.name,
  build({ documents }, { folder }) {
    const index = buildMiniSearch(itemsOf(documents));
    return { save: () => writeFileSync(join(folder, 'index.json'), JSON.stringify(index)) };
  },
  open({ folder }) {
    const find = findInMiniSearch(MiniSearch.loadJSON(readFileSync(join(folder, 'index.json'), 'utf8'), miniSearchOptions));
    return (question) => find(question).map(slugOf);
  },
};
