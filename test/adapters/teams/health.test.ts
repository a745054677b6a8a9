import { describe, expect, it } from 'vitest';
import { type Health, readHealth } from '../../../src/adapters/teams/health.ts';

const well: Health = { documents: 1, findings: 9, knowledgeVersion: 'abc123', paused: false, stopping: false };
const store = { kind: 'sqlite', schemaVersion: 3, durable: true, pending: 2, abandoned: 1, now: 90_000 } as const;

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

  it('is ready while it is paused, because it gives the help numbers', () => {
    expect(readHealth({ ...well, paused: true })).toMatchObject({ status: 200, body: { status: 'ready', paused: true } });
  });

  it('tells the depth and the age of the outbox, and the last delivery', () => {
    const { body } = readHealth({ ...well, store: { ...store, oldestPendingAt: 30_000, lastDeliveryAt: 60_000 } });
    const outbox = { pending: 2, abandoned: 1, oldestPendingSeconds: 60, lastDeliveryAt: '1970-01-01T00:01:00.000Z' };
    expect(body.store).toEqual({ status: 'available', kind: 'sqlite', schemaVersion: 3, durable: true, outbox });
  });

  it('tells an age of 0 when nothing waits, also with clocks that differ', () => {
    expect(readHealth({ ...well, store }).body.store).toMatchObject({ outbox: { oldestPendingSeconds: 0 } });
    expect(readHealth({ ...well, store: { ...store, oldestPendingAt: 99_000 } }).body.store).toMatchObject({ outbox: { oldestPendingSeconds: 0 } });
  });

  it('is not ready while its store has never answered, so that it takes the place of none that works', () => {
    expect(readHealth({ ...well, paused: true, store: 'awaited' })).toMatchObject({ status: 503, body: { status: 'no-store', store: { status: 'unavailable' }, hint: expect.stringContaining('doctor') } });
  });

  it('stays ready without its store, because guidance needs none', () => {
    expect(readHealth({ ...well, store: 'unavailable' })).toMatchObject({ status: 200, body: { status: 'ready', store: { status: 'unavailable' } } });
  });
});
