import { afterAll, describe, expect, it } from 'vitest';
import { openPostgresDatabase } from '../../../src/adapters/store/postgres/open-postgres-database.ts';
import { startPostgres } from '../../support/postgres.ts';
import { postgresPlace } from './open-test-store.ts';

const server = await startPostgres({ ofOurOwn: true });
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('the safety of a database on PostgreSQL', () => {
  it('tells of settings by which the server loses in a power cut what it has confirmed', async () => {
    if (server === undefined) throw new Error('expected a server');
    const place = await postgresPlace(server);
    const before = await place.database();
    expect(await before.safety()).toEqual({ lossy: [], asynchronousStandbys: 0 });
    for (const name of ['fsync', 'full_page_writes']) await before.query(`ALTER SYSTEM SET ${name} = off`);
    await server.restart?.();
    const after = await place.database();
    expect((await after.safety()).lossy).toEqual(['fsync=off', 'full_page_writes=off']);
    await Promise.all([before.close(), after.close()]);
  }, 30_000);

  it('minds what the account has set only where it may come through', async () => {
    const url = new URL((await server?.freshUrl()) ?? '');
    url.searchParams.set('options', `${url.searchParams.get('options')} -c synchronous_commit=off`);
    const database = await openPostgresDatabase({ url: url.href.replaceAll('+', '%20'), onIdleError: () => {} });
    expect(await database.query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect((await database.safety()).lossy).not.toContain('synchronous_commit=off, behind a pooler');
    await database.close();
  });
});
