import type { Queries } from './database.ts';

/** Marks a channel's code as used, whatever it connects; false when it was used before. Part of the transaction that connects. */
export async function spendCode(queries: Queries, digest: string, usedAt: number): Promise<boolean> {
  const sql = 'INSERT INTO used_channel_code (digest, used_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING RETURNING digest';
  return (await queries.query(sql, [digest, usedAt])).length > 0;
}
