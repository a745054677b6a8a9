import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

it('keeps no word of a question in memory that editors did not write', { timeout: 60_000 }, async () => {
  const worker = new Worker(new URL('./forgets-words-worker.ts', import.meta.url));
  const [message] = await once(worker, 'message');
  expect(message).toEqual({ personalData: ['personnummer'], held: ['page'] });
  await worker.terminate();
});
