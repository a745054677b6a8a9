import { describe, expect, it } from 'vitest';
import { createLoop } from '../../src/handoff/loop.ts';

/** A clock that runs only what is asked for, and tells what is waiting. */
function fakeClock() {
  const waiting = new Set<{ readonly run: () => void; readonly afterMs: number }>();
  return {
    waiting: () => [...waiting].map(({ afterMs }) => afterMs),
    schedule: (run: () => void, afterMs: number) => {
      const one = { run, afterMs };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    tick: async () => {
      const [one] = waiting;
      if (one) waiting.delete(one);
      one?.run();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('createLoop', () => {
  it('never runs two rounds at once, and pauses in between', async () => {
    const clock = fakeClock();
    let [running, most, rounds] = [0, 0, 0];
    const loop = createLoop({
      ...{ pauseMs: 5_000, schedule: clock.schedule, onError: () => {} },
      round: async () => {
        running += 1;
        most = Math.max(most, running);
        rounds += 1;
        await Promise.resolve();
        running -= 1;
      },
    });
    loop.start();
    loop.start();
    expect(clock.waiting()).toEqual([0]);
    await clock.tick();
    expect(clock.waiting()).toEqual([5_000]);
    loop.wake();
    loop.wake();
    expect(clock.waiting()).toEqual([0]);
    await clock.tick();
    expect({ most, rounds }).toEqual({ most: 1, rounds: 2 });
    await loop.stop();
    expect(clock.waiting()).toEqual([]);
  });

  it('runs once more, at once, when it is woken during a round', async () => {
    const clock = fakeClock();
    let end = () => {};
    const round = () => new Promise<void>((resolve) => void (end = resolve));
    const loop = createLoop({ round, pauseMs: 5_000, schedule: clock.schedule, onError: () => {} });
    loop.start();
    await clock.tick();
    loop.wake();
    expect(clock.waiting()).toEqual([]);
    end();
    await clock.tick();
    expect(clock.waiting()).toEqual([0]);
    await loop.stop();
  });

  it('tells of a round that failed, and goes on', async () => {
    const clock = fakeClock();
    const errors: unknown[] = [];
    const loop = createLoop({ round: () => Promise.reject(new Error('no')), pauseMs: 7, schedule: clock.schedule, onError: (error) => errors.push(error) });
    loop.start();
    await clock.tick();
    expect({ errors: errors.length, waiting: clock.waiting() }).toEqual({ errors: 1, waiting: [7] });
    await loop.stop();
  });

  it('waits for the running round when it is stopped, and starts none after', async () => {
    const clock = fakeClock();
    let end = () => {};
    let ended = false;
    const round = () => new Promise<void>((resolve) => void (end = resolve)).then(() => void (ended = true));
    const loop = createLoop({ round, pauseMs: 1, schedule: clock.schedule, onError: () => {} });
    loop.start();
    await clock.tick();
    const stopped = loop.stop();
    expect(ended).toBe(false);
    end();
    await stopped;
    expect({ ended, waiting: clock.waiting() }).toEqual({ ended: true, waiting: [] });
  });

  it('begins again after it was stopped during a pause', async () => {
    const clock = fakeClock();
    const loop = createLoop({ round: async () => {}, pauseMs: 7, schedule: clock.schedule, onError: () => {} });
    loop.start();
    await clock.tick();
    await loop.stop();
    loop.start();
    expect(clock.waiting()).toEqual([0]);
    await loop.stop();
  });
});
