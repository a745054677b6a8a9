import { describe, expect, it, onTestFinished } from 'vitest';
import { createSwedishHolidays } from '../../src/adapters/calendar/swedish-holidays.ts';
import { createKeyring } from '../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { createOwnersDesk } from '../../src/reviews/owners-desk.ts';
import { aDataKey } from '../support/build-handoff.ts';
import { aKnowledgeBase, aPage, smallCity } from '../support/build-knowledge.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const code = 'OWNERSCODE123456';
const place = { conversationId: '19:owners', address: '{"a":1}', language: 'sv' } as const;
const utc = (text: string) => Date.parse(`${text}:00Z`);
const dueSoon = aKnowledgeBase([aPage({ frontMatter: { last_reviewed_on: '2026-06-01' } })]);
const [beforeMonday, monday] = [utc('2026-11-20T10:00'), utc('2026-11-23T08:00')];

/** A desk over a real store; `restarted` is another process on the same store. */
async function aDesk() {
  const store = await createSqlStore(await openSqliteDatabase(await temporaryFolder()), createKeyring([aDataKey()]));
  onTestFinished(() => store.close());
  const self = { now: beforeMonday, base: dueSoon, paused: false, woken: 0 };
  const isHoliday = createSwedishHolidays();
  const digest = (text: string) => `digest of ${text}`;
  const parts = { now: () => self.now, isHoliday, isPaused: () => self.paused, base: () => self.base, codeDigest: digest(code), digest, onSaved: () => void (self.woken += 1) };
  const desk = createOwnersDesk({ channels: store.owners, ...parts });
  const messages = async () => (await store.outbox.overview({ limit: 9 })).map(({ id }) => id);
  return { self, store, desk, messages, restarted: () => createOwnersDesk({ channels: store.owners, ...parts }) };
}

describe('connect', () => {
  it('takes the code once, and the later channel in place of the earlier', async () => {
    const { desk, store } = await aDesk();
    expect(await desk.connect('NÅGOT-ANNAT', place)).toBe('wrong-code');
    expect(await store.owners.find()).toBeUndefined();
    expect(await desk.connect(` ${code}\n`, place)).toBe('connected');
    expect(await desk.connect(code, { ...place, conversationId: '19:stranger' })).toBe('code-used');
    expect(await store.owners.find()).toEqual({ ...place, connectedAt: beforeMonday });
  });

  it('takes nothing where the settings have no code', async () => {
    const { store, self } = await aDesk();
    const digest = (text: string) => text;
    const desk = createOwnersDesk({ channels: store.owners, now: () => self.now, isHoliday: () => false, isPaused: () => false, base: () => dueSoon, codeDigest: undefined, digest, onSaved: () => {} });
    for (const guess of ['', 'undefined', code]) expect(await desk.connect(guess, place)).toBe('wrong-code');
  });
});

describe('disconnect', () => {
  it('ends it in its own conversation only', async () => {
    const { desk, store } = await aDesk();
    await desk.connect(code, place);
    expect(await desk.disconnect('19:other')).toBe(false);
    expect(await desk.disconnect(place.conversationId)).toBe(true);
    expect(await desk.disconnect(place.conversationId)).toBe(false);
    expect(await store.owners.find()).toBeUndefined();
  });
});

describe('tellWeek', () => {
  it('saves one message on Monday at nine, once for all instances and restarts, and one in the next week', async () => {
    const { self, desk, messages, restarted } = await aDesk();
    await desk.connect(code, place);
    self.now = monday - 1;
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.now = monday;
    expect(await desk.tellWeek()).toEqual({ kind: 'told', overdue: 0, soon: 1 });
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.now = monday + 3_600_000;
    expect(await restarted().tellWeek()).toEqual({ kind: 'not-now' });
    expect([await messages(), self.woken]).toEqual([['owners-review/2026-11-23'], 1]);
    self.now = utc('2026-11-30T08:00');
    expect(await desk.tellWeek()).toMatchObject({ kind: 'told' });
    expect(await messages()).toHaveLength(2);
  });

  it('does it once, when several instances look in the same moment', async () => {
    const { self, desk, messages, restarted } = await aDesk();
    await desk.connect(code, place);
    self.now = monday;
    const told = await Promise.all([desk, restarted(), restarted(), restarted()].map((one) => one.tellWeek()));
    expect(told.filter(({ kind }) => kind === 'told')).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
  });

  it('says nothing when nothing is due, also later in the same week', async () => {
    const { self, desk, messages, restarted } = await aDesk();
    await desk.connect(code, place);
    Object.assign(self, { now: monday, base: aKnowledgeBase(smallCity) });
    expect(await desk.tellWeek()).toEqual({ kind: 'nothing-due' });
    Object.assign(self, { now: monday + 3_600_000, base: dueSoon });
    expect([await desk.tellWeek(), await restarted().tellWeek()]).toEqual([{ kind: 'not-now' }, { kind: 'not-now' }]);
    expect(await messages()).toEqual([]);
  });

  it('begins with the next week for a channel that came after this week’s moment', async () => {
    const { self, desk } = await aDesk();
    self.now = monday + 1;
    await desk.connect(code, place);
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.now = utc('2026-11-30T08:00');
    expect(await desk.tellWeek()).toMatchObject({ kind: 'told' });
  });

  it('tells on a later day of the week what was missed, and not what a week ago was missed', async () => {
    const { self, desk, messages } = await aDesk();
    await desk.connect(code, place);
    self.now = utc('2026-12-03T19:00');
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.now = utc('2026-12-04T07:30');
    expect(await desk.tellWeek()).toMatchObject({ kind: 'told' });
    expect(await messages()).toEqual(['owners-review/2026-11-30']);
  });

  it('waits until the day after Easter Monday', async () => {
    const { self, desk } = await aDesk();
    await desk.connect(code, place);
    self.now = utc('2027-03-29T10:00');
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.now = utc('2027-03-30T07:00');
    expect(await desk.tellWeek()).toEqual({ kind: 'told', overdue: 1, soon: 0 });
  });

  it('is silent while the bot is paused, and tells when it goes on', async () => {
    const { self, desk } = await aDesk();
    await desk.connect(code, place);
    Object.assign(self, { now: monday, paused: true });
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    self.paused = false;
    expect(await desk.tellWeek()).toMatchObject({ kind: 'told' });
  });

  it('is silent where no channel is connected', async () => {
    const { self, desk, messages } = await aDesk();
    self.now = monday;
    expect(await desk.tellWeek()).toEqual({ kind: 'not-now' });
    expect(await messages()).toEqual([]);
  });
});
