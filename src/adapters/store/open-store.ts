import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import { createKeyring } from './keyring.ts';
import { readLocalKey } from './local-key.ts';
import { createSqlStore, type FullStore } from './sql/create-sql-store.ts';
import type { Database } from './sql/database.ts';
import { openSqliteDatabase } from './sqlite/open-sqlite-database.ts';

export type StoreConfig = Pick<Config, 'dataFolder' | 'databaseUrl' | 'dataKeys'>;

/**
 * Opens the store that the settings ask for: PostgreSQL with DATABASE_URL, else a file in DATA_DIR.
 * Throws STORE_UNAVAILABLE, STORE_FULL, STORE_NEWER and DATA_KEY_UNKNOWN.
 */
export async function openStore({ dataFolder, databaseUrl, dataKeys }: StoreConfig, log: Log): Promise<FullStore> {
  const [first = await readLocalKey(dataFolder), ...earlier] = dataKeys;
  const database = await openDatabase({ dataFolder, databaseUrl }, log);
  try {
    const store = await createSqlStore(database, createKeyring([first, ...earlier]));
    const { kind, schemaVersion, durable, pending, abandoned } = await store.check();
    log({ event: 'store.opened', kind, schemaVersion, durable, pending, abandoned });
    return store;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

/** The database that the settings name, as it is. */
export async function openDatabase({ dataFolder, databaseUrl }: Pick<Config, 'dataFolder'> & { readonly databaseUrl?: string | undefined }, log: Log): Promise<Database> {
  return databaseUrl === undefined ? openSqliteDatabase(dataFolder) : openPostgres(databaseUrl, log);
}

/** Loaded only when it is used: the embedded store needs none of it. */
async function openPostgres(url: string, log: Log): Promise<Database> {
  const { openPostgresDatabase } = await import('./postgres/open-postgres-database.ts');
  return openPostgresDatabase({ url, onIdleError: () => log({ event: 'store.connection-lost' }) });
}
