import { describe, expect, it } from 'vitest';
import { migrations } from '../../src/adapters/store/sql/schema.ts';
import { recordFailure, recordSuccess, abandonByHand, retryByHand, withdraw } from '../../src/handoff/outbox-entry.ts';
import { noticeToChannel } from '../../src/handoff/notice-after.ts';
import { escalate, finish, giveBack, requestToChannel, take } from '../../src/handoff/request-moves.ts';
import { remindOfUnfinished } from '../../src/handoff/unfinished.ts';
import { aNoticeEntry, aReportEntry, aRequest, aTakenRequest, plainPolicy, start } from './build-handoff.ts';
import { openStores, type StoreUnderTest } from './open-stores.ts';

const minute = 60_000;
const wish = { now: start, leaseMs: minute, limit: 10 };

/** What every store must hold, whichever database it has. */
export function describeOutbox(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    const open = openStores(make);

    describe('outbox', () => {
      it('gives back what was saved, also to another process', async () => {
        const entry = aReportEntry();
        expect(await (await open()).outbox.save(entry)).toEqual({ kind: 'saved' });
        expect(await (await open()).outbox.find(entry.id)).toEqual(entry);
        expect(await (await open()).outbox.find('unknown')).toBeUndefined();
      });

      it('takes a second save of the same id for the first, and tells whose it is', async () => {
        const { outbox } = await open();
        const entry = aReportEntry();
        const results = await Promise.all([outbox.save(entry), outbox.save(entry), (await open()).outbox.save(entry)]);
        expect(results.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
        expect(results.find(({ kind }) => kind === 'known')).toEqual({ kind: 'known', ownerId: '29:anna', state: 'pending' });
        const { ownerId: _none, ...ofNobody } = aReportEntry();
        await outbox.save(ofNobody);
        expect(await outbox.save(ofNobody)).toEqual({ kind: 'known', ownerId: undefined, state: 'pending' });
        expect(await outbox.overview({ limit: 10 })).toHaveLength(2);
      });

      it('leases what is due, the longest due first, and nothing else', async () => {
        const { outbox } = await open();
        const [late, early, future] = [aReportEntry({ now: start - 1 }), aReportEntry({ now: start - 2 }), aReportEntry({ now: start + 1 })];
        for (const entry of [late, early, future]) await outbox.save(entry);
        const { leased, unreadable } = await outbox.claim(wish);
        expect({ ids: leased.map(({ entry }) => entry.id), unreadable }).toEqual({ ids: [early.id, late.id], unreadable: [] });
      });

      it('gives no entry to two at once', async () => {
        const stores = [await open(), await open(), await open()];
        for (let count = 0; count < 30; count += 1) await stores[0]?.outbox.save(aReportEntry());
        const claims = await Promise.all([...stores, ...stores].map(({ outbox }) => outbox.claim({ ...wish, limit: 7 })));
        const ids = claims.flatMap(({ leased }) => leased.map(({ entry }) => entry.id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(30);
      });

      it('leases again what nobody settled, once the lease is over', async () => {
        const { outbox } = await open();
        await outbox.save(aReportEntry());
        expect((await outbox.claim(wish)).leased).toHaveLength(1);
        expect((await outbox.claim({ ...wish, now: start + minute - 1 })).leased).toHaveLength(0);
        expect((await outbox.claim({ ...wish, now: start + minute })).leased).toHaveLength(1);
      });

      it('does not forget that an attempt of which nothing was booked may have arrived', async () => {
        const { outbox } = await open();
        await outbox.save(aReportEntry());
        const [cutOff] = (await outbox.claim(wish)).leased;
        expect(cutOff?.entry.mayHaveArrived).toBe(false);
        // The process ended in the middle, or the store did not take the booking; then the person takes it back, or it is tried again.
        expect(await outbox.find(cutOff?.entry.id ?? '')).toMatchObject({ state: 'pending', mayHaveArrived: true });
        const [again] = (await outbox.claim({ ...wish, now: start + minute })).leased;
        if (again === undefined) throw new Error('expected an entry');
        const failure = { kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false } as const;
        await outbox.settle(again, recordFailure(again.entry, failure, start + minute, plainPolicy), []);
        expect(await outbox.find(again.entry.id)).toMatchObject({ state: 'pending', mayHaveArrived: true });
      });

      it('books a success: the text is gone, the notice is there, and nothing is due any more', async () => {
        const { outbox } = await open();
        await outbox.save(aReportEntry());
        const [leased] = (await outbox.claim(wish)).leased;
        if (leased === undefined) throw new Error('expected an entry');
        const notice = aNoticeEntry();
        expect(await outbox.settle(leased, recordSuccess(leased.entry, 'INC-1', start), [notice])).toBe(true);
        const found = await outbox.find(leased.entry.id);
        expect(found).toMatchObject({ state: 'delivered', receipt: 'INC-1', closedAt: start, attempts: 1 });
        expect(found).not.toHaveProperty('cargo');
        expect((await outbox.claim({ ...wish, now: start + 5 * minute })).leased.map(({ entry }) => entry)).toMatchObject([{ id: notice.id, cargo: notice.cargo }]);
      });

      it('books a failure: due later, and free for whoever comes then', async () => {
        const { outbox } = await open();
        await outbox.save(aReportEntry());
        const [leased] = (await outbox.claim(wish)).leased;
        if (leased === undefined) throw new Error('expected an entry');
        await outbox.settle(leased, recordFailure(leased.entry, { kind: 'unavailable', status: 500 }, start, plainPolicy), []);
        expect((await outbox.claim({ ...wish, now: start + minute - 1 })).leased).toEqual([]);
        const [again] = (await outbox.claim({ ...wish, now: start + minute })).leased;
        expect(again?.entry).toMatchObject({ attempts: 1, mayHaveArrived: true, since: start });
      });

      it('does not let one who lost the lease book anything', async () => {
        const { outbox } = await open();
        await outbox.save(aReportEntry());
        const [slow] = (await outbox.claim(wish)).leased;
        const [fast] = (await outbox.claim({ ...wish, now: start + minute })).leased;
        if (slow === undefined || fast === undefined) throw new Error('expected an entry twice');
        expect(await outbox.settle(slow, recordFailure(slow.entry, { kind: 'refused', status: 400 }, start, plainPolicy), [aNoticeEntry()])).toBe(false);
        expect(await outbox.settle(fast, recordSuccess(fast.entry, 'INC-2', start), [])).toBe(true);
        expect((await outbox.overview({ limit: 10 })).map(({ state }) => state)).toEqual(['delivered']);
      });

      it('changes by hand only what is not being sent, and only as it was read', async () => {
        const { outbox } = await open();
        const entry = aReportEntry();
        await outbox.save(entry);
        await outbox.claim(wish);
        const gone = withdraw(entry, start);
        expect(await outbox.change(gone, { now: start, followUps: [] })).toBe(false);
        const read = await outbox.find(entry.id);
        if (read?.state !== 'pending') throw new Error('expected a pending entry');
        const later = { now: start + 2 * minute, followUps: [] };
        expect(await outbox.change(withdraw(read, start), { now: start + 1, followUps: [] })).toBe(false);
        expect(await outbox.change(abandonByHand(read, start), later)).toBe(true);
        expect(await outbox.change(withdraw(read, start), later)).toBe(false);
        const abandoned = await outbox.find(entry.id);
        if (abandoned?.state !== 'abandoned') throw new Error('expected an abandoned entry');
        expect({ reason: abandoned.reason, cargo: abandoned.cargo }).toEqual({ reason: 'by-hand', cargo: entry.cargo });
        expect(await outbox.change(retryByHand(abandoned, start + 9), later)).toBe(true);
        expect(await outbox.find(entry.id)).toMatchObject({ state: 'pending', since: start + 9, dueAt: start + 9 });
      });

      it('tells of entries by kind, state and owner without unsealing them', async () => {
        const { outbox } = await open();
        const mine = aReportEntry();
        for (const entry of [mine, aNoticeEntry()]) await outbox.save(entry);
        const found = await outbox.overview({ kind: 'report', state: 'pending', ownerId: '29:anna', limit: 5 });
        expect(found).toMatchObject([{ id: mine.id, state: 'pending', dueAt: start, attempts: 0, toldDelayed: false }]);
        expect(JSON.stringify(found)).not.toContain('receptionen');
        expect(await outbox.overview({ ownerId: '29:nobody', limit: 5 })).toEqual([]);
      });

      it('remembers that a person was told of a delay, in what is sent and in what is shown', async () => {
        const { outbox } = await open();
        const entry = aReportEntry();
        await outbox.save(entry);
        const [leased] = (await outbox.claim(wish)).leased;
        if (leased === undefined) throw new Error('expected an entry');
        const late = start + plainPolicy.tellAfterMs;
        await outbox.settle(leased, recordFailure(leased.entry, { kind: 'unavailable', status: 500 }, late, plainPolicy), []);
        expect(await outbox.find(entry.id)).toMatchObject({ toldDelayed: true, dueAt: late + minute });
        expect(await outbox.overview({ limit: 5 })).toMatchObject([{ toldDelayed: true, dueAt: late + minute }]);
      });
    });

    describe('reports of a person', () => {
      it('are those that are open, and those delivered lately', async () => {
        const { outbox } = await open();
        const [pending, withdrawn, abandoned, delivered] = [1, 2, 3, 0].map((earlier) => aReportEntry({ now: start - earlier }));
        const notice = aNoticeEntry();
        for (const entry of [pending, withdrawn, abandoned, notice]) if (entry !== undefined) await outbox.save(entry);
        if (withdrawn !== undefined) await outbox.change(withdraw(withdrawn, start), { now: start, followUps: [] });
        if (abandoned !== undefined) await outbox.change(abandonByHand(abandoned, start), { now: start, followUps: [] });
        await outbox.change(abandonByHand(notice, start), { now: start, followUps: [] });
        if (delivered !== undefined) await outbox.save(delivered);
        for (const leased of (await outbox.claim(wish)).leased) if (leased.entry.id === delivered?.id) await outbox.settle(leased, recordSuccess(leased.entry, 'INC-1', start), []);
        const shown = async (deliveredSince: number) => (await outbox.reportsOf('29:anna', { deliveredSince, limit: 9 })).map(({ id }) => id);
        expect(await shown(start - 1)).toEqual([delivered?.id, pending?.id, abandoned?.id]);
        expect(await shown(start)).toEqual([pending?.id, abandoned?.id]);
        expect(await outbox.reportsOf('29:bo', { deliveredSince: 0, limit: 9 })).toEqual([]);
      });
    });

    describe('requests', () => {
      it('keep another wording with its notice, until the first one is being sent', async () => {
        const store = await open();
        const request = aRequest();
        await store.requests.save(request, [aNoticeEntry('first')]);
        const corrected = { ...request, details: { ...request.details, when: 'nu' } };
        expect(await store.requests.correct({ ...corrected, version: 9 }, { before: 'first', after: aNoticeEntry('other') }), 'changed since it was read').toBe(false);
        expect(await store.requests.correct(corrected, { before: 'first', after: aNoticeEntry('second') })).toBe(true);
        expect(await store.requests.find(request.id)).toEqual({ ...corrected, version: 2 });
        expect((await store.outbox.overview({ limit: 9 })).map(({ id }) => id)).toEqual(['second']);
        expect((await store.outbox.claim(wish)).leased).toHaveLength(1);
        for (const before of ['second', 'unknown']) expect(await store.requests.correct({ ...corrected, version: 2 }, { before, after: aNoticeEntry('third') })).toBe(false);
        expect((await store.outbox.overview({ limit: 9 })).map(({ id }) => id)).toEqual(['second']);
      });

      it('are never sent in one wording and kept in another, whoever is faster', async () => {
        const [left, right] = [await open(), await open()];
        for (let round = 0; round < 10; round += 1) {
          const request = aRequest();
          await left.requests.save(request, [aNoticeEntry(`${round}/first`)]);
          const corrected = { ...request, details: { ...request.details, when: 'nu' } };
          const send = async () => ((await right.outbox.claim(wish)).leased.length > 0 ? right.requests.find(request.id) : undefined);
          const [isKept, sent] = await Promise.all([left.requests.correct(corrected, { before: `${round}/first`, after: aNoticeEntry(`${round}/second`) }), send()]);
          const seen = sent ?? (await send());
          expect(seen && 'details' in seen && seen.details.when).toBe(isKept ? 'nu' : request.details.when);
        }
      });

      it('gives back what was saved, once, with its notices', async () => {
        const store = await open();
        const request = aRequest();
        expect(await store.requests.save(request, [aNoticeEntry('n1')])).toEqual({ kind: 'saved' });
        expect(await store.requests.save(request, [aNoticeEntry('n2')])).toEqual({ kind: 'known', ownerId: '29:anna', state: 'open' });
        expect(await store.requests.find(request.id)).toEqual(request);
        expect((await store.outbox.overview({ limit: 5 })).map(({ id }) => id)).toEqual(['n1']);
      });

      it('lets one of two have it, when both take in the same moment', async () => {
        const [left, right] = [await open(), await open()];
        const request = aRequest();
        await left.requests.save(request, []);
        const results = await Promise.all(
          [left, right, left, right].map(async ({ requests }, number) => {
            const taken = take(request, { id: `29:${number}`, name: `Person ${number}` }, start);
            return taken.kind === 'moved' && (await requests.change(taken.request, taken.notices));
          }),
        );
        expect(results.filter(Boolean)).toHaveLength(1);
        const found = await right.requests.find(request.id);
        expect(found).toMatchObject({ state: 'taken', by: { id: `29:${results.indexOf(true)}` } });
        expect(await right.outbox.overview({ limit: 9 })).toHaveLength(2);
      });

      it('finds what is late, and nothing that is taken', async () => {
        const { requests } = await open();
        const [late, taken, fresh] = [aRequest({ remindAt: start }), aRequest({ remindAt: start }), aRequest({ remindAt: start + 1 })];
        for (const request of [late, taken, fresh]) await requests.save(request, []);
        const move = take(taken, { id: '29:b', name: 'Bo' }, start);
        if (move.kind === 'moved') await requests.change(move.request, []);
        expect((await requests.late(start, 5)).late.map(({ id }) => id)).toEqual([late.id]);
        await requests.change(escalate(late, { now: start, responseMs: minute }).request, []);
        expect(await requests.late(start, 5)).toEqual({ late: [], unreadable: [] });
      });

      it('keep how they stood when they were taken, and that they were given back', async () => {
        const [one, other] = [await open(), await open()];
        const request = aRequest({ reminders: 1 });
        await one.requests.save(request, []);
        const taken = aTakenRequest({ id: request.id, details: request.details, takenAt: start + 1, asked: { reminders: 1 } });
        expect(await one.requests.change(taken, [])).toBe(true);
        expect(await other.requests.find(request.id)).toEqual({ ...taken, version: 2 });
        const back = giveBack({ ...taken, version: 2 }, { by: taken.by, now: start + 2, responseMs: minute });
        if (back.kind !== 'moved') throw new Error('expected that it was given back');
        expect(await other.requests.change(back.request, back.notices)).toBe(true);
        expect(await one.requests.find(request.id)).toEqual({ ...request, version: 3, remindAt: start + 2 + minute, givenBack: { times: 1, by: taken.by, at: start + 2, reminders: 1 } });
        expect((await one.requests.late(start + 2 + minute, 5)).late.map(({ id }) => id)).toEqual([request.id]);
        expect([await one.requests.openBefore(start + 2), await one.requests.openBefore(start + 3)].map(({ late }) => late.length), 'open since then').toEqual([0, 1]);
      });

      it('are given back or done, when both come in the same moment', async () => {
        const [left, right] = [await open(), await open()];
        for (let round = 0; round < 5; round += 1) {
          const request = aRequest();
          await left.requests.save(request, []);
          const taken = aTakenRequest({ id: request.id, details: request.details });
          await left.requests.change(taken, []);
          const press = { by: taken.by, now: start };
          const moves = [giveBack({ ...taken, version: 2 }, { ...press, responseMs: minute }), finish({ ...taken, version: 2 }, press), giveBack({ ...taken, version: 2 }, { ...press, responseMs: minute })];
          const won = await Promise.all(moves.map(async (move, number) => move.kind === 'moved' && [left, right][number % 2]?.requests.change(move.request, move.notices)));
          expect(won.filter(Boolean)).toHaveLength(1);
          expect(await right.requests.find(request.id)).toMatchObject({ version: 3, state: won[1] ? 'done' : 'open' });
          const told = (await left.outbox.overview({ limit: 50 })).filter(({ id }) => id.startsWith(request.id));
          expect(told.map(({ id }) => id.split('/')[1]).toSorted()).toEqual(won[1] ? ['request.done'] : ['channel.given-back', 'request.given-back']);
        }
      });

      it('that are taken are found while a reminder is due, by one instance, and those that are open are not', async () => {
        const [one, other] = [await open(), await open()];
        const [due, later, last, waiting] = [aRequest(), aRequest(), aRequest(), aRequest({ remindAt: start })];
        for (const request of [due, later, last, waiting]) await one.requests.save(request, []);
        const taken = aTakenRequest({ id: due.id, details: due.details, remindAt: start });
        await one.requests.change(taken, []);
        await one.requests.change(aTakenRequest({ id: later.id, details: later.details, remindAt: start + 1 }), []);
        await one.requests.change(aTakenRequest({ id: last.id, details: last.details, reminders: 3, remindAt: undefined }), []);
        const { late, unreadable } = await other.requests.unfinished(start, 5);
        expect({ late, unreadable }).toEqual({ late: [{ ...taken, version: 2 }], unreadable: [] });
        expect((await one.requests.late(start, 5)).late.map(({ id }) => id)).toEqual([waiting.id]);
        const moves = late.map((request) => remindOfUnfinished(request, start));
        const won = await Promise.all([one, other, one].map(async ({ requests }) => Promise.all(moves.map(({ request, notices }) => requests.change(request, notices)))));
        expect(won.flat().filter(Boolean)).toHaveLength(1);
        expect((await one.outbox.overview({ limit: 9 })).map(({ id }) => id.slice(due.id.length)).toSorted()).toEqual(['/channel.unfinished/bolag/2']);
        expect(await other.requests.unfinished(start, 5)).toEqual({ late: [], unreadable: [] });
        const week = 7 * 24 * 60 * minute;
        expect((await one.requests.unfinished(start + week, 5)).late.map(({ id }) => id).toSorted(), 'none after the last time').toEqual([due.id, later.id].toSorted());
      });

      it('erases what was written when the request closes', async () => {
        const { requests } = await open();
        const request = aRequest();
        await requests.save(request, []);
        await requests.change({ id: request.id, ownerId: request.ownerId, createdAt: start, version: 1, state: 'withdrawn', closedAt: start + 1 }, []);
        expect(await requests.find(request.id)).toEqual({ id: request.id, ownerId: '29:anna', createdAt: start, version: 2, state: 'withdrawn', closedAt: start + 1 });
        expect(await requests.openOf('29:anna', 5)).toEqual([]);
      });
    });

    describe('channels', () => {
      const channel = { organisation: 'city', conversationId: '19:a@thread.tacv2', address: '{"a":1}', connectedAt: start };

      it('connects with a code, once, and replaces the earlier channel of the same organisation', async () => {
        const { channels } = await open();
        expect(await channels.connect(channel, 'digest-1')).toBe('connected');
        expect(await channels.connect({ ...channel, conversationId: '19:stranger' }, 'digest-1')).toBe('code-used');
        expect(await channels.list()).toEqual([channel]);
        expect(await channels.connect({ ...channel, conversationId: '19:b' }, 'digest-2')).toBe('connected');
        expect((await channels.list()).map(({ conversationId }) => conversationId)).toEqual(['19:b']);
        expect(await channels.disconnect(channel), 'another has taken its place').toBe(false);
        expect(await channels.disconnect({ ...channel, conversationId: '19:b' })).toBe(true);
        expect(await channels.list()).toEqual([]);
      });

      it('makes what waits for the channel due at once, and nothing else', async () => {
        const { channels, outbox } = await open();
        const later = start + 60 * minute;
        const notice = { kind: 'channel.reminder', requestId: 'r', minutes: 15 } as const;
        const reminder = (organisation: string) => noticeToChannel({ id: `r/channel.reminder/${organisation}/1`, organisation, notice, now: later });
        const others = [reminder('bolag'), reminder('city-2'), aReportEntry({ now: later })];
        const ours = [requestToChannel('r', 'city', later), reminder('city')];
        for (const entry of [...others, ...ours]) await outbox.save(entry);
        await channels.connect({ ...channel, connectedAt: start + 1 }, 'digest');
        const { leased } = await outbox.claim({ ...wish, now: start + 1 });
        expect(leased.map(({ entry }) => entry.id).toSorted()).toEqual(ours.map(({ id }) => id).toSorted());
      });
    });

    describe('pauses', () => {
      const paused = { at: start, actor: 'root', paused: true, reason: 'Fel nummer på sidan om hot.' } as const;
      const resumed = { at: start + 1, actor: 'anna', paused: false, reason: '' } as const;

      it('tells every instance how it was last left, and keeps who did it when and why', async () => {
        const [one, other] = [await open(), await open()];
        expect(await one.pauses.last()).toBeUndefined();
        await one.pauses.record(paused);
        expect(await other.pauses.last()).toEqual(paused);
        await other.pauses.record(resumed);
        expect(await one.pauses.last()).toEqual(resumed);
        expect(await one.pauses.list()).toEqual([paused, resumed]);
      });

      it.each([
        ['an hour behind', start - 60 * minute],
        ['the same', start],
      ])('takes the last record for the last, on a clock that is %s', async (_which, at) => {
        const { pauses } = await open();
        await pauses.record({ ...resumed, at: start });
        await pauses.record({ ...paused, at });
        expect(await pauses.last()).toMatchObject({ paused: true, reason: paused.reason });
        expect((await pauses.list()).map((record) => record.paused)).toEqual([false, true]);
      });

      it('stays as it is when the record is old', async () => {
        const { pauses, erase } = await open();
        for (const record of [resumed, { ...paused, at: start + 2 }]) await pauses.record(record);
        await erase(start + 3 * 365 * 24 * 3_600_000);
        expect(await pauses.list()).toEqual([{ ...paused, at: start + 2 }]);
      });
    });

    describe('people', () => {
      it('keeps what a person has chosen, for every instance, and the latest of it', async () => {
        const [one, other] = [await open(), await open()];
        expect(await one.people.find('29:anna')).toEqual({});
        await one.people.save('29:anna', { organisation: 'bolag' }, start);
        await other.people.save('29:anna', { organisation: 'bolag', language: 'en' }, start);
        expect(await one.people.find('29:anna')).toEqual({ organisation: 'bolag', language: 'en' });
        await one.people.save('29:anna', { language: 'sv' }, start);
        expect(await other.people.find('29:anna')).toEqual({ language: 'sv' });
        expect(await other.people.find('29:bo')).toEqual({});
      });

      it('forgets a person and what is left of closed cases, and leaves what is under way', async () => {
        const store = await open();
        const [closed, pending] = [aReportEntry(), aReportEntry()];
        const told = aNoticeEntry();
        for (const entry of [closed, pending, told]) await store.outbox.save(entry);
        // What told of a case has the person's id, too, and the way to reach them where it could not be sent.
        await store.outbox.change(abandonByHand(told, start), { now: start, followUps: [] });
        await store.outbox.change(withdraw(closed, start), { now: start, followUps: [] });
        const [done, waiting] = [aRequest(), aRequest()];
        for (const request of [done, waiting]) await store.requests.save(request, []);
        await store.requests.change({ id: done.id, ownerId: done.ownerId, createdAt: start, version: 1, state: 'withdrawn', closedAt: start }, []);
        await store.people.save('29:anna', { organisation: 'bolag' }, start);
        expect(await store.people.forget('29:anna', { privateChat: 'a:anna' })).toEqual({ preferences: { organisation: 'bolag' }, closedCases: 2, openCases: 2, ownRuns: 0 });
        expect(await store.people.find('29:anna')).toEqual({});
        expect((await store.outbox.overview({ ownerId: '29:anna', limit: 9 })).map(({ id }) => id)).toEqual([pending.id]);
        expect((await store.requests.openOf('29:anna', 9)).map(({ id }) => id)).toEqual([waiting.id]);
        expect(await store.people.forget('29:anna', { privateChat: 'a:anna' })).toEqual({ preferences: {}, closedCases: 0, openCases: 2, ownRuns: 0 });
      });

      it('does not keep a choice for ever', async () => {
        const { people, erase } = await open();
        await people.save('29:anna', { language: 'en' }, start);
        await erase(start + 365 * 24 * 3_600_000);
        expect(await people.find('29:anna')).toEqual({ language: 'en' });
        await erase(start + 365 * 24 * 3_600_000 + 1);
        expect(await people.find('29:anna')).toEqual({});
      });
    });

    describe('retention', () => {
      it('erases closed rows that are older, and no pending one', async () => {
        const store = await open();
        const [old, pending] = [aReportEntry({ now: start - 9 }), aReportEntry({ now: start - 9 })];
        for (const entry of [old, pending]) await store.outbox.save(entry);
        await store.outbox.change(withdraw(old, start), { now: start, followUps: [] });
        const [untaken, taken] = [aRequest(), aRequest()];
        for (const request of [untaken, taken]) await store.requests.save(request, []);
        const move = take(taken, { id: '29:b', name: 'Bo' }, start);
        if (move.kind === 'moved') await store.requests.change(move.request, []);
        expect(await store.erase(start)).toEqual({ entries: 0, requests: 0 });
        expect(await store.erase(start + 1)).toEqual({ entries: 1, requests: 1 });
        expect(await store.requests.find(untaken.id), 'it must be closed first').toEqual(untaken);
        expect(await store.requests.openBefore(start)).toEqual({ late: [], unreadable: [] });
        expect(await store.requests.openBefore(start + 1)).toEqual({ late: [untaken], unreadable: [] });
        expect((await store.outbox.overview({ limit: 5 })).map(({ id }) => id)).toEqual([pending.id]);
      });
    });

    it('keeps a record of what operators read and changed', async () => {
      const store = await open();
      const record = { at: start, actor: 'root', action: 'show-text', entryId: 'a' } as const;
      await store.audit(record);
      expect(await store.audits()).toEqual([record]);
    });

    it('says how it is', async () => {
      const store = await open();
      await store.outbox.save(aReportEntry());
      expect(await store.check()).toMatchObject({ schemaVersion: migrations.length, lossy: [], asynchronousStandbys: 0, pending: 1, abandoned: 0, oldestPendingAt: start });
    });

    it('can be tried, and nothing stays of that', async () => {
      const store = await open();
      await store.tryWriting();
      expect(await store.check()).toMatchObject({ pending: 0, abandoned: 0 });
      expect(await store.outbox.overview({ limit: 5 })).toEqual([]);
    });
  });
}
