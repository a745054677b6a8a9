import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../src/adapters/teams/rate-limit.ts';

function aLimit({ perMinute = 3, mostKeys = 100 } = {}) {
  let now = 0;
  const limit = createRateLimit({ perMinute, mostKeys, elapsed: () => now });
  return { ...limit, pass: (ms: number) => void (now += ms), takes: (key: string, times: number) => Array.from({ length: times }, () => limit.take(key)) };
}

describe('createRateLimit', () => {
  it('grants as many at once as come back in a minute', () => {
    expect(aLimit().takes('anna', 5)).toEqual([true, true, true, false, false]);
  });

  it('counts each key for itself', () => {
    const limit = aLimit();
    limit.takes('anna', 5);
    expect(limit.take('bo')).toBe(true);
  });

  it('gives back evenly, and no more than there were', () => {
    const limit = aLimit();
    limit.takes('anna', 3);
    limit.pass(19_999);
    expect(limit.take('anna')).toBe(false);
    limit.pass(1);
    expect(limit.takes('anna', 2)).toEqual([true, false]);
    limit.pass(3_600_000);
    expect(limit.takes('anna', 5)).toEqual([true, true, true, false, false]);
  });

  it('takes nothing for what it refuses, so that trying does not prolong the wait', () => {
    const limit = aLimit();
    limit.takes('anna', 50);
    limit.pass(20_000);
    expect(limit.take('anna')).toBe(true);
  });

  it('tells whether one is left without taking it', () => {
    const limit = aLimit({ perMinute: 1 });
    expect([limit.has('anna'), limit.has('anna'), limit.take('anna'), limit.has('anna')]).toEqual([true, true, true, false]);
  });

  it('forgets the key that was longest unused when it has too many', () => {
    const limit = aLimit({ perMinute: 1, mostKeys: 2 });
    for (const key of ['anna', 'bo', 'anna', 'cilla']) limit.take(key);
    expect([limit.has('anna'), limit.has('bo'), limit.has('cilla')]).toEqual([false, true, false]);
  });
});
