import { DatabaseSync } from 'node:sqlite';
import { type Engine, type Find, type Item, fields, weights } from './engine.ts';

/** SQLite's full-text index: unicode61 that keeps å, ä and ö, any of the words, ranked by bm25. */
export const sqliteFts5: Engine = {
  name: 'SQLite FTS5 (bm25)',
  index(items) {
    const database = new DatabaseSync(':memory:');
    fillFts5(database, items);
    return findInFts5(database);
  },
};

/** Makes the full-text table in an empty database, all or nothing. */
export function fillFts5(database: DatabaseSync, items: readonly Item[]): void {
  database.exec(`create virtual table item using fts5(id unindexed, ${fields.join(', ')}, tokenize = 'unicode61 remove_diacritics 0')`);
  database.exec('begin');
  const insert = database.prepare(`insert into item (id, ${fields.join(', ')}) values (?, ?, ?, ?, ?)`);
  for (const item of items) insert.run(item.id, ...fields.map((field) => item[field]));
  database.exec('commit');
}

export function findInFts5(database: DatabaseSync): Find {
  const boosts = [0, ...fields.map((field) => weights[field])].join(', ');
  const find = database.prepare(`select id from item where item match ? order by bm25(item, ${boosts}) limit 50`);
  return (question) => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return find.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => String(id));
  };
}
