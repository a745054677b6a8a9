import type { OwnersChannels } from '../../../handoff/owners-channel.ts';
import type { Language } from '../../../knowledge/language.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from './database.ts';
import { spendCode } from './spend-code.ts';
import { insertEntries } from './sql-outbox.ts';

/** The table has one row at most, so its name is that of the table. */
const only = 'owners';

export function createSqlOwners(database: Database, keyring: Keyring): OwnersChannels {
  return {
    connect: ({ conversationId, address, language, connectedAt }, codeDigest) =>
      database.transaction(async (queries) => {
        if (!(await spendCode(queries, codeDigest, connectedAt))) return 'code-used';
        const { keyId, text } = keyring.seal(address, ownersPlace(only));
        await queries.query('DELETE FROM owners_channel');
        await queries.query(
          'INSERT INTO owners_channel (name, conversation_id, language, connected_at, key_id, sealed) VALUES ($1, $2, $3, $4, $5, $6)',
          [only, conversationId, language, connectedAt, keyId, text],
        );
        return 'connected';
      }),
    find: async () => {
      const [row] = await database.query('SELECT * FROM owners_channel');
      return (
        row && {
          conversationId: String(row['conversation_id']),
          address: keyring.open({ keyId: String(row['key_id']), text: String(row['sealed']) }, ownersPlace(only)),
          language: row['language'] as Language,
          connectedAt: Number(row['connected_at']),
        }
      );
    },
    disconnect: async (conversationId) => (await database.query('DELETE FROM owners_channel WHERE conversation_id = $1 RETURNING name', [conversationId])).length > 0,
    takeWeek: (week, message) =>
      database.transaction(async (queries) => {
        const taken = await queries.query('INSERT INTO owners_week (week) VALUES ($1) ON CONFLICT (week) DO NOTHING RETURNING week', [week]);
        if (taken.length === 0) return false;
        await queries.query('DELETE FROM owners_week WHERE week < $1', [week]);
        if (message !== undefined) await insertEntries(queries, [message], keyring);
        return true;
      }),
  };
}

export function ownersPlace(name: string): string {
  return `owners_channel/${name}`;
}
