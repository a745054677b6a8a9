import { DatabaseSync } from 'node:sqlite';
import { type Engine, fields, weights } from './engine.ts';

/** SQLite's full-text index: unicode61 that keeps å, ä and ö, any of the words, ranked by bm25. */
export const sqliteFts5: Engine = {
  name: 'SQLite FTS5 (bm25)',
  index(items) {
    const database = new DatabaseSync(':memory:');
    database.exec(`create virtual table item using fts5(id unindexed, ${fields.join(', ')}, tokenize = 'unicode61 remove_diacritics 0')`);
    const insert = database.prepare(`insert into item (id, ${fields.join(', ')}) values (?, ?, ?, ?, ?)`);
    for (const item of items) insert.run(item.id, ...fields.map((field) => item[field]));
    const boosts = [0, ...fields.map((field) => weights[field])].join(', ');
    const find = database.prepare(`select id from item where item match ? order by bm25(item, ${boosts}) limit 50`);
    return (question) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return find.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => String(id));
    };
  },
};
