import { defineConfig } from 'vitest/config';

/**
 * Real processes that are killed, attacked, or talked to for five minutes, and real disks that are full: minutes rather than seconds, so
 * apart from the other tests. Two files at a time: the five minutes of `load` leave room for the others beside it.
 */
export default defineConfig({
  test: { include: ['test/faults/**/*.fault.ts'], testTimeout: 400_000, hookTimeout: 60_000, maxWorkers: 2 },
});
