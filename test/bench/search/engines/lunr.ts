import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../../src/knowledge/language.ts';
import { buildPlainLunr, buildSwedishLunr, findInLunr, loadLunr, plainLunr, swedishLunr } from '../../../relevance/engines/lunr-engines.ts';
import type { BenchEngine } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

export const lunrAsItComes = lunrEngine(plainLunr.name, buildPlainLunr, 'en');
export const lunrInSwedish = lunrEngine(swedishLunr.name, buildSwedishLunr, 'sv');

function lunrEngine(name: string, make: typeof buildPlainLunr, language: Language): BenchEngine {
  return {
    name,
    build({ documents }, { folder }) {
      const index = make(itemsOf(documents));
      return { save: () => writeFileSync(join(folder, 'index.json'), JSON.stringify(index)) };
    },
    open({ folder }) {
      const find = findInLunr(loadLunr(readFileSync(join(folder, 'index.json'), 'utf8'), language));
      return (question) => find(question).map(slugOf);
    },
  };
}
