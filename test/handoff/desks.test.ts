import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { openSqliteDatabase, sqliteFile } from '../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { type ContactDesk, createContactDesk } from '../../src/handoff/contact-desk.ts';
import type { Notice } from '../../src/handoff/notice.ts';
import { abandonByHand, type PendingEntry, recordFailure, recordSuccess } from '../../src/handoff/outbox-entry.ts';
import { createReportDesk, type ReportDesk } from '../../src/handoff/report-desk.ts';
import { eraseExpired } from '../../src/handoff/retention.ts';
import type { Store } from '../../src/handoff/store.ts';
import { aDataKey, aDraft, aRequestDraft, aSender, plainPolicy, start } from '../support/build-handoff.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const anna = aSender();
const [bo, cai] = [{ id: '29:bo', name: 'Bo' }, { id: '29:cai', name: 'Cai' }];

let folder: string;
let store: Store;
let now: number;
let reports: ReportDesk;
let contacts: ContactDesk;
let unreadable: string[];
let woken: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'radrum-desks-'));
  store = await createSqlStore(await openSqliteDatabase(folder), createKeyring([aDataKey()]));
  now = start;
  unreadable = [];
  woken = 0;
  reports = createReportDesk({ store, now: () => now, regretMs: 15_000, onSaved: () => {} });
  contacts = createContactDesk({
    ...{ store, now: () => now, responseMs: 15 * minute, digest: (text: string) => `digest of ${text}`, onSaved: () => void (woken += 1) },
    onUnreadable: (id) => void unreadable.push(id),
    codes: [{ organisation: 'city', digest: 'digest of CITY' }, { organisation: 'bolag', digest: 'digest of BOLAG' }],
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Leases the one report that is due, and books an outcome. */
async function attempt(outcome: 'success' | 'failure'): Promise<void> {
  const [leased] = (await store.outbox.claim({ now, leaseMs: minute, limit: 1 })).leased;
  if (leased === undefined) throw new Error('expected something that is due');
  const failure = { kind: 'unavailable', status: 500 } as const;
  const next = outcome === 'success' ? recordSuccess(leased.entry, 'INC-1', now) : recordFailure(leased.entry, failure, now, plainPolicy);
  await store.outbox.settle(leased, next, []);
}

describe('report desk', () => {
  it('accepts, once, and waits a little so that it can be taken back', async () => {
    const draft = aDraft();
    const results = await Promise.all([reports.accept(draft, { reporter: anna }), reports.accept(draft, { reporter: anna })]);
    expect(results.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    expect((await store.outbox.claim({ now: start + 14_999, leaseMs: 1, limit: 9 })).leased).toEqual([]);
    expect((await store.outbox.claim({ now: start + 15_000, leaseMs: 1, limit: 9 })).leased).toHaveLength(1);
  });

  it('keeps a correction that comes before the first attempt, with all the time to take it back', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    now += 14_000;
    const corrected = { ...draft, what: 'Det var med kniv.' };
    expect(await reports.accept(corrected, { reporter: anna, organisation: 'bolag' })).toMatchObject({ kind: 'accepted' });
    expect(await reports.read(draft.id, anna.id)).toMatchObject({ what: 'Det var med kniv.', organisation: 'bolag', createdAt: now });
    expect((await store.outbox.claim({ now: now + 14_999, leaseMs: 1, limit: 9 })).leased).toEqual([]);
    expect((await store.outbox.claim({ now: now + 15_000, leaseMs: 1, limit: 9 })).leased).toMatchObject([{ entry: { cargo: { report: { what: 'Det var med kniv.' } } } }]);
  });

  it('takes a correction that is sent twice at once for one', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    const results = await Promise.all([1, 2, 3].map(() => reports.accept({ ...draft, what: 'rättad' }, { reporter: anna })));
    expect(results.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await reports.read(draft.id, anna.id))?.what).toBe('rättad');
  });

  it('keeps a correction also when what it corrects is changed at the same moment', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    let tries = 0;
    const change: typeof store.outbox.change = async (...changed) => {
      tries += 1;
      return tries > 1 && store.outbox.change(...changed);
    };
    const raced = createReportDesk({ store: { ...store, outbox: { ...store.outbox, change } }, now: () => now, regretMs: 15_000, onSaved: () => {} });
    expect(await raced.accept({ ...draft, what: 'rättad' }, { reporter: anna })).toMatchObject({ kind: 'accepted' });
    expect((await reports.read(draft.id, anna.id))?.what).toBe('rättad');
  });

  it('does not let a press that was held up undo a later one', async () => {
    const draft = aDraft();
    const save = async (entry: PendingEntry) => {
      now += 1_000;
      await reports.accept({ ...draft, what: 'rättad' }, { reporter: anna });
      return store.outbox.save(entry);
    };
    const held = { ...store.outbox, save };
    const slow = createReportDesk({ store: { ...store, outbox: held }, now: () => now, regretMs: 15_000, onSaved: () => {} });
    expect(await slow.accept(draft, { reporter: anna })).toEqual({ kind: 'sent-before', state: 'pending' });
    expect((await reports.read(draft.id, anna.id))?.what).toBe('rättad');
  });

  it('says of a correction that comes too late that it was not saved, and changes nothing', async () => {
    const draft = aDraft();
    const corrected = { ...draft, where: 'hissen' };
    await reports.accept(draft, { reporter: anna });
    now += 15_000;
    await attempt('failure');
    expect(await reports.accept(corrected, { reporter: anna })).toEqual({ kind: 'sent-before', state: 'pending' });
    expect(await reports.accept(draft, { reporter: anna })).toMatchObject({ kind: 'accepted' });
    expect((await reports.read(draft.id, anna.id))?.where).toBe(draft.where);
    now += minute;
    await attempt('success');
    // Nothing is left to compare with: also the same text gets this answer.
    for (const again of [corrected, draft]) expect(await reports.accept(again, { reporter: anna })).toEqual({ kind: 'sent-before', state: 'delivered' });
  });

  it('says so too while the first attempt is under way, and after one of which nothing was booked', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    now += 15_000;
    await store.outbox.claim({ now, leaseMs: minute, limit: 1 });
    for (const later of [0, 2 * minute]) {
      now += later;
      expect(await reports.accept({ ...draft, where: 'hissen' }, { reporter: anna })).toEqual({ kind: 'sent-before', state: 'pending' });
    }
  });

  it('says of one that was given up whether it may have arrived', async () => {
    const [stopped, tried] = [aDraft(), aDraft()];
    for (const draft of [stopped, tried]) {
      await reports.accept(draft, { reporter: anna });
      now += 15_000;
      if (draft === tried) await attempt('failure');
      const entry = await store.outbox.find(draft.id);
      if (entry?.state !== 'pending') throw new Error('expected a pending entry');
      await store.outbox.change(abandonByHand(entry, now), { now, followUps: [] });
      expect(await reports.accept(draft, { reporter: anna })).toEqual({ kind: 'closed-before', state: 'abandoned', mayHaveArrived: draft === tried });
    }
    expect((await reports.casesOf(anna.id)).map(({ state }) => state)).toEqual(['uncertain', 'abandoned']);
  });

  it('lists what is open, however much was taken back since', async () => {
    const open = aDraft();
    await reports.accept(open, { reporter: anna });
    for (let count = 0; count < 21; count += 1) {
      now += minute;
      const draft = aDraft();
      await reports.accept(draft, { reporter: anna });
      await reports.withdraw(draft.id, anna.id);
    }
    expect((await reports.casesOf(anna.id)).map(({ id }) => id)).toEqual([open.id]);
  });

  it('reveals and changes nothing of somebody else’s', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    expect(await reports.accept(draft, { reporter: aSender({ id: '29:eve' }) })).toEqual({ kind: 'not-yours' });
    expect(await reports.withdraw(draft.id, '29:eve')).toEqual({ kind: 'unknown' });
    expect(await reports.read(draft.id, '29:eve')).toBeUndefined();
    expect(await reports.casesOf('29:eve')).toEqual([]);
    expect((await reports.read(draft.id, anna.id))?.what).toBe(draft.what);
  });

  it('takes back what is not being sent, and says when it may have arrived all the same', async () => {
    const [untried, tried, under] = [aDraft(), aDraft(), aDraft()];
    await reports.accept(tried, { reporter: anna });
    now += 15_000;
    await attempt('failure');
    await reports.accept(untried, { reporter: anna });
    expect(await reports.withdraw(tried.id, anna.id)).toEqual({ kind: 'withdrawn', mayHaveArrived: true });
    expect(await reports.withdraw(untried.id, anna.id)).toEqual({ kind: 'withdrawn', mayHaveArrived: false });
    expect(await reports.withdraw(untried.id, anna.id)).toEqual({ kind: 'unknown' });
    expect(await reports.accept(untried, { reporter: anna })).toEqual({ kind: 'closed-before', state: 'withdrawn' });
    await reports.accept(under, { reporter: anna });
    now += 15_000;
    await store.outbox.claim({ now, leaseMs: minute, limit: 1 });
    expect(await reports.withdraw(under.id, anna.id)).toEqual({ kind: 'being-sent' });
  });

  it('does not take back what has arrived, and gives its reference for a week', async () => {
    const draft = aDraft();
    await reports.accept(draft, { reporter: anna });
    expect(await reports.casesOf(anna.id)).toMatchObject([{ kind: 'report', state: 'sending', canWithdraw: true }]);
    now += 15_000;
    await attempt('success');
    expect(await reports.withdraw(draft.id, anna.id)).toEqual({ kind: 'delivered', receipt: 'INC-1' });
    expect(await reports.read(draft.id, anna.id)).toBeUndefined();
    expect(await reports.casesOf(anna.id)).toMatchObject([{ state: 'delivered', receipt: 'INC-1', canWithdraw: false }]);
    now += 7 * day;
    expect(await reports.casesOf(anna.id)).toEqual([]);
  });

  it('is forgotten when the retention time is over, and not before', async () => {
    await reports.accept(aDraft(), { reporter: anna });
    now += 15_000;
    await attempt('success');
    const after = (days: number) => eraseExpired({ store, contacts, now: now + days * day, retentionDays: 90 });
    expect(await after(90)).toEqual({ entries: 0, requests: 0 });
    expect(await after(91)).toEqual({ entries: 1, requests: 0 });
  });
});

describe('contact desk', () => {
  const connect = (code: string, conversationId: string) => contacts.connect(code, { conversationId, address: `{"c":"${conversationId}"}` });
  const inCity = { by: bo, conversationId: '19:city' };
  const ask = async (organisation?: string, requester = anna) => {
    const draft = aRequestDraft();
    return { id: draft.id, result: await contacts.ask(draft, { requester, organisation }) };
  };
  /** Every notice that has been saved, in order, with whom it is for. */
  const told = async () => {
    const entries = await Promise.all((await store.outbox.overview({ limit: 50 })).toReversed().map(({ id }) => store.outbox.find(id)));
    return entries
      .flatMap((entry) => (entry !== undefined && 'cargo' in entry && entry.cargo.kind === 'notice' ? [entry.cargo] : []))
      .map(({ to, notice }) => `${notice.kind} → ${to.kind === 'person' ? to.id : to.kind === 'channel' ? to.organisation : to.kind}` as `${Notice['kind']} → ${string}`)
      .toSorted();
  };

  it('saves nothing when no channel would see it', async () => {
    expect(await contacts.canAsk('bolag')).toBe(false);
    expect((await ask('bolag')).result).toEqual({ kind: 'no-channel' });
    expect(await reports.casesOf(anna.id)).toEqual([]);
  });

  it('takes five requests of one person that nobody has taken, so that theirs do not hide those of others', async () => {
    await connect('CITY', '19:city');
    const waiting = [];
    for (let asked = 0; asked < 5; asked += 1) waiting.push(aRequestDraft());
    for (const draft of waiting) expect((await contacts.ask(draft, { requester: anna })).kind).toBe('accepted');
    const [first] = waiting;
    expect((await ask()).result).toEqual({ kind: 'too-many' });
    expect(await reports.casesOf(anna.id)).toHaveLength(5);
    expect((await contacts.ask(first as typeof waiting[number], { requester: anna })).kind, 'the same one, sent again').toBe('accepted');
    expect((await ask(undefined, { ...anna, id: '29:cecilia' })).result.kind, 'of somebody else').toBe('accepted');
    await contacts.take(waiting[4]?.id ?? '', inCity);
    expect((await ask()).result.kind, 'once one is taken').toBe('accepted');
  });

  it('connects a channel with its code, once, and never with another', async () => {
    expect(await connect('GUESS', '19:x')).toEqual({ kind: 'wrong-code' });
    expect(await connect(' CITY ', '19:city')).toEqual({ kind: 'connected', organisation: 'city' });
    expect(woken, 'something may have waited for it').toBe(1);
    expect(await connect('CITY', '19:stranger')).toEqual({ kind: 'code-used' });
    expect(await contacts.canAsk('bolag')).toBe(true);
  });

  it('goes from asked to taken to done, and tells the requester each time', async () => {
    await connect('CITY', '19:city');
    const { id, result } = await ask('skola');
    expect(result).toMatchObject({ kind: 'accepted', minutes: 15 });
    expect(await reports.casesOf(anna.id)).toMatchObject([{ kind: 'contact-request', state: 'open', canWithdraw: true }]);
    expect(await contacts.finish(id, inCity)).toMatchObject({ kind: 'not-taken' });
    expect(await contacts.take(id, inCity)).toMatchObject({ kind: 'moved', request: { state: 'taken', by: bo } });
    expect(await contacts.take(id, { ...inCity, by: cai })).toMatchObject({ kind: 'already-taken', request: { by: bo } });
    expect(await contacts.take(id, inCity), 'pressed again').toMatchObject({ kind: 'already-yours', request: { by: bo } });
    expect(await contacts.withdraw(id, anna.id)).toEqual({ kind: 'already-taken', by: bo });
    expect(await contacts.finish(id, { ...inCity, by: cai })).toMatchObject({ kind: 'moved', request: { state: 'done' } });
    expect(await contacts.finish(id, inCity)).toEqual({ kind: 'closed' });
    expect(await told()).toEqual(['channel.request → city', 'channel.taken → city', 'request.done → 29:anna', 'request.taken → 29:anna']);
  });

  it('obeys no conversation that is not a channel of the request', async () => {
    await connect('CITY', '19:city');
    const { id } = await ask();
    expect(await contacts.take(id, { by: bo, conversationId: '19:stranger' })).toEqual({ kind: 'unknown' });
    await connect('BOLAG', '19:bolag');
    expect(await contacts.take(id, { by: bo, conversationId: '19:bolag' })).toEqual({ kind: 'unknown' });
    expect(await contacts.take('no-such-id', inCity)).toEqual({ kind: 'unknown' });
    expect(await contacts.withdraw(id, '29:eve')).toEqual({ kind: 'unknown' });
  });

  it('goes on to the next channel when it is late, tells the requester, and grows slower', async () => {
    await connect('CITY', '19:city');
    await connect('BOLAG', '19:bolag');
    const { id } = await ask('bolag');
    now = start + 15 * minute - 1;
    expect(await contacts.remindLate()).toBe(0);
    now = start + 15 * minute;
    expect(await contacts.remindLate()).toBe(1);
    expect(await told()).toEqual(['channel.reminder → bolag', 'channel.request → bolag', 'channel.request → city', 'request.waiting → 29:anna']);
    expect(await store.requests.find(id)).toMatchObject({ reminders: 1, remindAt: now + 30 * minute });
    now += 30 * minute;
    await contacts.remindLate();
    expect(await told()).toContain('channel.reminder → city');
    for (let days = 0; days < 5; days += 1) {
      now += day;
      await contacts.remindLate();
    }
    expect((await told()).filter((line) => line.startsWith('request.waiting'))).toHaveLength(3);
    expect(await contacts.take(id, inCity)).toMatchObject({ kind: 'moved' });
    expect(await contacts.remindLate()).toBe(0);
  });

  it('goes on at once when its channel is not there, and not once somebody has it', async () => {
    await connect('CITY', '19:city');
    await connect('BOLAG', '19:bolag');
    const { id } = await ask('bolag');
    await contacts.passOn(id);
    expect(await told()).toEqual(['channel.request → bolag', 'channel.request → city', 'request.waiting → 29:anna']);
    await contacts.take(id, inCity);
    await contacts.passOn(id);
    expect(await store.requests.find(id)).toMatchObject({ state: 'taken' });
  });

  it('is reminded of also when another one cannot be read', async () => {
    await connect('CITY', '19:city');
    const [broken, whole] = [await ask(), await ask()];
    const database = new DatabaseSync(join(folder, sqliteFile));
    database.prepare('UPDATE contact_request SET sealed = (SELECT sealed FROM contact_request WHERE id = ?) WHERE id = ?').run(whole.id, broken.id);
    database.close();
    now = start + 15 * minute;
    expect(await contacts.remindLate()).toBe(1);
    expect(await told()).toContain('channel.reminder → city');
    expect(unreadable).toEqual([broken.id]);
  });

  it('is taken back until somebody has it, and every channel that saw it is told', async () => {
    await connect('CITY', '19:city');
    const { id } = await ask();
    expect(await contacts.withdraw(id, anna.id)).toMatchObject({ kind: 'moved', request: { state: 'withdrawn' } });
    expect(await contacts.take(id, inCity)).toEqual({ kind: 'closed' });
    expect(await told()).toEqual(['channel.request → city', 'channel.withdrawn → city']);
    expect(await reports.casesOf(anna.id)).toEqual([]);
  });

  describe('given back', () => {
    it('is open again: the channels that saw it are told, the requester a minute later, and reminders begin anew', async () => {
      await connect('CITY', '19:city');
      await connect('BOLAG', '19:bolag');
      const { id } = await ask('bolag');
      for (const late of [15, 45, 105]) {
        now = start + late * minute;
        await contacts.remindLate();
      }
      await contacts.take(id, inCity);
      now += 60 * minute;
      const before = await told();
      expect(await contacts.giveBack(id, { ...inCity, by: cai }), 'whoever took it may be ill').toMatchObject({ kind: 'moved', request: { state: 'open' } });
      const after = (await told()).filter((line) => !before.includes(line));
      expect(after).toEqual(['requester.given-back → 29:anna', 'security.given-back → bolag', 'security.given-back → city']);
      const [toRequester] = (await store.outbox.overview({ ownerId: anna.id, limit: 1 }));
      expect(toRequester).toMatchObject({ dueAt: now + minute });
      expect(await reports.casesOf(anna.id)).toMatchObject([{ state: 'open', canWithdraw: true }]);

      const givenBackAt = now;
      for (const [late, waiting] of [[15, 4], [45, 5], [105, 6], [225, 6]] as const) {
        now = givenBackAt + late * minute - 1;
        expect(await contacts.remindLate()).toBe(0);
        now += 1;
        expect(await contacts.remindLate()).toBe(1);
        const lines = await told();
        expect(lines.filter((line) => line.startsWith('request.waiting'))).toHaveLength(waiting);
        expect(lines.filter((line) => line === 'channel.reminder → city'), 'none has the id of an earlier one').toHaveLength(waiting - 1 + (late === 225 ? 1 : 0));
      }
    });

    it('and taken by another is told once more, and goes on to channels that have not seen it', async () => {
      await connect('CITY', '19:city');
      await connect('BOLAG', '19:bolag');
      const { id } = await ask('bolag');
      const inBolag = { by: bo, conversationId: '19:bolag' };
      await contacts.take(id, inBolag);
      await contacts.giveBack(id, inBolag);
      expect(await told()).not.toContain('channel.request → city');
      now += 15 * minute;
      await contacts.remindLate();
      expect(await told()).toContain('channel.request → city');
      expect(await contacts.take(id, { ...inCity, by: cai })).toMatchObject({ kind: 'moved', request: { by: cai } });
      expect((await told()).filter((line) => line.includes('.taken →'))).toEqual(['channel.taken → bolag', 'channel.taken → bolag', 'channel.taken → city', 'request.taken → 29:anna', 'request.taken → 29:anna']);
    });

    it('twice at once is given back once, and beside “done” it is one or the other', async () => {
      await connect('CITY', '19:city');
      for (let round = 0; round < 10; round += 1) {
        const { id } = await ask();
        await contacts.take(id, inCity);
        const kinds = (await Promise.all([contacts.giveBack(id, inCity), contacts.finish(id, inCity), contacts.giveBack(id, { ...inCity, by: cai })])).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'moved')).toHaveLength(1);
        const { state } = (await store.requests.find(id)) ?? {};
        expect(kinds).toEqual(state === 'done' ? ['closed', 'moved', 'closed'] : expect.arrayContaining(['moved', 'not-taken', 'not-taken']));
        // Only so many may wait at once.
        await contacts.withdraw(id, '29:anna');
      }
    });

    it('is not when it is open, withdrawn or done, nor when another taking is meant', async () => {
      await connect('CITY', '19:city');
      const { id } = await ask();
      expect(await contacts.giveBack(id, inCity)).toMatchObject({ kind: 'not-taken' });
      expect(await contacts.giveBack(id, { by: bo, conversationId: '19:stranger' })).toEqual({ kind: 'unknown' });
      await contacts.take(id, inCity);
      expect(await contacts.giveBack(id, { ...inCity, taking: 1 })).toMatchObject({ kind: 'taken-since' });
      await contacts.giveBack(id, inCity);
      await contacts.take(id, { ...inCity, by: cai });
      for (const press of [contacts.giveBack, contacts.finish]) expect(await press(id, inCity)).toMatchObject({ kind: 'taken-since', request: { by: cai } });
      expect(await contacts.giveBack(id, { ...inCity, taking: 1 })).toMatchObject({ kind: 'moved', request: { givenBack: { times: 2 } } });
      expect((await told()).filter((line) => line.includes('given-back')), 'told each time').toHaveLength(4);
      await contacts.withdraw(id, anna.id);
      expect(await contacts.giveBack(id, { ...inCity, taking: 2 })).toEqual({ kind: 'closed' });
    });

    it('is no longer what a correction can change', async () => {
      await connect('CITY', '19:city');
      const draft = aRequestDraft();
      await contacts.ask(draft, { requester: anna });
      await contacts.take(draft.id, inCity);
      await contacts.giveBack(draft.id, inCity);
      expect(await contacts.ask({ ...draft, when: 'i morgon' }, { requester: anna })).toEqual({ kind: 'sent-before', state: 'open' });
      expect(await store.requests.find(draft.id)).toMatchObject({ details: { when: draft.when } });
    });

    it('is kept as long from then on as if it had just been asked', async () => {
      await connect('CITY', '19:city');
      const { id } = await ask();
      now = start + 89 * day;
      await contacts.take(id, inCity);
      now += 2 * day;
      await contacts.giveBack(id, inCity);
      const givenBackAt = now;
      now = givenBackAt + 90 * day;
      await eraseExpired({ store, contacts, now, retentionDays: 90 });
      expect(await store.requests.find(id)).toMatchObject({ state: 'open' });
      now += 1;
      await eraseExpired({ store, contacts, now, retentionDays: 90 });
      expect(await store.requests.find(id)).toMatchObject({ state: 'done' });
      expect(await told()).toContain('request.expired → 29:anna');
    });
  });

  describe('taken and not done', () => {
    const hour = 60 * minute;
    const unfinished = async () => (await told()).filter((line) => line.includes('.unfinished'));
    const remindedThrice = async () => {
      const { id } = await ask();
      await contacts.take(id, inCity);
      const takenAt = now;
      for (const hours of [4, 12, 24]) {
        now = takenAt + hours * hour;
        await contacts.remindUnfinished();
      }
      return { id, takenAt };
    };

    it('is told in the channels that have it after 4, 12 and 24 hours and never more, and in the end to the requester', async () => {
      await connect('CITY', '19:city');
      await connect('BOLAG', '19:bolag');
      const { id } = await ask('bolag');
      now += 15 * minute;
      await contacts.remindLate();
      await contacts.take(id, inCity);
      const takenAt = now;
      for (const [hours, count] of [[4, 1], [12, 2], [24, 3]] as const) {
        now = takenAt + hours * hour - 1;
        expect(await contacts.remindUnfinished()).toBe(0);
        now += 1;
        woken = 0;
        expect([await contacts.remindUnfinished(), woken]).toEqual([1, 1]);
        expect(await contacts.remindUnfinished(), 'once').toBe(0);
        const inChannels = ['bolag', 'city'].flatMap((organisation) => Array.from({ length: count }, () => `security.unfinished → ${organisation}`));
        expect(await unfinished()).toEqual([...(count === 3 ? ['requester.unfinished → 29:anna'] : []), ...inChannels]);
      }
      const { by } = (await store.requests.find(id)) as { readonly by?: object };
      expect(by).toEqual(bo);
      now = takenAt + 80 * day;
      expect(await contacts.remindUnfinished()).toBe(0);
      expect(await contacts.remindLate()).toBe(0);
    });

    it('says how long and by whom', async () => {
      await connect('CITY', '19:city');
      const { id, takenAt } = await remindedThrice();
      const entries = await Promise.all((await store.outbox.overview({ limit: 9 })).map((entry) => store.outbox.find(entry.id)));
      const notices = entries.flatMap((entry) => (entry !== undefined && 'cargo' in entry && entry.cargo.kind === 'notice' ? [entry.cargo.notice] : []));
      const reminders = notices.filter(({ kind }) => kind === 'security.unfinished').toSorted((a, b) => ('hours' in a && 'hours' in b ? a.hours - b.hours : 0));
      expect(reminders).toEqual([4, 12, 24].map((hours, before) => ({ kind: 'security.unfinished', requestId: id, takenAt, reminder: before + 1, hours })));
      expect(notices).toContainEqual({ kind: 'requester.unfinished', requestId: id, takenAt, by: 'Bo' });
    });

    it('is not reminded of once it is done, and anew when another has it', async () => {
      await connect('CITY', '19:city');
      const [done, given] = [await ask(), await ask()];
      for (const { id } of [done, given]) await contacts.take(id, inCity);
      now += 4 * hour;
      expect(await contacts.remindUnfinished()).toBe(2);
      await contacts.finish(done.id, inCity);
      await contacts.giveBack(given.id, inCity);
      now += 8 * hour;
      expect(await contacts.remindUnfinished()).toBe(0);
      await contacts.take(given.id, { ...inCity, by: cai });
      now += 4 * hour - 1;
      expect(await contacts.remindUnfinished()).toBe(0);
      now += 1;
      expect(await contacts.remindUnfinished()).toBe(1);
      expect((await store.requests.find(given.id))).toMatchObject({ state: 'taken', by: cai, reminders: 1, remindAt: now + 8 * hour });
    });

    it('can be done, or given back, in the moment of the reminder: one of both holds, and the other is tried anew or left', async () => {
      await connect('CITY', '19:city');
      for (let round = 0; round < 5; round += 1) {
        const { id } = await ask();
        await contacts.take(id, inCity);
        now += 4 * hour;
        const press = round % 2 === 0 ? contacts.finish : contacts.giveBack;
        const [, pressed] = await Promise.all([contacts.remindUnfinished(), press(id, inCity)]);
        expect(pressed).toMatchObject({ kind: 'moved' });
        expect(await store.requests.find(id)).toMatchObject({ state: round % 2 === 0 ? 'done' : 'open' });
        await contacts.withdraw(id, anna.id);
      }
    });

    it('is reminded of also when another one cannot be read', async () => {
      await connect('CITY', '19:city');
      const [broken, whole] = [await ask(), await ask()];
      for (const { id } of [broken, whole]) await contacts.take(id, inCity);
      const database = new DatabaseSync(join(folder, sqliteFile));
      database.prepare(`UPDATE contact_request SET sealed = 'AAAA' WHERE id = ?`).run(broken.id);
      database.close();
      now += 4 * hour;
      expect([await contacts.remindUnfinished(), unreadable]).toEqual([1, [broken.id]]);
    });

    it('is erased as before, when nobody ever finishes it', async () => {
      await connect('CITY', '19:city');
      const { takenAt } = await remindedThrice();
      now = takenAt + 90 * day;
      expect((await eraseExpired({ store, contacts, now, retentionDays: 90 })).requests).toBe(0);
      now += 1;
      expect((await eraseExpired({ store, contacts, now, retentionDays: 90 })).requests).toBe(1);
    });
  });

  it('is one request, however often the form is sent', async () => {
    await connect('CITY', '19:city');
    const draft = aRequestDraft();
    const results = await Promise.all([1, 2, 3].map(() => contacts.ask(draft, { requester: anna })));
    expect(results.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await contacts.ask(draft, { requester: aSender({ id: '29:eve' }) })).toEqual({ kind: 'not-yours' });
    expect(await told()).toEqual(['channel.request → city']);
    await contacts.withdraw(draft.id, anna.id);
    expect(await contacts.ask(draft, { requester: anna })).toEqual({ kind: 'closed-before', state: 'withdrawn' });
  });

  it('keeps a correction while nothing has been told to the channel, and asks the channel that it is for', async () => {
    await connect('CITY', '19:city');
    await connect('BOLAG', '19:bolag');
    const draft = aRequestDraft();
    await contacts.ask(draft, { requester: anna, organisation: 'bolag' });
    now += minute;
    expect(await contacts.ask({ ...draft, reach: '08-465 004 11' }, { requester: anna, organisation: 'skola' })).toMatchObject({ kind: 'accepted' });
    expect(await store.requests.find(draft.id)).toMatchObject({ details: { reach: '08-465 004 11', chain: ['city'] }, createdAt: now, remindAt: now + 15 * minute });
    expect(await told()).toEqual(['channel.request → city']);
  });

  it('takes a correction that is sent twice at once for one', async () => {
    await connect('CITY', '19:city');
    const draft = aRequestDraft();
    await contacts.ask(draft, { requester: anna });
    const corrected = { ...draft, when: 'nu' };
    const results = await Promise.all([1, 2, 3].map(() => contacts.ask(corrected, { requester: anna })));
    expect(results.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await told()).toEqual(['channel.request → city']);
  });

  it.each([
    ['its card is being sent', 'open', async () => void (await store.outbox.claim({ now, leaseMs: minute, limit: 1 }))],
    ['its card is in the channel', 'open', async () => attempt('success')],
    [
      'it is late',
      'open',
      async () => {
        now += 15 * minute;
        await contacts.remindLate();
      },
    ],
    ['somebody has it', 'taken', async (id: string) => void (await contacts.take(id, inCity))],
  ])('says of a correction that it was not saved when %s', async (_reason, state, happens: (id: string) => Promise<void>) => {
    await connect('CITY', '19:city');
    const draft = aRequestDraft();
    await contacts.ask(draft, { requester: anna });
    await happens(draft.id);
    expect(await contacts.ask({ ...draft, when: 'i morgon' }, { requester: anna })).toEqual({ kind: 'sent-before', state });
    expect(await contacts.ask(draft, { requester: anna })).toMatchObject({ kind: 'accepted' });
    expect(await store.requests.find(draft.id)).toMatchObject({ details: { when: draft.when } });
  });

  it('is closed when nobody took it in all the time that it may be kept, and everybody concerned is told', async () => {
    await connect('CITY', '19:city');
    const [old, young] = [await ask('skola'), (now += day, await ask())];
    now = start + 90 * day + 1;
    expect(await eraseExpired({ store, contacts, now, retentionDays: 90 })).toEqual({ entries: 0, requests: 0 });
    expect(await store.requests.find(old.id)).toEqual({ id: old.id, ownerId: anna.id, createdAt: start, version: 2, state: 'done', closedAt: now });
    expect(await store.requests.find(young.id)).toMatchObject({ state: 'open' });
    expect((await told()).filter((line) => line.includes('expired'))).toEqual(['channel.expired → city', 'request.expired → 29:anna']);
    expect(await store.outbox.find(`${old.id}/request.expired`)).toMatchObject({ cargo: { notice: { organisation: 'skola' } } });
    now += 90 * day + 1;
    expect(await eraseExpired({ store, contacts, now, retentionDays: 90 })).toMatchObject({ requests: 1 });
    expect(await store.requests.find(old.id)).toBeUndefined();
  });

  it('is reminded of also behind more than can be looked at, none of which can be read', async () => {
    await connect('CITY', '19:city');
    for (let count = 0; count < 50; count += 1) await ask(undefined, { ...anna, id: `29:${count}` });
    const database = new DatabaseSync(join(folder, sqliteFile));
    database.exec(`UPDATE contact_request SET sealed = 'AAAA'`);
    database.close();
    now += 1;
    await ask();
    now = start + 16 * minute;
    expect([await contacts.remindLate(), await contacts.remindLate()]).toEqual([0, 1]);
    expect(unreadable).toHaveLength(50);
    now += 61 * minute;
    await contacts.remindLate();
    expect(unreadable.length, 'told of again, since nobody has mended them').toBe(99);
  });
});
