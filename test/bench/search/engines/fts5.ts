import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fillFts5, findInFts5, sqliteFts5 } from '../../../relevance/engines/fts5-engine.ts';
import type { BenchEngine } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

/** In a file from the start: what it saves it has saved while building. */
export const fts5Engine: BenchEngine = {
  name: sqliteFts5.name,
  build({ documents }, { folder }) {
    const database = new DatabaseSync(join(folder, 'index.sqlite'));
    fillFts5(database, itemsOf(documents));
    return { save: () => database.close() };
  },
  open({ folder }) {
    const find = findInFts5(new DatabaseSync(join(folder, 'index.sqlite'), { readOnly: true }));
    return (question) => find(question).map(slugOf);
  },
};
