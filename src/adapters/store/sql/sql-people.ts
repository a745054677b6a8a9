import type { People, Preferences } from '../../../conversation/preferences.ts';
import type { Language } from '../../../knowledge/language.ts';
import type { Database, Row } from './database.ts';

const save = `INSERT INTO person_choice (person_id, organisation, language, changed_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (person_id) DO UPDATE SET organisation = $2, language = $3, changed_at = $4`;

export function createSqlPeople(database: Database): People {
  return {
    find: async (personId) => {
      const [row] = await database.query('SELECT organisation, language FROM person_choice WHERE person_id = $1', [personId]);
      return preferencesFrom(row);
    },
    save: async (personId, { organisation, language }, at) => {
      if (organisation === undefined && language === undefined) {
        await database.query('DELETE FROM person_choice WHERE person_id = $1', [personId]);
      } else {
        await database.query(save, [personId, organisation ?? null, language ?? null, at]);
      }
    },
    forget: async (personId, { privateChat }) => {
      const forgotten = await database.transaction(async (queries) => {
        const [row] = await queries.query('DELETE FROM person_choice WHERE person_id = $1 RETURNING organisation, language', [personId]);
        const reports = await queries.query(`DELETE FROM entry WHERE owner_id = $1 AND kind = 'report' AND state <> 'pending' RETURNING id`, [personId]);
        const requests = await queries.query(`DELETE FROM contact_request WHERE owner_id = $1 AND state IN ('done', 'withdrawn') RETURNING id`, [personId]);
        // What told of a case is the person's too.
        await queries.query(`DELETE FROM entry WHERE owner_id = $1 AND kind = 'notice' AND state <> 'pending'`, [personId]);
        const runs = await queries.query('DELETE FROM run WHERE conversation_id = $1 RETURNING id', [privateChat]);
        for (const { id } of runs) for (const table of ['run_event', 'run_reminder']) await queries.query(`DELETE FROM ${table} WHERE run_id = $1`, [String(id)]);
        const open = await queries.query(
          `SELECT id FROM entry WHERE owner_id = $1 AND kind = 'report' UNION ALL SELECT id FROM contact_request WHERE owner_id = $1`,
          [personId],
        );
        return { preferences: preferencesFrom(row), closedCases: reports.length + requests.length, openCases: open.length, ownRuns: runs.length };
      });
      await database.compact();
      return forgotten;
    },
  };
}

function preferencesFrom(row: Row | undefined): Preferences {
  const [organisation, language] = [row?.['organisation'], row?.['language']];
  return {
    ...(typeof organisation === 'string' && { organisation }),
    ...(typeof language === 'string' && { language: language as Language }),
  };
}
