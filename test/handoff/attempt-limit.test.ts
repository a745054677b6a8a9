import { describe, expect, it } from 'vitest';
import { createAttemptLimit } from '../../src/handoff/attempt-limit.ts';

const hour = 3_600_000;

describe('createAttemptLimit', () => {
  it('lets so many through within the time, and the next when the first is old enough', () => {
    const limit = createAttemptLimit({ most: 2, withinMs: hour });
    expect([0, 1, 2].map((now) => limit.allow(['a'], now))).toEqual([true, true, false]);
    expect(limit.allow(['a'], hour - 1)).toBe(false);
    expect(limit.allow(['a'], hour)).toBe(true);
    expect(limit.allow(['a'], hour)).toBe(false);
  });

  it('holds back when one of the keys has had too many, and then counts for none', () => {
    const limit = createAttemptLimit({ most: 1, withinMs: hour });
    expect(limit.allow(['person', 'here'], 0)).toBe(true);
    expect(limit.allow(['person', 'there'], 1)).toBe(false);
    expect(limit.allow(['there'], 2)).toBe(true);
  });
});
