import pg from 'pg';
import { fields, type Item } from '../../../relevance/engines/engine.ts';
import type { BenchEngine, BenchPlace } from '../bench-engine.ts';
import { itemsOf, slugOf } from '../items.ts';

const itemsAtOnce = 500;
/** `ts_rank` knows four weights; these are the ones that all engines share, as shares of the heaviest. */
const weightLetters = { title: 'A', asked: 'A', keywords: 'B', text: 'B' } as const;
const rank = `ts_rank('{0.5, 0.5, 0.5, 1}', words, query)`;

/** PostgreSQL's full-text search with its Swedish dictionary and a GIN index, any of the words. */
export const postgresEngine: BenchEngine = {
  name: 'PostgreSQL swedish',
  async build({ documents }, place) {
    const client = await connect(place);
    await client.query('CREATE TABLE item (id text PRIMARY KEY, words tsvector NOT NULL)');
    const items = itemsOf(documents);
    for (let at = 0; at < items.length; at += itemsAtOnce) await insert(client, items.slice(at, at + itemsAtOnce));
    await client.query('CREATE INDEX item_words ON item USING gin (words)');
    await client.query('ANALYZE item');
    return { save: () => client.end() };
  },
  async open(place) {
    const client = await connect(place);
    return async (question) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const text = `SELECT id FROM item, to_tsquery('swedish', $1) query WHERE words @@ query ORDER BY ${rank} DESC LIMIT 50`;
      const { rows } = await client.query<{ id: string }>({ name: 'find', text, values: [words.join(' | ')] });
      return rows.map(({ id }) => slugOf(id));
    };
  },
  async bytesOnDisk(place) {
    const client = await connect(place);
    const { rows } = await client.query<{ bytes: string }>(`SELECT pg_total_relation_size('item') bytes`);
    await client.end();
    return Number(rows[0]?.bytes);
  },
};

async function connect({ databaseUrl }: BenchPlace): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  return client;
}

async function insert(client: pg.Client, items: readonly Item[]): Promise<void> {
  const vector = fields.map((field, at) => `setweight(to_tsvector('swedish', ($${at + 2}::text[])[n]), '${weightLetters[field]}')`).join(' || ');
  await client.query(`INSERT INTO item SELECT ($1::text[])[n], ${vector} FROM generate_subscripts($1::text[], 1) n`, [
    items.map(({ id }) => id),
    ...fields.map((field) => items.map((item) => item[field])),
  ]);
}
