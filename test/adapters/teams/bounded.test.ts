import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateError, bounded } from '../../../src/adapters/teams/bounded.ts';

describe('bounded', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives what comes in time, and leaves no timer behind', async () => {
    expect(await bounded(Promise.resolve('svar'), 100)).toBe('svar');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('passes a failure on, and leaves no timer behind', async () => {
    await expect(bounded(Promise.reject(new TypeError('x')), 100)).rejects.toThrow(TypeError);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('throws LateError when the time is up', async () => {
    const late = expect(bounded(new Promise(() => undefined), 100)).rejects.toThrow(new LateError(100));
    await vi.advanceTimersByTimeAsync(100);
    await late;
  });

  it('drops a failure that comes too late', async () => {
    const slow = new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), 200));
    const late = expect(bounded(slow, 100)).rejects.toThrow(LateError);
    await vi.advanceTimersByTimeAsync(300);
    await late;
  });
});
