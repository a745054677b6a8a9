import MiniSearch from 'minisearch';
import { type Engine, fields, weights } from './engine.ts';

/** MiniSearch with typos (a fifth of the letters) and prefixes allowed, as its documentation suggests. */
export const miniSearch: Engine = {
  name: 'MiniSearch (fuzzy 0.2, prefix)',
  index(items) {
    const index = new MiniSearch({ fields: [...fields], searchOptions: { fuzzy: 0.2, prefix: true, boost: weights } });
    index.addAll(items);
    return (question) => index.search(question).map(({ id }) => String(id));
  },
};
