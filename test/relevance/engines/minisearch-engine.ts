import MiniSearch from 'minisearch';
import { type Engine, type Find, type Item, fields, weights } from './engine.ts';

/** Typos (a fifth of the letters) and prefixes allowed, as its documentation suggests. */
export const miniSearchOptions = { fields: [...fields], searchOptions: { fuzzy: 0.2, prefix: true, boost: weights } };

export const miniSearch: Engine = {
  name: 'MiniSearch (fuzzy 0.2, prefix)',
  index: (items) => findInMiniSearch(buildMiniSearch(items)),
};

export function buildMiniSearch(items: readonly Item[]): MiniSearch {
  const index = new MiniSearch(miniSearchOptions);
  index.addAll(items);
  return index;
}

export function findInMiniSearch(index: MiniSearch): Find {
  return (question) => index.search(question).map(({ id }) => String(id));
}
