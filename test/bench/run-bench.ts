import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { realKnowledge } from '../support/real-knowledge.ts';
import { startPostgres } from '../support/postgres.ts';
import { measureMemory } from './measure-memory.ts';
import { measureReload } from './measure-reload.ts';
import { measureStart } from './measure-start.ts';
import { plans } from './plan.ts';
import type { BenchReport, PartName } from './report.ts';
import { heapMb } from './search/engine-process.ts';
import { measureSearch } from './search/measure-search.ts';
import { measureTurns } from './turns/measure-turns.ts';

export interface BenchOptions {
  readonly mode: keyof typeof plans;
  readonly parts: readonly PartName[];
  /** Where PostgreSQL may be used. */
  readonly withPostgres: boolean;
  readonly say: (line: string) => void;
}

/** Measures the parts one after another. */
export async function runBench({ mode, parts, withPostgres, say }: BenchOptions): Promise<BenchReport> {
  const plan = plans[mode];
  const start = performance.now();
  const before = loadavg()[0] ?? 0;
  const base = await realKnowledge();
  const has = (part: PartName) => parts.includes(part);
  const postgres = withPostgres && (has('search') || has('turns')) ? await startPostgres() : undefined;
  try {
    const found = {
      ...(has('start') && { start: await measureStart({ plan: plan.start, say }) }),
      ...(has('search') && { search: await measureSearch({ base, plan: plan.search, postgres, say }) }),
      ...(has('turns') && { turns: await measureTurns({ base, plan: plan.turns, postgres, say }) }),
      ...(has('reload') && { reload: await measureReload({ plan: plan.reload, say }) }),
      ...(has('memory') && { memory: await measureMemory({ base, plan: plan.memory, say }) }),
    };
    return {
      environment: {
        ...{ date: new Date().toISOString().slice(0, 10), mode, node: process.versions.node, system: `${platform()} ${release()}` },
        ...{ processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), memoryBytes: totalmem() },
        ...{ load: [before, loadavg()[0] ?? 0], seconds: (performance.now() - start) / 1_000, postgres: postgres !== undefined, heapMb },
      },
      ...found,
    };
  } finally {
    await postgres?.stop();
  }
}
