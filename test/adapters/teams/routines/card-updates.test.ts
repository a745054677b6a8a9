import { describe, expect, it } from 'vitest';
import { createCardUpdates } from '../../../../src/adapters/teams/routines/card-updates.ts';

/** A message whose change takes until it is let go; it shows what was saved when the change began. */
function aMessage() {
  const state = { saved: 0, shown: [] as number[], underWay: 0, most: 0 };
  const gates: (() => void)[] = [];
  const put = async () => {
    state.underWay += 1;
    state.most = Math.max(state.most, state.underWay);
    const now = state.saved;
    await new Promise<void>((resolve) => gates.push(resolve));
    state.shown.push(now);
    state.underWay -= 1;
  };
  return { state, put, letGo: () => gates.shift()?.() };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('createCardUpdates', () => {
  it('changes a message once at a time, and joins what comes meanwhile into one change that shows the last of it', async () => {
    const { state, put, letGo } = aMessage();
    const updates = createCardUpdates();
    const calls = Array.from({ length: 5 }, () => {
      state.saved += 1;
      return updates.update('kort', put);
    });
    letGo();
    await settled();
    state.saved += 1;
    calls.push(updates.update('kort', put));
    letGo();
    await settled();
    letGo();
    await Promise.all(calls);
    expect(state).toMatchObject({ shown: [1, 5, 6], most: 1 });
  });

  it('does not wait for another message', async () => {
    const [one, other] = [aMessage(), aMessage()];
    const updates = createCardUpdates();
    const first = updates.update('ett', one.put);
    const second = updates.update('två', other.put);
    other.letGo();
    await second;
    one.letGo();
    await first;
    expect([one.state.shown, other.state.shown]).toEqual([[0], [0]]);
  });

  it('goes on after a change that failed', async () => {
    const updates = createCardUpdates();
    await updates.update('kort', () => Promise.reject(new Error('gone')));
    let done = 0;
    await updates.update('kort', async () => void (done += 1));
    expect(done).toBe(1);
  });

  it('never edits a message twice at once, at whatever moment a press comes', async () => {
    const updates = createCardUpdates();
    let [underWay, most] = [0, 0];
    const put = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let count = 0; count < 5; count += 1) await Promise.resolve();
      underWay -= 1;
    };
    const all: Promise<void>[] = [];
    for (let count = 0; count < 200; count += 1) {
      all.push(updates.update('card', put));
      await Promise.resolve();
    }
    await Promise.all(all);
    expect(most).toBe(1);
  });
});
