import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { CountReader } from '../../insight/counts.ts';
import { openUsedDatabase } from './open-store.ts';
import { createSqlCountReader } from './sql/sql-counts.ts';

/** The step of the schema that made the tables of counts. */
const firstVersionWithCounts = 8;

/**
 * Lends the counts of the store that the settings name to some work. Beside a running bot, without a key, and without changing
 * anything: an older store stays as old as it is. Throws STORE_MISSING, STORE_UNAVAILABLE and STORE_NEWER.
 */
export async function withCounts<T>(config: Pick<Config, 'dataFolder' | 'databaseUrl'>, work: (counts: CountReader) => Promise<T>): Promise<T> {
  const { database, version } = await openUsedDatabase(config, () => {}, { toRead: true });
  try {
    if (version < firstVersionWithCounts) throw new AppError('STORE_MISSING', `The database has version ${version}, which has no counts.`);
    return await work(createSqlCountReader(database));
  } finally {
    await database.close();
  }
}
