import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { realKnowledge } from '../support/real-knowledge.ts';
import { startPostgres } from '../support/postgres.ts';
import { leftOutOf } from './left-out.ts';
import { measureMemory } from './measure-memory.ts';
import { measureReload } from './measure-reload.ts';
import { measureStart } from './measure-start.ts';
import { plans, withoutLimits } from './plan.ts';
import type { BenchReport, PartName } from './report.ts';
import type { EngineName } from './search/engines/all.ts';
import { heapMb } from './search/engine-process.ts';
import { measureSearch } from './search/measure-search.ts';
import { measureTurns } from './turns/measure-turns.ts';

export interface BenchOptions {
  readonly mode: keyof typeof plans;
  /** Without the plan's limits of time. */
  readonly isPatient: boolean;
  /** Larger bases are left out of the search. */
  readonly mostPassages: number;
  /** The engines to search with, among those of the plan. */
  readonly engines: readonly EngineName[];
  readonly parts: readonly PartName[];
  /** Where PostgreSQL may be used. */
  readonly withPostgres: boolean;
  readonly say: (line: string) => void;
}

/** Measures the parts one after another. */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { mode, isPatient, mostPassages, engines, parts, withPostgres, say } = options;
  const plan = isPatient ? withoutLimits(plans[mode]) : plans[mode];
  const start = performance.now();
  const before = loadavg()[0] ?? 0;
  const base = await realKnowledge();
  const has = (part: PartName) => parts.includes(part);
  const postgres = withPostgres && (has('search') || has('turns')) ? await startPostgres() : undefined;
  const tidyUp = keepTogether();
  const interrupted = (signal: NodeJS.Signals) => {
    // Bots and engines end by themselves when this process is gone.
    tidyUp();
    void Promise.resolve(postgres?.stop()).then(() => process.kill(process.pid, signal));
  };
  for (const signal of signals) process.once(signal, interrupted);
  try {
    const found = {
      ...(has('start') && { start: await measureStart({ plan: plan.start, say }) }),
      ...(has('search') && { search: await measureSearch({ base, plan: { ...plan.search, sizes: plan.search.sizes.filter(({ passages }) => passages <= mostPassages), engines: plan.search.engines.filter((name) => engines.includes(name)) }, postgres, say }) }),
      ...(has('turns') && { turns: await measureTurns({ base, plan: plan.turns, postgres, say }) }),
      ...(has('reload') && { reload: await measureReload({ plan: plan.reload, say }) }),
      ...(has('memory') && { memory: await measureMemory({ base, plan: plan.memory, say }) }),
    };
    const report: Omit<BenchReport, 'leftOut'> = {
      environment: {
        ...{ date: new Date().toISOString().slice(0, 10), mode, node: process.versions.node, system: `${platform()} ${release()}` },
        ...{ processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), memoryBytes: totalmem() },
        ...{ load: [before, loadavg()[0] ?? 0], seconds: (performance.now() - start) / 1_000, postgres: postgres !== undefined, heapMb },
      },
      ...found,
    };
    return { ...report, leftOut: leftOutOf(report, { options, plan }) };
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    await postgres?.stop();
    tidyUp();
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Lets all temporary files of this process and its children lie in one folder, which the returned function takes away. */
function keepTogether(): () => void {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'radrum-bench-'));
  process.env['TMPDIR'] = folder;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
