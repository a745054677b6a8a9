import { describe, expect, it } from 'vitest';
import { keepFor } from '../../../src/adapters/teams/keep-for.ts';

describe('keepFor', () => {
  it('asks once for all who ask within the time, and anew after it', async () => {
    let [asked, now] = [0, 0];
    const look = keepFor(async () => (asked += 1), { ms: 1_000, elapsed: () => now });
    expect(await Promise.all([look(), look()])).toEqual([1, 1]);
    now = 999;
    expect(await look()).toBe(1);
    now = 1_000;
    expect(await look()).toBe(2);
  });
});
