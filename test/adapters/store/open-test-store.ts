import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyring, type DataKey } from '../../../src/adapters/store/keyring.ts';
import { openPostgresDatabase } from '../../../src/adapters/store/postgres/open-postgres-database.ts';
import { createSqlStore } from '../../../src/adapters/store/sql/create-sql-store.ts';
import type { Database } from '../../../src/adapters/store/sql/database.ts';
import { openSqliteDatabase } from '../../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { aDataKey } from '../../support/build-handoff.ts';
import type { StoreUnderTest } from '../../support/open-stores.ts';
import type { TestPostgres } from '../../support/postgres.ts';

/** An empty place for data that can be opened many times, as by many processes. */
export interface Place {
  database(): Promise<Database>;
  remove(): Promise<void>;
}

export async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-store-'));
  return { database: () => openSqliteDatabase(folder), remove: () => rm(folder, { recursive: true }) };
}

export async function postgresPlace(server: TestPostgres): Promise<Place> {
  const url = await server.freshUrl();
  return { database: () => openPostgresDatabase({ url, onIdleError: () => {} }), remove: async () => {} };
}

export async function storeAt(place: Place, keys: readonly [DataKey, ...DataKey[]] = [aDataKey()]): Promise<StoreUnderTest> {
  return { open: async () => createSqlStore(await place.database(), createKeyring(keys)), remove: () => place.remove() };
}
