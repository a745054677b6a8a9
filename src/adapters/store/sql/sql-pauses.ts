import type { PauseRecord, Pauses } from '../../../handoff/pause.ts';
import type { Database, Row } from './database.ts';

export function createSqlPauses(database: Database): Pauses {
  return {
    record: async ({ at, actor, paused, reason }) => {
      await database.query('INSERT INTO pause (at, actor, paused, reason) VALUES ($1, $2, $3, $4)', [at, actor, paused ? 1 : 0, reason]);
    },
    last: async () => {
      const [row] = await database.query('SELECT * FROM pause ORDER BY at DESC LIMIT 1');
      return row && recordFrom(row);
    },
    list: async () => (await database.query('SELECT * FROM pause ORDER BY at')).map(recordFrom),
  };
}

function recordFrom(row: Row): PauseRecord {
  return { at: Number(row['at']), actor: String(row['actor']), paused: Number(row['paused']) === 1, reason: String(row['reason']) };
}
