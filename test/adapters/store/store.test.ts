import { afterAll, describe, expect, it } from 'vitest';
import { createKeyring } from '../../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../../src/adapters/store/sql/create-sql-store.ts';
import { migrate, migrations, schemaVersion } from '../../../src/adapters/store/sql/schema.ts';
import { giveBack } from '../../../src/handoff/request-moves.ts';
import { remindOfUnfinished } from '../../../src/handoff/unfinished.ts';
import { aDataKey, aNoticeEntry, aReportEntry, aRequest, aTakenRequest, planted, start } from '../../support/build-handoff.ts';
import { aNewRun } from '../../support/build-runs.ts';
import { describeOwners } from '../../support/describe-owners.ts';
import { describeCounts } from '../../support/describe-counts.ts';
import { describeRuns } from '../../support/describe-runs.ts';
import { describeOutbox } from '../../support/describe-store.ts';
import { startPostgres } from '../../support/postgres.ts';
import { type Place, postgresPlace, sqlitePlace, storeAt } from './open-test-store.ts';

const server = await startPostgres();
afterAll(() => server?.stop());

const kinds: readonly (readonly [string, () => Promise<Place>])[] = [
  ['sqlite', sqlitePlace],
  ...(server === undefined ? [] : [['postgres', () => postgresPlace(server)] as const]),
];

for (const [name, place] of kinds) {
  describeOutbox(`${name} store`, async () => storeAt(await place()));
  describeRuns(`${name} runs`, async () => storeAt(await place()));
  describeCounts(`${name} counts`, async () => storeAt(await place()));
  describeOwners(`${name} owners' channel`, async () => storeAt(await place()));
}

describe.each(kinds)('%s schema', (_name, makePlace) => {
  it.each(migrations.map((_, version) => version))('comes forward from version %i, with what was in it', async (version) => {
    const place = await makePlace();
    const key = aDataKey();
    const database = await place.database();
    await migrate(database, version);
    const entry = aReportEntry();
    if (version > 0) {
      const { keyId, text } = createKeyring([key]).seal(JSON.stringify(entry.cargo), `entry/${entry.id}`);
      await database.query(
        `INSERT INTO entry (id, kind, owner_id, state, created_at, since, due_at, attempts, may_have_arrived, told_delayed, version, key_id, sealed)
         VALUES ($1, 'report', '29:anna', 'pending', $2, $2, $2, 0, 0, 0, 1, $3, $4)`,
        [entry.id, start, keyId, text],
      );
    }
    const store = await createSqlStore(database, createKeyring([key]));
    expect(await schemaVersion(database)).toBe(migrations.length);
    expect(await store.outbox.find(entry.id)).toEqual(version > 0 ? entry : undefined);
    await store.requests.save(aRequest(), []);
    expect(await store.runs.start(aNewRun())).toEqual({ kind: 'started' });
    await store.close();
    await place.remove();
  });

  it('comes forward once, when two instances start together', async () => {
    const place = await makePlace();
    const { open } = await storeAt(place);
    const stores = await Promise.all([open(), open(), open()]);
    expect(await Promise.all(stores.map(async (store) => (await store.check()).schemaVersion))).toEqual(stores.map(() => migrations.length));
    for (const store of stores) await store.close();
    await place.remove();
  });

  it.each(migrations.map((_, version) => version))('comes forward again from version %i over the tables of a newer one, which pg_restore leaves there', async (version) => {
    const place = await makePlace();
    const database = await place.database();
    await migrate(database);
    await database.query('UPDATE schema_version SET version = $1', [version]);
    expect(await migrate(database)).toBe(migrations.length);
    await database.close();
    await place.remove();
  });

  it('refuses a database that a newer version made', async () => {
    const place = await makePlace();
    const database = await place.database();
    await migrate(database);
    await database.query('UPDATE schema_version SET version = $1', [migrations.length + 1]);
    await expect(migrate(database)).rejects.toMatchObject({ code: 'STORE_NEWER' });
    await database.close();
    await place.remove();
  });
});

describe.each(kinds)('%s requests that an earlier version took', (_name, makePlace) => {
  const hour = 3_600_000;

  it('are reminded of for a week, in every channel that may have them, and can be given back', async () => {
    const place = await makePlace();
    const key = aDataKey();
    const database = await place.database();
    const keyring = createKeyring([key]);
    const store = await createSqlStore(database, keyring);
    const request = aRequest();
    await store.requests.save(request, []);
    // As it was written before: who has it beside what was asked, and no moment for a reminder.
    const { keyId, text } = keyring.seal(JSON.stringify({ details: request.details, by: { id: '29:bo', name: 'Bo' } }), `contact_request/${request.id}`);
    const earlier = `UPDATE contact_request SET state = 'taken', changed_at = $2, remind_at = NULL, reminders = 0, version = 2, key_id = $3, sealed = $4 WHERE id = $1`;
    await database.query(earlier, [request.id, start, keyId, text]);

    const taken = aTakenRequest({ id: request.id, details: request.details, version: 2, asked: { reminders: 1 }, remindAt: start + 4 * hour });
    expect(await store.requests.find(request.id)).toEqual(taken);
    const found = async (at: number) => (await store.requests.unfinished(at, 5)).late.length;
    expect([await found(start + 4 * hour - 1), await found(start + 4 * hour), await found(start + 7 * 24 * hour - 1), await found(start + 7 * 24 * hour)]).toEqual([0, 1, 1, 0]);

    const reminded = remindOfUnfinished(taken, start + 4 * hour);
    expect(reminded.notices.map(({ cargo }) => cargo.kind === 'notice' && cargo.to)).toEqual(['bolag', 'city'].map((organisation) => ({ kind: 'channel', organisation })));
    expect(await store.requests.change(reminded.request, reminded.notices)).toBe(true);
    expect(await found(start + 30 * 24 * hour), 'from then on as any other').toBe(1);
    const back = giveBack({ ...reminded.request, version: 3 }, { by: taken.by, now: start + 5 * hour, responseMs: hour });
    expect(back.kind === 'moved' && (await store.requests.change(back.request, back.notices))).toBe(true);
    expect(await store.requests.find(request.id)).toMatchObject({ state: 'open', reminders: 1, givenBack: { times: 1 } });
    await store.close();
    await place.remove();
  });

  it('can be read by it when this one has written them', async () => {
    const place = await makePlace();
    const key = aDataKey();
    const database = await place.database();
    const keyring = createKeyring([key]);
    const store = await createSqlStore(database, keyring);
    const [open, taken] = [aRequest({ reminders: 2, givenBack: { times: 1, by: { id: '29:bo', name: 'Bo' }, at: start + 1, reminders: 1 } }), aTakenRequest()];
    await store.requests.save(open, []);
    await store.requests.save(aRequest({ id: taken.id, details: taken.details }), []);
    await store.requests.change(taken, []);
    const read = async (id: string) => {
      const [row] = await database.query('SELECT * FROM contact_request WHERE id = $1', [id]);
      const secret = JSON.parse(keyring.open({ keyId: String(row?.['key_id']), text: String(row?.['sealed']) }, `contact_request/${id}`)) as object;
      return { ...row, ...secret };
    };
    // What the version before looks at, and that its reminders go on from a number of which no notice has been told.
    expect(await read(open.id)).toMatchObject({ state: 'open', reminders: 2, remind_at: open.remindAt, details: open.details });
    expect(await read(taken.id)).toMatchObject({ state: 'taken', changed_at: taken.takenAt, details: taken.details, by: taken.by });
    await store.close();
    await place.remove();
  });
});

describe.each(kinds)('%s words', (_name, makePlace) => {
  const words = (count: number) => ['2026-11-21', '2026-11-22', '2026-11-23'].slice(0, count).map((day) => ({ day, word: 'skrivare', count: 2 }));
  const tables = ['turn_count', 'word_count', 'shared_word'];

  it('lie in the database under a name that only the key knows, until enough have written them', async () => {
    const place = await makePlace();
    const rowsOf = async (key: ReturnType<typeof aDataKey>) => {
      const database = await place.database();
      const store = await createSqlStore(database, createKeyring([key]));
      await store.counts.add({ counts: [], words: words(2) });
      const rows = JSON.stringify(await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table}`))));
      await store.close();
      return rows;
    };
    const [one, other] = [await rowsOf(aDataKey()), await rowsOf(aDataKey())];
    for (const rows of [one, other]) expect(rows).not.toContain('skrivare');
    // Another key knows the word by another name, so that it begins to count anew.
    expect(JSON.parse(other)[1]).toHaveLength(4);
    await place.remove();
  });

  it('are shown once, also when a new key has given them a second name', async () => {
    const place = await makePlace();
    for (const key of [aDataKey('2026a'), aDataKey('2026b')]) {
      const store = await (await storeAt(place, [key])).open();
      await store.counts.add({ counts: [], words: words(3) });
      await store.close();
    }
    const store = await (await storeAt(place)).open();
    expect(await store.counts.sharedWords({ from: '2026-11-01', to: '2026-11-30' })).toEqual([{ word: 'skrivare', questions: 12, days: 3 }]);
    await store.close();
    await place.remove();
  });
});

describe.each(kinds)('%s sealing', (_name, makePlace) => {
  it('refuses another key under the name of the one that sealed, and is not stopped by one altered row', async () => {
    const place = await makePlace();
    const key = aDataKey('a');
    const store = await (await storeAt(place, [key])).open();
    const [altered, whole] = [aReportEntry(), aReportEntry()];
    await store.outbox.save(altered);
    await store.outbox.save(whole);
    await store.close();
    const database = await place.database();
    await database.query(`UPDATE entry SET sealed = 'AAAA' WHERE id = $1`, [altered.id]);
    await database.close();

    await expect((await storeAt(place, [aDataKey('a')])).open()).rejects.toMatchObject({ code: 'DATA_KEY_UNKNOWN', message: expect.stringContaining('Key "a" of DATA_KEY opens none') });
    const again = await (await storeAt(place, [key])).open();
    expect(await again.outbox.find(whole.id)).toEqual(whole);
    await again.close();
    await place.remove();
  });

  it('reads what an earlier key sealed, seals with the new one, and needs the earlier no more after re-encryption', async () => {
    const place = await makePlace();
    const [older, newer] = [aDataKey('2026a'), aDataKey('2026b')];
    const before = await (await storeAt(place, [older])).open();
    const [entry, request] = [aReportEntry(), aRequest()];
    await before.outbox.save(entry);
    await before.requests.save(request, []);
    await before.channels.connect({ organisation: 'city', conversationId: 'c', address: '{}', connectedAt: start }, 'd');
    const owners = { conversationId: 'o', address: '{"o":1}', language: 'sv', connectedAt: start } as const;
    await before.owners.connect(owners, 'e');
    const run = aNewRun();
    await before.runs.start(run);
    await before.close();

    await expect((await storeAt(place, [newer])).open()).rejects.toMatchObject({ code: 'DATA_KEY_UNKNOWN' });
    const during = await (await storeAt(place, [newer, older])).open();
    expect(await during.outbox.find(entry.id)).toEqual(entry);
    const second = aReportEntry();
    await during.outbox.save(second);
    expect(await during.reEncrypt()).toEqual({ rows: 6, unreadable: [] });
    expect(await during.reEncrypt()).toEqual({ rows: 0, unreadable: [] });
    await during.close();

    const after = await (await storeAt(place, [newer])).open();
    expect(await after.outbox.find(entry.id)).toEqual(entry);
    expect(await after.outbox.find(second.id)).toEqual(second);
    expect(await after.requests.find(request.id)).toEqual(request);
    expect(await after.channels.list()).toMatchObject([{ address: '{}' }]);
    expect(await after.owners.find()).toEqual(owners);
    expect(await after.runs.find(run.facts.id)).toMatchObject({ ...run.facts, events: [run.started] });
    await after.close();
    await place.remove();
  });

  it('seals the rest anew when a row does not open, and starts all the same when nothing else is left under the earlier key', async () => {
    const place = await makePlace();
    const [older, newer] = [aDataKey('2026a'), aDataKey('2026b')];
    const before = await (await storeAt(place, [older])).open();
    const [altered, whole] = [aReportEntry(), aReportEntry()];
    for (const entry of [altered, whole]) await before.outbox.save(entry);
    await before.close();
    const database = await place.database();
    await database.query(`UPDATE entry SET sealed = 'AAAA' WHERE id = $1`, [altered.id]);
    await database.close();

    const during = await (await storeAt(place, [newer, older])).open();
    expect(await during.reEncrypt()).toEqual({ rows: 1, unreadable: [`entry/${altered.id}`] });
    await during.close();
    const after = await (await storeAt(place, [newer, older])).open();
    expect(await after.outbox.find(whole.id)).toEqual(whole);
    await after.close();
    await place.remove();
  });

  it('keeps nothing that a person wrote in clear text, and sends the rest when one row does not open', async () => {
    const place = await makePlace();
    const database = await place.database();
    const store = await createSqlStore(database, createKeyring([aDataKey()]));
    const [broken, whole] = [aReportEntry(), aNoticeEntry()];
    for (const entry of [broken, whole]) await store.outbox.save(entry);
    await store.requests.save(aRequest(), []);
    const run = aNewRun();
    await store.runs.start(run);
    await store.runs.add(run.facts.id, { kind: 'ticked', step: '1-1', by: { id: '29:anna', name: planted.name } }, start);
    const tables = ['entry', 'contact_request', 'run', 'run_event', 'run_reminder'];
    const rows = JSON.stringify(await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table}`))));
    for (const text of Object.values(planted)) expect(rows).not.toContain(text);
    expect(JSON.stringify(await Promise.all(['run', 'run_event'].map((table) => database.query(`SELECT * FROM ${table}`))))).not.toContain('29:anna');
    // Another row's text in this place: bound to its own id, it must not open.
    await database.query('UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE id = $1) WHERE id = $2', [whole.id, broken.id]);
    const { leased, unreadable } = await store.outbox.claim({ now: start, leaseMs: 1, limit: 9 });
    expect({ ids: leased.map(({ entry }) => entry.id), unreadable }).toEqual({ ids: [whole.id], unreadable: [broken.id] });
    const [first, second] = [aRequest({ remindAt: start }), aRequest({ remindAt: start + 1 })];
    for (const request of [first, second]) await store.requests.save(request, []);
    await database.query('UPDATE contact_request SET sealed = (SELECT sealed FROM contact_request WHERE id = $1) WHERE id = $2', [second.id, first.id]);
    const found = await store.requests.late(start + 1, 9);
    expect({ ids: found.late.map(({ id }) => id), unreadable: found.unreadable }).toEqual({ ids: [second.id], unreadable: [first.id] });
    expect((await store.requests.late(start + 3_600_000, 9)).unreadable, 'not before an hour has gone').toEqual([]);
    expect((await store.requests.late(start + 1 + 3_600_000, 9)).unreadable).toEqual([first.id]);
    // Nobody can be told of it: when it could not be closed in a day, it goes.
    expect((await store.requests.openBefore(start + 1)).unreadable).toEqual([first.id]);
    const day = 24 * 3_600_000;
    expect([await store.erase(start + day), await store.erase(start + day + 1)]).toMatchObject([{ requests: 0 }, { requests: 3 }]);
    await store.close();
    await place.remove();
  });
});
