import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FullStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { AppError } from '../../src/errors.ts';
import { createReminderDesk } from '../../src/routines/reminder-desk.ts';
import { createRunDesk } from '../../src/routines/run-desk.ts';
import { followerOf, type Run, ticksOf } from '../../src/routines/run.ts';
import { logOf } from '../../src/routines/run-log.ts';
import { sqlitePlace, storeAt } from '../adapters/store/open-test-store.ts';
import { aRoutine, aVisitor } from '../support/build-runs.ts';

const hourMs = 3_600_000;
/** A Monday at ten in Sweden; no holidays in these weeks. */
const monday = Date.UTC(2026, 10, 23, 9, 0);
const at = (day: number, hour: number) => Date.UTC(2026, 10, 23 + day, hour - 1, 0);
const [anna, bo] = [aVisitor('anna'), aVisitor('bo')];
const outsider = aVisitor('eva', { conversationId: 'annan' });
const foreigner = aVisitor('kim', { tenantId: 'annan-stad' });

let store: FullStore;
let restart: () => Promise<void>;
let remove: () => Promise<void>;
let now: number;
let saved: number;

beforeEach(async () => {
  const under = await storeAt(await sqlitePlace());
  store = await under.open();
  restart = async () => {
    await store.close();
    store = await under.open();
  };
  remove = () => under.remove();
  now = monday;
  saved = 0;
});
afterEach(async () => {
  await store.close();
  await remove();
});

const desk = () => createRunDesk({ runs: store.runs, now: () => now, isHoliday: () => false, newId: () => crypto.randomUUID() });
const reminderDesk = () =>
  createReminderDesk({ runs: store.runs, saveNotice: (entry) => store.outbox.save(entry), now: () => now, isHoliday: () => false, onSaved: () => (saved += 1), onUnreadable: () => {} });
const started = async (followUp: readonly number[] = [1, 7]): Promise<Run> => (await desk().start(aRoutine({ followUp }), anna, { another: false })).run;
const queued = async () => {
  const entries = await Promise.all((await store.outbox.overview({ limit: 50 })).toReversed().map(({ id }) => store.outbox.find(id)));
  return entries.flatMap((entry) => (entry !== undefined && 'cargo' in entry && entry.cargo.kind === 'notice' ? [entry.cargo] : []));
};

describe('the run desk', () => {
  it('starts a run with its own copy of the steps, and does not start a second one beside it', async () => {
    const first = await desk().start(aRoutine(), anna, { another: false });
    expect(first).toMatchObject({ kind: 'started', run: { state: 'open', phases: aRoutine().phases, startedAt: monday } });
    const second = await desk().start(aRoutine(), bo, { another: false });
    expect(second).toEqual({ kind: 'open-already', run: first.run });
    expect((await desk().start(aRoutine(), bo, { another: true })).kind).toBe('started');
    expect(await desk().openHere(bo)).toHaveLength(2);
  });

  it('finds the first of many that nobody has closed', async () => {
    const { id } = await started();
    for (let more = 0; more < 19; more += 1) await desk().start(aRoutine(), bo, { another: true });
    expect((await desk().openHere(anna)).map((run) => run.id)).toContain(id);
  });

  it('lets everybody there tick and undo, and tells who', async () => {
    const { id } = await started();
    expect(await desk().tick(id, '1-1', bo)).toMatchObject({ kind: 'changed' });
    now += hourMs;
    const ticked = await desk().tick(id, '1-1', anna);
    expect(ticked.kind === 'changed' && ticksOf(ticked.run).get('1-1')?.map(({ by }) => by)).toEqual([{ id: '29:bo', name: 'bo' }, { id: '29:anna', name: 'anna' }]);
    const undone = await desk().untick(id, '1-1', anna);
    expect(undone.kind === 'changed' && undone.run.events.map(({ kind }) => kind)).toEqual(['started', 'ticked', 'ticked', 'unticked']);
  });

  it('writes nothing when a press changes nothing', async () => {
    const { id } = await started();
    await desk().tick(id, '1-1', bo);
    for (const result of [await desk().tick(id, '1-1', bo), await desk().untick(id, '1-2', bo)]) expect(result).toMatchObject({ kind: 'changed', run: { events: { length: 2 } } });
    await desk().tick(id, '1-1', anna);
    expect(await desk().tick(id, '1-1', bo), 'one of two who ticked').toMatchObject({ kind: 'changed', run: { events: { length: 3 } } });
  });

  it('hands the reminders over once, and not where there are none', async () => {
    const { id } = await started();
    expect(await desk().follow(id, anna)).toMatchObject({ run: { isReminded: true, events: { length: 1 } } });
    for (const result of [await desk().follow(id, bo), await desk().follow(id, bo)]) expect(result).toMatchObject({ kind: 'changed', run: { events: { length: 2 } } });
    const unreminded = (await desk().start(aRoutine({ followUp: [] }), anna, { another: true })).run;
    expect(await desk().follow(unreminded.id, bo)).toMatchObject({ kind: 'not-reminded', run: { isReminded: false, events: { length: 1 } } });
  });

  it.each([
    ['a run that does not exist', 'unknown', bo, () => '11111111-1111-4111-8111-111111111111'],
    ['somebody of another conversation', 'elsewhere', outsider, (run: Run) => run.id],
    ['a guest of another tenant', 'other-tenant', foreigner, (run: Run) => run.id],
  ] as const)('refuses %s', async (_reason, kind, visitor, id) => {
    const run = await started();
    const attempts = [desk().tick(id(run), '1-1', visitor), desk().untick(id(run), '1-1', visitor), desk().close(id(run), visitor), desk().follow(id(run), visitor), desk().find(id(run), visitor)];
    expect(await Promise.all(attempts)).toEqual(Array(5).fill({ kind }));
    expect((await store.runs.find(run.id))?.events).toHaveLength(1);
  });

  it('is open to whoever took part, wherever they are', async () => {
    const { id } = await started();
    expect(await desk().find(id, aVisitor('anna', { conversationId: 'a:anna', isPersonal: true }))).toMatchObject({ kind: 'run' });
  });

  it('refuses a step that the run does not have, and changes nothing after the end', async () => {
    const { id } = await started();
    for (const result of [await desk().tick(id, '9-9', bo), await desk().untick(id, '9-9', bo)]) expect(result).toMatchObject({ kind: 'unknown-step' });
    expect(await desk().close(id, bo)).toMatchObject({ kind: 'changed', run: { state: 'closed' } });
    for (const result of [await desk().tick(id, '1-1', bo), await desk().close(id, anna), await desk().follow(id, bo)]) expect(result).toMatchObject({ kind: 'closed', run: { events: { length: 2 } } });
    expect(await desk().openHere(bo)).toEqual([]);
  });

  it('opens a closed run again for whoever might have closed it, and writes down who did', async () => {
    const { id } = await started();
    await desk().tick(id, '1-1', bo);
    await desk().close(id, bo);
    for (const visitor of [outsider, foreigner]) expect((await desk().reopen(id, visitor)).kind).not.toBe('changed');
    expect(await desk().reopen(id, anna)).toMatchObject({ kind: 'changed', run: { state: 'open', events: { length: 4 } } });
    expect(await desk().reopen(id, bo), 'it is open, as wished').toMatchObject({ kind: 'changed', run: { state: 'open', events: { length: 4 } } });
    expect((await store.runs.find(id))?.events.at(-1)).toMatchObject({ kind: 'reopened', by: { id: '29:anna', name: 'anna' } });
    expect(await desk().tick(id, '1-2', bo)).toMatchObject({ kind: 'changed' });
    expect(await desk().openHere(bo)).toMatchObject([{ id }]);
  });
});

describe('a run that somebody changes without end', () => {
  it('takes no more after a thousand events, so that nobody else waits for it, and can be read and closed', async () => {
    const { id } = await started();
    const changed: string[] = [];
    const longRuns = {
      ...store.runs,
      find: async (run: string) => {
        const found = await store.runs.find(run);
        return found && { ...found, events: Array.from({ length: 1_000 }, (_, past) => found.events[past] ?? found.events[0]) } as Run;
      },
      add: async (...[run, happening, when]: Parameters<FullStore['runs']['add']>) => {
        changed.push(happening.kind);
        return store.runs.add(run, happening, when);
      },
    };
    const full = createRunDesk({ runs: longRuns, now: () => now, isHoliday: () => false, newId: () => crypto.randomUUID() });
    expect([(await full.tick(id, '1-1', bo)).kind, (await full.follow(id, bo)).kind, (await full.print(id, bo)).kind, (await full.find(id, bo)).kind]).toEqual(['too-many-changes', 'too-many-changes', 'run', 'run']);
    const fullReminders = createReminderDesk({ runs: longRuns, saveNotice: (entry) => store.outbox.save(entry), now: () => now, isHoliday: () => false, onSaved: () => {}, onUnreadable: () => {} });
    expect([(await fullReminders.stop(id, anna)).kind, (await fullReminders.resume(id, anna)).kind], 'reminders stopped and taken back').toEqual(['stopped', 'too-many-changes']);
    expect((await full.close(id, bo)).kind).toBe('changed');
    expect((await full.reopen(id, bo)).kind, 'closing and opening without end').toBe('too-many-changes');
    expect(changed).toEqual(['closed']);
  });
});

describe('the reminder desk', () => {
  it('reminds the one who started, once, on the next working morning', async () => {
    const { id, title } = await started();
    now = at(1, 8);
    expect(await reminderDesk().remindDue()).toBe(0);
    now = at(1, 9);
    expect(await Promise.all([reminderDesk().remindDue(), reminderDesk().remindDue()])).toContain(1);
    expect(await reminderDesk().remindDue()).toBe(0);
    expect(await queued()).toEqual([{ kind: 'notice', to: { kind: 'person', id: '29:anna', address: anna.person.address, language: 'sv' }, notice: { kind: 'run.reminder', runId: id, number: 1, round: 0, days: 1, title, started: { by: 'anna', at: monday } } }]);
    expect(saved).toBe(1);
  });

  it('keeps quiet at night and at weekends, whatever is due', async () => {
    await started();
    for (const moment of [at(1, 23), at(5, 12), at(6, 12)]) {
      now = moment;
      expect(await reminderDesk().remindDue()).toBe(0);
    }
    now = at(7, 8);
    expect(await reminderDesk().remindDue()).toBe(1);
  });

  it('sends one message for all that fell due while the bot was stopped, about the latest', async () => {
    await started([1, 2, 7]);
    now = at(14, 9);
    expect(await reminderDesk().remindDue()).toBe(1);
    expect((await queued()).map(({ notice }) => 'number' in notice && [notice.number, notice.days])).toEqual([[3, 14]]);
  });

  it('tells how long it is since the start, not how long it was meant to be', async () => {
    const { id } = await started([5, 11]);
    now = at(7, 9);
    await reminderDesk().remindDue();
    await reminderDesk().snooze({ runId: id, number: 1, round: 0 }, 7, anna);
    now = at(14, 9);
    await reminderDesk().remindDue();
    expect((await queued()).map(({ notice }) => 'number' in notice && [notice.number, notice.days])).toEqual([[1, 7], [2, 14]]);
  });

  it('reminds of a checklist also when another one cannot be read', async () => {
    const broken = await started();
    const whole = (await desk().start(aRoutine({ followUp: [1] }), anna, { another: true })).run;
    now = at(1, 9);
    const unreadable: string[] = [];
    const find = (id: string) => (id === broken.id ? Promise.reject(new AppError('DATA_KEY_UNKNOWN', 'the row was altered')) : store.runs.find(id));
    const reminders = createReminderDesk({ runs: { ...store.runs, find }, saveNotice: (entry) => store.outbox.save(entry), now: () => now, isHoliday: () => false, onSaved: () => {}, onUnreadable: (id) => void unreadable.push(id) });
    expect(await reminders.remindDue()).toBe(1);
    expect((await queued()).map(({ notice }) => 'runId' in notice && notice.runId)).toEqual([whole.id]);
    expect(unreadable).toEqual([broken.id]);
    // It would stand before the others at each look; so it waits an hour.
    expect([await reminders.remindDue(), unreadable.length]).toEqual([0, 1]);
    now = at(1, 10);
    expect([await reminders.remindDue(), unreadable.length]).toEqual([0, 2]);
  });

  it('follows whoever takes over', async () => {
    const { id } = await started();
    await desk().follow(id, bo);
    now = at(1, 9);
    await reminderDesk().remindDue();
    expect((await queued()).map(({ to }) => to)).toMatchObject([{ id: '29:bo', address: bo.person.address }]);
    expect(await reminderDesk().snooze({ runId: id, number: 1, round: 0 }, 1, anna)).toEqual({ kind: 'not-yours' });
  });

  it('is put off to a working morning, once for each reminder', async () => {
    const { id } = await started();
    now = at(4, 10);
    await reminderDesk().remindDue();
    const name = { runId: id, number: 1, round: 0 };
    expect(await reminderDesk().snooze(name, 1, anna)).toEqual({ kind: 'snoozed', dueAt: at(7, 9) });
    expect(await reminderDesk().snooze(name, 1, anna)).toEqual({ kind: 'over' });
    now = at(7, 9);
    expect(await reminderDesk().remindDue()).toBe(1);
    expect((await queued()).map(({ notice }) => 'round' in notice && [notice.number, notice.round])).toEqual([[1, 0], [2, 0]]);
  });

  it('stops by hand and when the run closes', async () => {
    const first = await started();
    expect(await reminderDesk().stop(first.id, bo)).toEqual({ kind: 'not-yours' });
    expect(await reminderDesk().stop(first.id, anna)).toEqual({ kind: 'stopped' });
    for (const visitor of [anna, bo]) expect(await reminderDesk().stop(first.id, visitor)).toEqual({ kind: 'over' });
    await desk().close(first.id, anna);
    const second = await started();
    await desk().close(second.id, bo);
    expect(await reminderDesk().stop(second.id, anna)).toEqual({ kind: 'over' });
    now = at(60, 9);
    expect(await reminderDesk().remindDue()).toBe(0);
  });

  it('goes on when a stop by hand is taken back by whoever gets them, and the log tells both', async () => {
    const { id } = await started([1, 30]);
    expect(await reminderDesk().resume(id, anna), 'nothing was stopped').toEqual({ kind: 'over' });
    await reminderDesk().stop(id, anna);
    now = at(2, 9);
    expect(await reminderDesk().resume(id, bo)).toEqual({ kind: 'not-yours' });
    expect(await reminderDesk().resume(id, anna)).toMatchObject({ kind: 'resumed' });
    now = at(35, 9);
    expect(await reminderDesk().remindDue()).toBe(1);
    const found = await desk().find(id, anna);
    expect(found.kind === 'run' && logOf(found.run).map(({ by, kind }) => `${by} ${kind}`).slice(1)).toEqual(['anna stopped', 'anna resumed']);
  });

  it('asks in the conversation who takes over, once for each reminder that was sent', async () => {
    const { id, title, place } = await started();
    const name = { runId: id, number: 1, round: 0 };
    expect(await reminderDesk().passOn(name, anna)).toEqual({ kind: 'over' });
    now = at(1, 9);
    await reminderDesk().remindDue();
    expect([await reminderDesk().passOn(name, anna), await reminderDesk().passOn(name, anna)]).toEqual([{ kind: 'asked' }, { kind: 'over' }]);
    expect((await queued()).slice(1)).toEqual([{ kind: 'notice', to: { kind: 'conversation', address: place.address, language: 'sv' }, notice: { kind: 'run.pass-on', runId: id, title, by: 'anna' } }]);
    const run = await store.runs.find(id);
    expect(run && followerOf(run)?.id, 'until somebody takes over').toBe('29:anna');
  });

  it('reminds whoever took over of what was handed over, also when it was the last', async () => {
    const { id } = await started([1]);
    now = at(1, 9);
    await reminderDesk().remindDue();
    await reminderDesk().passOn({ runId: id, number: 1, round: 0 }, anna);
    await desk().follow(id, bo);
    expect(await reminderDesk().remindDue()).toBe(0);
    now = at(2, 9);
    expect(await reminderDesk().remindDue()).toBe(1);
    expect((await queued()).at(-1)).toMatchObject({ to: { id: '29:bo' }, notice: { kind: 'run.reminder', number: 1, round: 1 } });
  });

  it('has nobody to pass a run on to in a personal chat', async () => {
    const alone = aVisitor('anna', { conversationId: 'a:anna', isPersonal: true });
    const { run } = await desk().start(aRoutine(), alone, { another: false });
    expect(await reminderDesk().passOn({ runId: run.id, number: 1, round: 0 }, alone)).toEqual({ kind: 'alone' });
  });

  it('goes on after a restart in the middle of a run, with every tick and every reminder', async () => {
    const { id } = await started();
    await desk().tick(id, '1-1', bo);
    await restart();
    await desk().tick(id, '1-2', anna);
    const run = await store.runs.find(id);
    expect(run && [...ticksOf(run).values()].flat().map(({ by }) => by.name)).toEqual(['bo', 'anna']);
    now = at(1, 9);
    expect(await reminderDesk().remindDue()).toBe(1);
    await restart();
    expect(await reminderDesk().remindDue()).toBe(0);
    expect(await queued()).toHaveLength(1);
  });
});
