import type { PauseRecord, Pauses } from '../../../handoff/pause.ts';
import type { Database, Row } from './database.ts';

/** After every other record, whatever the clock says: a pause from a machine whose clock is behind would otherwise change nothing. */
const insert = `INSERT INTO pause (at, actor, paused, reason)
  SELECT CASE WHEN MAX(at) >= CAST($1 AS BIGINT) THEN MAX(at) + 1 ELSE CAST($1 AS BIGINT) END, CAST($2 AS TEXT), CAST($3 AS INTEGER), CAST($4 AS TEXT) FROM pause`;

export function createSqlPauses(database: Database): Pauses {
  return {
    record: async ({ at, actor, paused, reason }) => {
      await database.query(insert, [at, actor, paused ? 1 : 0, reason]);
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
