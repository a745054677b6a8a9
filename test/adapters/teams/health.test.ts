import { describe, expect, it } from 'vitest';
import { type Health, readHealth as readHealthFor } from '../../../src/adapters/teams/health.ts';

const well: Health = { documents: 1, findings: 9, knowledgeVersion: 'abc123', paused: false, stopping: false };
const store = { kind: 'sqlite', schemaVersion: 3, lossy: [], asynchronousStandbys: 0, pending: 2, abandoned: 1, now: 90_000 } as const;

const readHealth = (health: Health) => readHealthFor(health, { asker: 'anybody' });

describe('readHealth', () => {
  it('is ready with pages, whatever else was left out', () => {
    const body = { status: 'ready', paused: false, knowledge: { version: 'abc123', documents: 1, findings: 9 } };
    expect(readHealth(well)).toEqual({ status: 200, body });
  });

  it('is not ready without, and says what to do', () => {
    expect(readHealth({ ...well, documents: 0 })).toMatchObject({ status: 503, body: { status: 'no-knowledge', hint: expect.stringMatching(/KNOWLEDGE_DIR/) } });
  });

  it('is not ready once it is told to end, so that nobody sends it more', () => {
    expect(readHealth({ ...well, stopping: true })).toMatchObject({ status: 503, body: { status: 'stopping' } });
  });

  it('is ready with the pages before when newer ones are refused, and tells where their first fault is', () => {
    const refused = { file: 'sv/hot.md', line: 3, rule: 'yaml', errors: 2 };
    expect(readHealth({ ...well, knowledgeRefused: refused })).toMatchObject({ status: 200, body: { status: 'ready', knowledge: { version: 'abc123', refused } } });
  });

  it('is ready with the pages before when newer ones cannot be read, and tells which file is to blame', () => {
    const unread = { error: 'KNOWLEDGE_UNREADABLE', file: 'sv/hot.md' };
    expect(readHealth({ ...well, knowledgeUnread: unread })).toMatchObject({ status: 200, body: { status: 'ready', knowledge: { version: 'abc123', unread } } });
  });

  it('is ready while it is paused, because it gives the help numbers', () => {
    expect(readHealth({ ...well, paused: true })).toMatchObject({ status: 200, body: { status: 'ready', paused: true } });
  });

  it('tells the machine itself the depth and the age of the outbox, and the last delivery', () => {
    const outboxOf = (rest: object) => (readHealthFor({ ...well, store: { ...store, ...rest } }, { asker: 'this-machine' }).body.store as { readonly outbox?: object }).outbox;
    expect(outboxOf({ oldestPendingAt: 30_000, lastDeliveryAt: 60_000 })).toEqual({ isLate: false, hasAbandoned: true, pending: 2, abandoned: 1, oldestPendingSeconds: 60, lastDeliveryAt: '1970-01-01T00:01:00.000Z' });
    expect(outboxOf({}), 'nothing waits').toMatchObject({ oldestPendingSeconds: 0 });
    expect(outboxOf({ oldestPendingAt: 99_000 }), 'clocks that differ').toMatchObject({ oldestPendingSeconds: 0 });
  });

  it('tells whether something was given up, or has waited for more than an hour', () => {
    const outboxOf = (rest: object) => (readHealth({ ...well, store: { ...store, ...rest } }).body.store as { readonly outbox?: object }).outbox;
    expect(outboxOf({})).toEqual({ isLate: false, hasAbandoned: true });
    expect(outboxOf({ abandoned: 0, oldestPendingAt: 99_000 }), 'clocks that differ').toEqual({ isLate: false, hasAbandoned: false });
    expect(outboxOf({ abandoned: 0, oldestPendingAt: 30_000, now: 30_000 + 3_600_001 })).toEqual({ isLate: true, hasAbandoned: false });
  });

  it('is the same before and after somebody has sent a report, for anybody may ask it every second', () => {
    const before = readHealth({ ...well, store: { ...store, pending: 0 } });
    expect(readHealth({ ...well, store: { ...store, pending: 1, oldestPendingAt: 89_000 } })).toEqual(before);
    expect(before.body.store).toEqual({ status: 'available', kind: 'sqlite', schemaVersion: 3, durable: true, outbox: { isLate: false, hasAbandoned: true } });
  });

  it('is not ready while its store has never answered, so that it takes the place of none that works', () => {
    expect(readHealth({ ...well, paused: true, store: 'awaited' })).toMatchObject({ status: 503, body: { status: 'no-store', store: { status: 'unavailable' }, hint: expect.stringContaining('doctor') } });
  });

  it('stays ready without its store, because guidance needs none', () => {
    expect(readHealth({ ...well, store: 'unavailable' })).toMatchObject({ status: 200, body: { status: 'ready', store: { status: 'unavailable' } } });
  });
});
