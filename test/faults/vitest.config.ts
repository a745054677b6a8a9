import { defineConfig } from 'vitest/config';

/** Real processes that are killed, real disks that are full: minutes rather than seconds, so apart from the other tests. */
export default defineConfig({
  test: { include: ['test/faults/**/*.fault.ts'], testTimeout: 400_000, hookTimeout: 60_000, fileParallelism: false },
});
