import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { CountReader } from '../../insight/counts.ts';
import { openDatabase } from './open-store.ts';
import { migrations, schemaVersion } from './sql/schema.ts';
import { createSqlCountReader } from './sql/sql-counts.ts';
import { sqliteFile } from './sqlite/open-sqlite-database.ts';

/** The step of the schema that made the tables of counts. */
const firstVersionWithCounts = 8;

/**
 * Lends the counts of the store that the settings name to some work. Beside a running bot, without a key, and without changing
 * anything: an older store stays as old as it is. Throws STORE_MISSING, STORE_UNAVAILABLE and STORE_NEWER.
 */
export async function withCounts<T>(config: Pick<Config, 'dataFolder' | 'databaseUrl'>, work: (counts: CountReader) => Promise<T>): Promise<T> {
  const file = join(config.dataFolder, sqliteFile);
  if (config.databaseUrl === undefined && !existsSync(file)) throw new AppError('STORE_MISSING', `${file} is not there, expected the database that the bot makes when it starts.`);
  const database = await openDatabase(config, () => {});
  try {
    const version = await schemaVersion(database).catch((error: unknown) => {
      if (error instanceof AppError) throw error;
      // A server without our tables: no bot has ever used it.
      return 0;
    });
    if (version > migrations.length) throw new AppError('STORE_NEWER', `The database has version ${version}, expected at most ${migrations.length}.`);
    if (version < firstVersionWithCounts) throw new AppError('STORE_MISSING', `The ${version === 0 ? 'database is empty' : `database has version ${version}, which has no counts`}.`);
    return await work(createSqlCountReader(database));
  } finally {
    await database.close();
  }
}
