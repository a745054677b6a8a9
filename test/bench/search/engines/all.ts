import type { BenchEngine } from '../bench-engine.ts';

/** Each engine by its short name. It is loaded only where it is used, so that no other weighs in its process. */
export const engines = {
  radrum: async () => (await import('./radrum.ts')).radrumEngine,
  lunr: async () => (await import('./lunr.ts')).lunrAsItComes,
  'lunr-sv': async () => (await import('./lunr.ts')).lunrInSwedish,
  minisearch: async () => (await import('./minisearch.ts')).miniSearchEngine,
  orama: async () => (await import('./orama.ts')).oramaEngine,
  flexsearch: async () => (await import('./flexsearch.ts')).flexSearchEngine,
  fts5: async () => (await import('./fts5.ts')).fts5Engine,
  postgres: async () => (await import('./postgres.ts')).postgresEngine,
} as const satisfies Record<string, () => Promise<BenchEngine>>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as readonly EngineName[];
