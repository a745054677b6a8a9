import { describe, expect, it } from 'vitest';
import { createPauseSwitch, type PauseRecord } from '../../src/handoff/pause.ts';

const record = (paused: boolean): PauseRecord => ({ at: 1, actor: 'root', paused, reason: 'fel' });

function aSwitch({ isPausedBySetting = false, last }: { isPausedBySetting?: boolean; last?: () => Promise<PauseRecord | undefined> } = {}) {
  const changes: boolean[] = [];
  return { changes, ...createPauseSwitch({ isPausedBySetting, pauses: last && { last }, onChange: (paused) => void changes.push(paused) }) };
}

describe('createPauseSwitch', () => {
  it('follows what was last recorded, and tells each change once', async () => {
    let last: PauseRecord | undefined;
    const { isPaused, look, changes } = aSwitch({ last: async () => last });
    const seen = [];
    for (const next of [undefined, record(true), record(true), record(false), record(true)]) {
      last = next;
      await look();
      seen.push(isPaused());
    }
    expect([seen, changes]).toEqual([[false, true, true, false, true], [true, false, true]]);
  });

  it('stays paused when the store cannot be read', async () => {
    let answer = async (): Promise<PauseRecord> => record(true);
    const { isPaused, look } = aSwitch({ last: () => answer() });
    await look();
    answer = () => Promise.reject(new Error('gone'));
    await expect(look()).rejects.toThrow('gone');
    expect(isPaused()).toBe(true);
  });

  it('cannot be ended by a command while the setting says so', async () => {
    const { isPaused, look } = aSwitch({ isPausedBySetting: true, last: async () => record(false) });
    await look();
    expect(isPaused()).toBe(true);
  });

  it('has the setting alone where nothing is kept', async () => {
    const { isPaused, look } = aSwitch();
    await look();
    expect(isPaused()).toBe(false);
  });
});
