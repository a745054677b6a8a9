import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openThreadLine } from '../../../src/adapters/threads/thread-call.ts';

const answerer = new URL('../../../src/adapters/threads/thread-call.ts', import.meta.url).href;

/** A thread that can add, fail, and sleep for some milliseconds before it answers. */
function thread({ timeoutMs = 5_000 } = {}) {
  const line = openThreadLine({ timeoutMs });
  const program = `
    import { workerData, parentPort } from 'node:worker_threads';
    const { answerCalls } = await import(${JSON.stringify(answerer)});
    answerCalls(workerData, {
      add: (a, b) => a + b,
      echo: (value) => value,
      fail: () => { throw new TypeError('with words that somebody wrote'); },
      sleep: (ms) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); return ms; },
    });
    parentPort.postMessage('ready');`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { workerData: line.farEnd, transferList: [line.farEnd.port] });
  onTestFinished(async () => {
    line.close();
    await worker.terminate();
  });
  const ready = new Promise<void>((resolve) => worker.once('message', () => resolve()));
  return { ...line, ready, worker };
}

describe('a line to another thread', () => {
  it('gives what the function there gives, call after call', async () => {
    const { call, ready } = thread();
    await ready;
    for (let at = 0; at < 500; at += 1) expect(call('add', at, 1)).toBe(at + 1);
    expect(call('echo', { words: ['å'], at: new Map([[1, undefined]]) })).toEqual({ words: ['å'], at: new Map([[1, undefined]]) });
  });

  it('throws when the function there does, without its words', async () => {
    const { call, ready } = thread();
    await ready;
    expect(() => call('fail')).toThrow(/^TypeError$/);
    expect(() => call('unknown')).toThrow(/^TypeError$/);
    expect(() => call('fail')).toThrow(expect.objectContaining({ name: 'TypeError' }));
    expect(call('add', 1, 1)).toBe(2);
  });

  it('throws when the answer takes too long, and is not confused by it when it comes', async () => {
    const { call, ready } = thread({ timeoutMs: 100 });
    await ready;
    expect(() => call('sleep', 300)).toThrow(expect.objectContaining({ name: 'TimeoutError', message: expect.stringMatching(/did not answer "sleep" within 100 ms/) }));
    // The far thread wakes up in the meantime; the first of these may come too early for it.
    const answers = Array.from({ length: 20 }, () => {
      try {
        return call<number>('add', 1, 1);
      } catch {
        return undefined;
      }
    });
    expect(new Set(answers.filter((answer) => answer !== undefined))).toEqual(new Set([2]));
  });

  it('throws when the thread has ended', async () => {
    const { call, ready, worker } = thread({ timeoutMs: 50 });
    await ready;
    await worker.terminate();
    expect(() => call('add', 1, 1)).toThrow(/did not answer/);
  });
});
