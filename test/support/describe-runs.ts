import { describe, expect, it } from 'vitest';
import type { FullStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { createRunDesk } from '../../src/routines/run-desk.ts';
import { ticksOf } from '../../src/routines/run.ts';
import { aNoticeEntry, start } from './build-handoff.ts';
import { aNewRun, aRoutine, aRunFacts, aVisitor, groupChat } from './build-runs.ts';
import { openStores, type StoreUnderTest } from './open-stores.ts';

const dayMs = 24 * 3_600_000;
const anna = { id: '29:anna', name: 'anna' };

/** What every store must hold about runs, whichever database it has. */
export function describeRuns(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    const open = openStores(make);

    it('gives back what was saved, also to another process', async () => {
      const run = aNewRun();
      expect(await (await open()).runs.start(run)).toEqual({ kind: 'started' });
      const { runs } = await open();
      expect(await runs.find(run.facts.id)).toEqual({ ...run.facts, state: 'open', isReminded: true, events: [{ ...run.started, number: 1, at: start }] });
      expect(await runs.reminders(run.facts.id)).toEqual(run.reminders.map((plan) => ({ ...plan, runId: run.facts.id, state: 'waiting', round: 0 })));
      expect(await runs.find('unknown')).toBeUndefined();
    });

    it('starts one run of a routine in a conversation, however many press at once, and another when that is asked for', async () => {
      const [{ runs }, { runs: other }] = [await open(), await open()];
      const results = await Promise.all([runs.start(aNewRun()), other.start(aNewRun()), runs.start(aNewRun())]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['known', 'known', 'started']);
      const open1 = await runs.openIn(groupChat.conversationId, 9);
      expect(results.filter((result) => result.kind === 'known')).toEqual(Array(2).fill({ kind: 'known', id: open1[0]?.id }));
      expect(await runs.start(aNewRun({ another: true }))).toEqual({ kind: 'started' });
      const elsewhere = aNewRun({ facts: aRunFacts({ place: { ...groupChat, conversationId: 'annan' } }) });
      expect(await runs.start(elsewhere)).toEqual({ kind: 'started' });
      expect(await runs.openIn(groupChat.conversationId, 9)).toHaveLength(2);
    });

    it('starts no second one unasked beside one that was started as another, when that is all that is open', async () => {
      const { runs } = await open();
      const [first, another] = [aNewRun(), aNewRun({ another: true })];
      for (const run of [first, another]) await runs.start(run);
      expect(await runs.start(aNewRun())).toEqual({ kind: 'known', id: first.facts.id });
      await runs.add(first.facts.id, { kind: 'closed', by: anna }, start + 1);
      expect(await runs.start(aNewRun())).toEqual({ kind: 'known', id: another.facts.id });
      await runs.add(another.facts.id, { kind: 'closed', by: anna }, start + 2);
      expect(await runs.start(aNewRun())).toEqual({ kind: 'started' });
    });

    it('forgets with a person what they worked on alone, and nothing that others share', async () => {
      const { runs, people } = await open();
      const [own, shared] = [aNewRun({ facts: aRunFacts({ place: { ...groupChat, conversationId: 'a:anna', isPersonal: true } }) }), aNewRun()];
      for (const run of [own, shared]) await runs.start(run);
      expect(await people.forget('29:anna', { privateChat: 'a:anna' })).toMatchObject({ ownRuns: 1 });
      expect([await runs.find(own.facts.id), await runs.reminders(own.facts.id)]).toEqual([undefined, []]);
      expect(await runs.due(start + 30 * dayMs, 9)).toHaveLength(shared.reminders.length);
      expect(await people.forget('29:anna', { privateChat: 'a:anna' })).toMatchObject({ ownRuns: 0 });
    });

    it('loses none of 50 ticks at the same time, from two processes', async () => {
      const stores = [await open(), await open()];
      const run = aNewRun();
      await stores[0]?.runs.start(run);
      const desks = stores.map(({ runs }) => createRunDesk({ runs, now: () => start, isHoliday: () => false, newId: () => 'x' }));
      const steps = ['1-1', '1-2', '2-1', '2-2'];
      const people = Array.from({ length: 50 }, (_, n) => `person${n}`);
      const results = await Promise.all(people.map((person, n) => desks[n % 2]?.tick(run.facts.id, steps[n % 4] ?? '', aVisitor(person))));
      expect(results.map((result) => result?.kind)).toEqual(Array(50).fill('changed'));
      const after = await (await open()).runs.find(run.facts.id);
      expect(after?.events.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
      const ticked = [...ticksOf(after ?? { events: [] }).values()].flat().map(({ by }) => by.name);
      expect(ticked.toSorted()).toEqual(people.toSorted());
    });

    it('reads of a run that is known only what came since, and its state anew', async () => {
      const [{ runs }, { runs: other }] = [await open(), await open()];
      const run = aNewRun();
      await runs.start(run);
      await runs.add(run.facts.id, { kind: 'ticked', step: '1-1', by: anna }, start + 1);
      const known = await runs.find(run.facts.id);
      await other.add(run.facts.id, { kind: 'unticked', step: '1-1', by: anna }, start + 2);
      await other.add(run.facts.id, { kind: 'closed', by: anna }, start + 3);
      const after = await runs.find(run.facts.id, known);
      expect(after).toEqual(await runs.find(run.facts.id));
      expect(after).toMatchObject({ state: 'closed', events: { length: 4 } });
      known?.events.forEach((event, at) => expect(after?.events[at]).toBe(event));
      expect(await runs.find('unknown', known)).toBeUndefined();
    });

    it('adds nothing to a closed run, and nothing to one that does not exist', async () => {
      const { runs } = await open();
      const run = aNewRun();
      await runs.start(run);
      expect(await runs.add(run.facts.id, { kind: 'closed', by: anna }, start + 1)).toBe('added');
      expect(await runs.add(run.facts.id, { kind: 'ticked', step: '1-1', by: anna }, start + 2)).toBe('closed');
      expect(await runs.add('unknown', { kind: 'ticked', step: '1-1', by: anna }, start + 2)).toBe('unknown');
      expect(await runs.find(run.facts.id)).toMatchObject({ state: 'closed', events: [{ kind: 'started' }, { kind: 'closed', by: anna }] });
      expect(await runs.openIn(groupChat.conversationId, 9)).toEqual([]);
      expect((await runs.closedIn(groupChat.conversationId, 9)).map(({ id }) => id)).toEqual([run.facts.id]);
      expect(await runs.closedIn('annan', 9)).toEqual([]);
      expect((await runs.reminders(run.facts.id)).map(({ state }) => state)).toEqual(['held', 'held']);
      expect(await runs.due(start + 99 * dayMs, 9)).toEqual([]);
      expect(await runs.start(aNewRun()), 'a new one can begin').toEqual({ kind: 'started' });
    });

    it('opens a closed run again, once, with what was ticked and the reminders that were still to come', async () => {
      const stores = [await open(), await open()];
      const [{ runs }] = stores as [FullStore];
      const run = aNewRun();
      const runId = run.facts.id;
      await runs.start(run);
      expect(await runs.add(runId, { kind: 'reopened', by: anna }, start + 1), 'it is open').toBe('open');
      await runs.add(runId, { kind: 'ticked', step: '1-1', by: anna }, start + 1);
      await runs.send(await runs.due(start + dayMs, 9), aNoticeEntry('first'));
      await runs.add(runId, { kind: 'closed', by: anna }, start + 2);
      const results = await Promise.all([0, 1, 0, 1].map((at) => stores[at]?.runs.add(runId, { kind: 'reopened', by: anna }, start + 3)));
      expect(results.toSorted()).toEqual(['added', 'open', 'open', 'open']);
      const after = await runs.find(runId);
      expect(after).toMatchObject({ state: 'open', isReminded: true });
      expect(after?.events.map(({ kind, number }) => `${number} ${kind}`)).toEqual(['1 started', '2 ticked', '3 closed', '4 reopened']);
      expect((await runs.reminders(runId)).map(({ state }) => state)).toEqual(['sent', 'waiting']);
      expect(await runs.due(start + 7 * dayMs, 9)).toMatchObject([{ runId, number: 2 }]);
      expect(await runs.add(runId, { kind: 'ticked', step: '1-2', by: anna }, start + 4)).toBe('added');
      expect(await runs.add('unknown', { kind: 'reopened', by: anna }, start + 4)).toBe('unknown');
    });

    it('opens a run again beside one that was started since, and stops no reminder anew that was stopped by hand', async () => {
      const { runs } = await open();
      const [first, second] = [aNewRun(), aNewRun()];
      await runs.start(first);
      await runs.stop(first.facts.id, anna, start + 1);
      await runs.add(first.facts.id, { kind: 'closed', by: anna }, start + 1);
      await runs.start(second);
      expect(await runs.add(first.facts.id, { kind: 'reopened', by: anna }, start + 2)).toBe('added');
      expect((await runs.reminders(first.facts.id)).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
      expect(await runs.openIn(groupChat.conversationId, 9)).toHaveLength(2);
      expect(await runs.start(aNewRun())).toMatchObject({ kind: 'known' });
      await runs.add(second.facts.id, { kind: 'closed', by: anna }, start + 3);
      expect(await runs.start(aNewRun())).toEqual({ kind: 'known', id: first.facts.id });
    });

    it('opens a run whose page is unknown here: it has its own steps', async () => {
      const { runs } = await open();
      const facts = aRunFacts({ slug: 'sidan-ar-borta', phases: aRoutine().phases });
      await runs.start(aNewRun({ facts }));
      expect((await runs.find(facts.id))?.phases).toEqual(aRoutine().phases);
    });

    describe('reminders', () => {
      it('are due in turn, and booked once with their notice, whoever is faster', async () => {
        const stores = [await open(), await open(), await open()];
        const [{ runs, outbox }] = stores as [FullStore];
        const run = aNewRun();
        await runs.start(run);
        expect(await runs.due(start + dayMs - 1, 9)).toEqual([]);
        const due = await runs.due(start + dayMs, 9);
        expect(due.map(({ number }) => number)).toEqual([1]);
        const notice = aNoticeEntry('reminder', start + dayMs);
        const results = await Promise.all(stores.map((store) => store.runs.send(due, notice)));
        expect(results.toSorted()).toEqual([false, false, true]);
        expect(await outbox.overview({ limit: 9 })).toHaveLength(1);
        expect(await runs.due(start + dayMs, 9)).toEqual([]);
      });

      it('wait again once when they are put off, and stop when that is asked for', async () => {
        const { runs } = await open();
        const run = aNewRun();
        await runs.start(run);
        const runId = run.facts.id;
        expect(await runs.snooze({ runId, number: 1, round: 0 }, start), 'not sent yet').toBe(false);
        await runs.send(await runs.due(start + dayMs, 9), aNoticeEntry('first'));
        expect(await runs.snooze({ runId, number: 1, round: 0 }, start + 2 * dayMs)).toBe(true);
        expect(await runs.snooze({ runId, number: 1, round: 0 }, start + 9 * dayMs)).toBe(false);
        expect(await runs.due(start + 2 * dayMs, 9)).toMatchObject([{ number: 1, round: 1 }]);
        expect(await runs.stop(runId, anna, start + 2 * dayMs)).toBe(true);
        expect(await runs.stop(runId, anna, start + 2 * dayMs)).toBe(false);
        expect(await runs.due(start + 99 * dayMs, 9)).toEqual([]);
      });

      it('that were stopped wait again when that is taken back, as far as they are still to come, and the run tells who did what', async () => {
        const stores = [await open(), await open()];
        const [{ runs }] = stores as [FullStore];
        const run = aNewRun();
        await runs.start(run);
        const runId = run.facts.id;
        await runs.send(await runs.due(start + dayMs, 9), aNoticeEntry('first'));
        expect(await runs.resume(runId, anna, start + dayMs), 'nobody stopped them').toBeUndefined();
        const stops = await Promise.all(stores.map((store) => store.runs.stop(runId, anna, start + 2 * dayMs)));
        expect(stops.toSorted()).toEqual([false, true]);
        expect(await runs.find(runId)).toMatchObject({ isReminded: false });
        expect(await runs.resume(runId, anna, start + 3 * dayMs)).toBe(start + 7 * dayMs);
        expect(await runs.due(start + 99 * dayMs, 9)).toMatchObject([{ number: 2 }]);
        const after = await runs.find(runId);
        expect(after).toMatchObject({ isReminded: true });
        expect(after?.events.map(({ kind, number, by }) => `${number} ${kind} ${by.name}`).slice(1)).toEqual([`2 stopped ${anna.name}`, `3 resumed ${anna.name}`]);
        await runs.stop(runId, anna, start + 8 * dayMs);
        expect(await runs.resume(runId, anna, start + 8 * dayMs), 'none is left').toBeUndefined();
        await runs.add(runId, { kind: 'closed', by: anna }, start + 9 * dayMs);
        expect([await runs.stop(runId, anna, start), await runs.resume(runId, anna, start)], 'it is closed').toEqual([false, undefined]);
      });
    });

    it('lets reminders that wait be due later, and none that was sent', async () => {
      const { runs } = await open();
      await runs.start(aNewRun());
      const due = await runs.due(start + dayMs, 9);
      await runs.postpone(due, start + 2 * dayMs);
      expect(await runs.due(start + 2 * dayMs - 1, 9)).toEqual([]);
      const later = await runs.due(start + 2 * dayMs, 9);
      expect(later).toEqual(due.map((reminder) => ({ ...reminder, dueAt: start + 2 * dayMs })));
      await runs.send(later, aNoticeEntry('later'));
      await runs.postpone(later, start);
      expect(await runs.due(start + 2 * dayMs, 9)).toEqual([]);
    });

    it('erases what nobody has touched for long, with every name in it, and keeps what still has a reminder to send', async () => {
      const { runs } = await open();
      const [closed, idle, waiting] = [aNewRun({ reminders: [] }), aNewRun({ reminders: [], another: true }), aNewRun({ another: true })];
      for (const run of [closed, idle, waiting]) await runs.start(run);
      await runs.add(closed.facts.id, { kind: 'closed', by: anna }, start + 5);
      expect(await runs.erase(start)).toBe(0);
      expect(await runs.erase(start + 1)).toBe(1);
      expect(await runs.erase(start + 6)).toBe(1);
      expect(await runs.find(idle.facts.id)).toBeUndefined();
      expect(await runs.find(closed.facts.id)).toBeUndefined();
      expect(await runs.find(waiting.facts.id)).toBeDefined();
      await runs.stop(waiting.facts.id, anna, start + 5);
      expect(await runs.erase(start + 6)).toBe(1);
      expect(await runs.reminders(waiting.facts.id)).toEqual([]);
    });
  });
}
