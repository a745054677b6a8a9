import { describe, expect, it } from 'vitest';
import { myCases } from '../../src/handoff/my-cases.ts';
import type { EntryOverview, RequestOverview } from '../../src/handoff/store.ts';

const aReport = (changes: Partial<EntryOverview>): EntryOverview => ({ id: 'a1b2c3d4', kind: 'report', attempts: 1, createdAt: 1, mayHaveArrived: false, version: 1, toldDelayed: false, state: 'pending', ...changes });
const aRequest = (state: RequestOverview['state'], createdAt = 1): RequestOverview => ({ id: 'e5f6a7b8', state, createdAt });

describe('my cases', () => {
  it.each<[Partial<EntryOverview>, object]>([
    [{ state: 'pending' }, { state: 'sending', canWithdraw: true }],
    [{ state: 'pending', toldDelayed: true }, { state: 'delayed', canWithdraw: true }],
    [{ state: 'abandoned' }, { state: 'abandoned', canWithdraw: true }],
    [{ state: 'abandoned', mayHaveArrived: true }, { state: 'uncertain', canWithdraw: true }],
    [{ state: 'delivered', receipt: '2026-17' }, { state: 'delivered', receipt: '2026-17', canWithdraw: false }],
  ])('has a report that is %j', (changes, expected) => {
    expect(myCases([aReport(changes)], [])).toMatchObject([{ kind: 'report', id: 'a1b2c3d4', ...expected }]);
  });

  it('lets a request be withdrawn until somebody has taken it', () => {
    expect(myCases([], [aRequest('open')])).toMatchObject([{ kind: 'contact-request', state: 'open', canWithdraw: true }]);
    expect(myCases([], [aRequest('taken')])).toMatchObject([{ state: 'taken', canWithdraw: false }]);
  });

  it('leaves out what the person has withdrawn, and what is done', () => {
    expect(myCases([aReport({ state: 'withdrawn' })], [aRequest('withdrawn'), aRequest('done')])).toEqual([]);
  });

  it('has the newest first, whatever it is', () => {
    const reports = [aReport({ createdAt: 1 }), aReport({ createdAt: 3 })];
    expect(myCases(reports, [aRequest('open', 2)]).map(({ createdAt }) => createdAt)).toEqual([3, 2, 1]);
  });
});
