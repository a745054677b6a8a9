import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { createKeyring } from './keyring.ts';
import { readLocalKey } from './local-key.ts';
import { createCurrentStore, createSqlStore, type FullStore } from './sql/create-sql-store.ts';
import type { Database } from './sql/database.ts';
import { migrations, schemaVersion } from './sql/schema.ts';
import { openSqliteDatabase, sqliteFile } from './sqlite/open-sqlite-database.ts';
import { isWithoutTables } from './store-failure.ts';

export type StoreConfig = Pick<Config, 'dataFolder' | 'databaseUrl' | 'dataKeys'>;

/**
 * Opens the store that the settings ask for: PostgreSQL with DATABASE_URL, else a file in DATA_DIR.
 * Throws STORE_UNAVAILABLE, STORE_FULL, STORE_NEWER and DATA_KEY_UNKNOWN.
 */
export async function openStore(config: StoreConfig, log: Log): Promise<FullStore> {
  return openStoreIn(await openDatabase(config, log), { config, log, open: createSqlStore });
}

/** What a command beside a bot wants of the store. */
interface Use {
  /** It only looks: an operator in trouble may have nothing but a database that cannot be written. */
  readonly toRead?: boolean;
}

/**
 * The same for commands beside a bot, which must not make what they are to look into: a new store says that all is well.
 * Throws STORE_MISSING as well, where no bot has run with these settings, and STORE_OLDER: a bot that runs knows the tables as they are.
 */
export async function openUsedStore(config: StoreConfig, log: Log, use: Use = {}): Promise<FullStore> {
  const { database, version } = await openUsedDatabase(config, log, use);
  try {
    expectCurrent(version);
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  return openStoreIn(database, { config, log, open: createCurrentStore });
}

interface Opening {
  readonly config: StoreConfig;
  readonly log: Log;
  readonly open: typeof createSqlStore;
}

async function openStoreIn(database: Database, { config: { dataFolder, dataKeys }, log, open }: Opening): Promise<FullStore> {
  try {
    const [first = await readLocalKey(dataFolder), ...earlier] = dataKeys;
    const store = await open(database, createKeyring([first, ...earlier]));
    const { kind, schemaVersion, lossy, pending, abandoned } = await store.check();
    log({ event: 'store.opened', kind, schemaVersion, durable: lossy.length === 0, pending, abandoned });
    return store;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

/** The database that the settings name, as it is. */
async function openDatabase({ dataFolder, databaseUrl }: Pick<Config, 'dataFolder'> & { readonly databaseUrl?: string | undefined }, log: Log, use: Use = {}): Promise<Database> {
  return databaseUrl === undefined ? openSqliteDatabase(dataFolder, use) : openPostgres(databaseUrl, log);
}

/** Which store the settings name, for whoever has to tell of it. */
export function nameOfStore({ dataFolder, databaseUrl }: Pick<StoreConfig, 'dataFolder' | 'databaseUrl'>): string {
  return databaseUrl === undefined ? join(dataFolder, sqliteFile) : 'the database of DATABASE_URL';
}

/** The database that the settings name and its version, if a bot has used it. Changes nothing. Throws STORE_MISSING, STORE_UNAVAILABLE and STORE_NEWER. */
export async function openUsedDatabase(config: Pick<StoreConfig, 'dataFolder' | 'databaseUrl'>, log: Log, use: Use = {}): Promise<{ readonly database: Database; readonly version: number }> {
  const name = nameOfStore(config);
  if (config.databaseUrl === undefined && !existsSync(name)) throw new AppError('STORE_MISSING', `${name} is not there, expected the database that the bot makes when it starts.`);
  const database = await openDatabase(config, log, use);
  try {
    const version = await versionOf(database);
    if (version === 0) throw new AppError('STORE_MISSING', 'The database is empty.');
    if (version > migrations.length) throw new AppError('STORE_NEWER', `The database has version ${version}, expected at most ${migrations.length}.`);
    return { database, version };
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

function expectCurrent(version: number): void {
  if (version < migrations.length) throw new AppError('STORE_OLDER', `The database has version ${version}, and this program works with ${migrations.length}.`);
}

/** 0 without our tables: no bot has ever used it. Whatever else the database says is told as it is. */
function versionOf(database: Database): Promise<number> {
  return schemaVersion(database).catch((error: unknown) => {
    if (!isWithoutTables(error)) throw error;
    return 0;
  });
}

/** Loaded only when it is used: the embedded store needs none of it. */
async function openPostgres(url: string, log: Log): Promise<Database> {
  const { openPostgresDatabase } = await import('./postgres/open-postgres-database.ts');
  return openPostgresDatabase({ url, onIdleError: () => log({ event: 'store.connection-lost' }) });
}
