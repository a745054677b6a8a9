import type { SecurityChannels } from '../../../handoff/store.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from './database.ts';
import { spendCode } from './spend-code.ts';

/** Notices are found by their id, since whom they are for is sealed. A reminder has its number behind the organisation's name. */
const dueAtOnce = `UPDATE entry SET due_at = $1 WHERE state = 'pending' AND kind = 'notice' AND due_at > $1 AND (id LIKE $2 OR id LIKE $2 || '/%')`;

export function createSqlChannels(database: Database, keyring: Keyring): SecurityChannels {
  return {
    connect: ({ organisation, conversationId, address, connectedAt }, codeDigest) =>
      database.transaction(async (queries) => {
        if (!(await spendCode(queries, codeDigest, connectedAt))) return 'code-used';
        const { keyId, text } = keyring.seal(address, channelPlace(organisation));
        await queries.query('DELETE FROM security_channel WHERE organisation = $1', [organisation]);
        await queries.query(
          'INSERT INTO security_channel (organisation, conversation_id, connected_at, key_id, sealed) VALUES ($1, $2, $3, $4, $5)',
          [organisation, conversationId, connectedAt, keyId, text],
        );
        await queries.query(dueAtOnce, [connectedAt, `%/channel.%/${organisation}`]);
        return 'connected';
      }),
    list: async () =>
      (await database.query('SELECT * FROM security_channel ORDER BY organisation')).map((row) => {
        const organisation = String(row['organisation']);
        return {
          organisation,
          conversationId: String(row['conversation_id']),
          address: keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, channelPlace(organisation)),
          connectedAt: Number(row['connected_at']),
        };
      }),
    disconnect: async ({ organisation, conversationId }) => {
      const sql = 'DELETE FROM security_channel WHERE organisation = $1 AND conversation_id = $2 RETURNING organisation';
      return (await database.query(sql, [organisation, conversationId])).length > 0;
    },
  };
}

export function channelPlace(organisation: string): string {
  return `security_channel/${organisation}`;
}
