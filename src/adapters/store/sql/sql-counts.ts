import type { DayCount, DayWord, Outcome } from '../../../insight/count.ts';
import { type CountReader, type Counts, wordThreshold } from '../../../insight/counts.ts';
import type { SizeClass } from '../../../insight/size-class.ts';
import type { Language } from '../../../knowledge/language.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Queries, Row } from './database.ts';

const addCount = `INSERT INTO turn_count (day, kind, outcome, page, language, size, count) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (day, kind, outcome, page, language, size) DO UPDATE SET count = turn_count.count + $7`;
const addWord = `INSERT INTO word_count (digest, day, count) VALUES ($1, $2, $3)
  ON CONFLICT (digest, day) DO UPDATE SET count = word_count.count + $3`;
const showWord = `INSERT INTO shared_word (digest, word) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING`;

/** Reads counts without a key: what needs one to be read is not shown. */
export function createSqlCountReader(queries: Queries): CountReader {
  return {
    list: async ({ from, to }) => (await queries.query('SELECT * FROM turn_count WHERE day >= $1 AND day <= $2 ORDER BY day, kind, outcome, page, language, size', [from, to])).map(countFrom),
    // A new key gives a word a new name, so that one word may be there twice.
    sharedWords: async ({ from, to }) =>
      (
        await queries.query(
          `SELECT word, SUM(count) AS questions, COUNT(DISTINCT day) AS days FROM shared_word JOIN word_count ON word_count.digest = shared_word.digest
           GROUP BY word HAVING MAX(day) >= $1 AND MIN(day) <= $2 ORDER BY SUM(count) DESC, word`,
          [from, to],
        )
      ).map((row) => ({ word: String(row['word']), questions: Number(row['questions']), days: Number(row['days']) })),
  };
}

/** Counts in tables of their own: numbers by day, and words under a name that only the key can connect with them until enough have written them. */
export function createSqlCounts(database: Database, keyring: Keyring): Counts {
  return {
    ...createSqlCountReader(database),
    add: ({ counts, words }) =>
      database.transaction(async (queries) => {
        for (const counted of counts) await queries.query(addCount, [...valuesOf(counted), counted.count]);
        // In the order of the names, which is that of no question, and the same in every process, so that none waits for another in a ring.
        const named = words.map((word) => ({ ...word, digest: keyring.digest(word.word, 'word-count') })).toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
        for (const word of named) await add(queries, word);
      }),
    erase: async (before) => {
      await database.transaction(async (queries) => {
        await queries.query('DELETE FROM turn_count WHERE day < $1', [before.counts]);
        await queries.query('DELETE FROM word_count WHERE day < $1', [before.counts]);
        await queries.query('DELETE FROM word_count WHERE day < $1 AND digest NOT IN (SELECT digest FROM shared_word)', [before.words]);
        await queries.query('DELETE FROM shared_word WHERE digest NOT IN (SELECT digest FROM word_count)');
      });
    },
  };
}

/** The word itself is written only with this question in hand: nothing that lies in the store could give it back. */
async function add(queries: Queries, { digest, day, word, count }: DayWord & { readonly digest: string }): Promise<void> {
  await queries.query(addWord, [digest, day, count]);
  const [sum] = await queries.query('SELECT SUM(count) AS questions, COUNT(*) AS days FROM word_count WHERE digest = $1', [digest]);
  if (Number(sum?.['questions']) >= wordThreshold.questions && Number(sum?.['days']) >= wordThreshold.days) await queries.query(showWord, [digest, word]);
}

function valuesOf(counted: DayCount): readonly string[] {
  const { day, kind, outcome } = counted;
  return counted.kind === 'page' ? [day, kind, outcome, counted.page, counted.language, ''] : [day, kind, outcome, '', '', counted.size];
}

function countFrom(row: Row): DayCount {
  const common = { day: String(row['day']), outcome: row['outcome'] as Outcome, count: Number(row['count']) };
  if (row['kind'] === 'size') return { ...common, kind: 'size', size: row['size'] as SizeClass };
  return { ...common, kind: 'page', page: String(row['page']), language: row['language'] as Language };
}
