import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWithStore } from '../../src/compose/start-with-store.ts';
import { AppError, type ErrorCode } from '../../src/errors.ts';

const pauseMs = 5_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A bot whose store answers with what the test says, and what became of it. */
function aBot(first: ErrorCode | undefined) {
  const happened: string[] = [];
  const answer = { code: first };
  const expectStore = async () => {
    if (answer.code !== undefined) throw new AppError(answer.code, 'planted');
  };
  const running = (name: string) => {
    happened.push(`${name} starts`);
    return { stop: async () => void happened.push(`${name} stops`) };
  };
  return {
    answer,
    happened,
    begin: () =>
      startWithStore({
        start: () => expectStore().then(() => running('bot')),
        startMeanwhile: async () => running('112'),
        tryStore: expectStore,
        pauseMs,
        onAwaited: ({ code }) => void happened.push(code),
        onError: (error) => void happened.push(`gives up: ${String(error)}`),
      }),
  };
}

describe('startWithStore', () => {
  it('starts the bot, where the store answers', async () => {
    const { happened, begin } = aBot(undefined);
    await (await begin()).stop();
    expect(happened).toEqual(['bot starts', 'bot stops']);
  });

  it.each(['STORE_UNAVAILABLE', 'STORE_FULL'] as const)('gives 112 with %s, and starts the bot once the store answers', async (code) => {
    const { answer, happened, begin } = aBot(code);
    const bot = await begin();
    expect(happened).toEqual([code, '112 starts']);
    await vi.advanceTimersByTimeAsync(pauseMs);
    answer.code = undefined;
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(happened.filter((one) => one !== code)).toEqual(['112 starts', '112 stops', 'bot starts']);
    await vi.advanceTimersByTimeAsync(10 * pauseMs);
    await bot.stop();
    expect(happened.filter((one) => one !== code)).toEqual(['112 starts', '112 stops', 'bot starts', 'bot stops']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops while it waits', async () => {
    const { happened, begin } = aBot('STORE_UNAVAILABLE');
    await (await begin()).stop();
    await vi.advanceTimersByTimeAsync(10 * pauseMs);
    expect(happened).toEqual(['STORE_UNAVAILABLE', '112 starts', '112 stops']);
  });

  it('does not wait for what no waiting mends', async () => {
    const { answer, happened, begin } = aBot('STORE_NEWER');
    await expect(begin()).rejects.toMatchObject({ code: 'STORE_NEWER' });
    answer.code = 'STORE_UNAVAILABLE';
    const bot = await begin();
    answer.code = 'DATA_KEY_UNKNOWN';
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(happened).toContain('gives up: AppError: planted');
    await bot.stop();
  });
});
