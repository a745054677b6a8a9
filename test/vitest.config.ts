import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What works with files, databases, servers and other programs. */
const aroundTheCore = ['test/adapters/**/*.test.ts', 'test/compose/**/*.test.ts', 'test/{keep-compiled,knowledge-report,put-comment}.test.ts'];
const withKnowledge = { isolate: false, testTimeout: 20_000, globalSetup: ['test/support/prepare-knowledge.ts'] };

/** `unit` and `adapters` need no browser; `test/support/run-tests.ts` says which run when. */
export default defineConfig({
  root,
  test: {
    maxWorkers: '100%',
    projects: [
      { root, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: aroundTheCore, ...withKnowledge } },
      { root, test: { name: 'adapters', include: aroundTheCore, ...withKnowledge } },
      { root, test: { name: 'browser', include: ['test/e2e/{icons,checklist,conversation,handbook,handoff,playground,preview,rendering}.e2e.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      { root, test: { name: 'bench', include: ['test/e2e/bench.e2e.ts'], testTimeout: 20_000, hookTimeout: 400_000 } },
      { root, test: { name: 'production', include: ['test/e2e/{production,image}.e2e.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
