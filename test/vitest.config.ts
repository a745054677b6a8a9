import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `unit` needs neither a browser nor a network; the others are chosen by `test/support/run-tests.ts`. */
export default defineConfig({
  root,
  test: {
    maxWorkers: '100%',
    projects: [
      { root, test: { name: 'unit', include: ['test/**/*.test.ts'], isolate: false, testTimeout: 20_000, globalSetup: ['test/support/prepare-knowledge.ts'] } },
      { root, test: { name: 'browser', include: ['test/e2e/{icons,checklist,conversation,handbook,handoff,playground,preview,rendering}.e2e.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      { root, test: { name: 'bench', include: ['test/e2e/bench.e2e.ts'], testTimeout: 20_000, hookTimeout: 400_000 } },
      { root, test: { name: 'production', include: ['test/e2e/{production,image}.e2e.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
