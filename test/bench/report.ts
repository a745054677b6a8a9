import type { MemoryReport } from './measure-memory.ts';
import type { ReloadFigures } from './measure-reload.ts';
import type { StartReport } from './measure-start.ts';
import type { SearchReport } from './search/search-report.ts';
import type { TurnsReport } from './turns/measure-turns.ts';

export const partNames = ['search', 'turns', 'start', 'memory', 'reload'] as const;
export type PartName = (typeof partNames)[number];

/** Where a run took place: without it no figure means anything. */
export interface Environment {
  readonly date: string;
  readonly mode: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** How many processes wanted a core, on average of the minute before, at the start and at the end. */
  readonly load: readonly [number, number];
  readonly seconds: number;
  readonly postgres: boolean;
  /** What an engine's process may have. */
  readonly heapMb: number;
}

/** All that one run has measured; a part that was not asked for is absent. */
export interface BenchReport {
  readonly environment: Environment;
  readonly search?: SearchReport;
  readonly turns?: TurnsReport;
  readonly start?: StartReport;
  readonly memory?: MemoryReport;
  readonly reload?: readonly ReloadFigures[];
  /** In words, whatever a whole run would have and this one has not. */
  readonly leftOut: readonly string[];
}
