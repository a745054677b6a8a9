import type { EngineName } from './search/engines/all.ts';
import { engineNames } from './search/engines/all.ts';

export interface SearchSize {
  readonly passages: number;
  readonly questions: number;
  /** How often the questions are asked after the first time, which warms up; absent: as often as of the shipped base. */
  readonly rounds?: number;
}

export interface SearchPlan {
  readonly engines: readonly EngineName[];
  readonly sizes: readonly SearchSize[];
  /** Of the shipped base's labelled questions. */
  readonly mostQuestions: number;
  /** How often each index is built and opened, up to this many passages; above, once. */
  readonly builds: number;
  readonly repeatUpTo: number;
  readonly rounds: number;
  /** How long one engine may ask in one round, and how long it may build. */
  readonly roundMs: number;
  readonly buildLimitMs: number;
}

export interface TurnsPlan {
  readonly conversations: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** How long the profile is taken. */
  readonly profileMs: number;
}

export interface StartPlan {
  /** The folder of pages, from the root of the repository. */
  readonly knowledge: string;
  readonly rounds: number;
}

export interface MemoryPlan {
  readonly turns: number;
  readonly samples: number;
  /** No further sample is begun after this. */
  readonly limitMs: number;
}

export interface ReloadPlan {
  readonly knowledge: string;
  /** How many Swedish pages each base has, never fewer than the folder, and how often one is changed. */
  readonly bases: readonly { readonly pages: number; readonly rounds: number }[];
  /** How long the start and each change may take. */
  readonly limitMs: number;
}

export interface BenchPlan {
  readonly search: SearchPlan;
  readonly turns: TurnsPlan;
  readonly start: StartPlan;
  readonly memory: MemoryPlan;
  readonly reload: ReloadPlan;
}

/** Time without end, as a timer takes it: a day. */
const dayMs = 86_400_000;

/** The same without limits of time: every engine is asked every question, however long it takes. */
export function withoutLimits(plan: BenchPlan): BenchPlan {
  const { search, memory, reload } = plan;
  return { ...plan, search: { ...search, roundMs: dayMs, buildLimitMs: dayMs }, memory: { ...memory, limitMs: dayMs }, reload: { ...reload, limitMs: dayMs } };
}

/**
 * What each way of running measures. The first is for publishing, in about twenty minutes on two cores; the second to look after a change; the
 * third shows that the bench still works, with every part and engine.
 */
export const plans = {
  full: {
    search: {
      engines: engineNames,
      sizes: [
        { passages: 1_000, questions: 120 },
        { passages: 10_000, questions: 200 },
        { passages: 100_000, questions: 200, rounds: 1 },
      ],
      ...{ mostQuestions: 400, builds: 2, repeatUpTo: 1_000, rounds: 3, roundMs: 4_000, buildLimitMs: 300_000 },
    },
    turns: { conversations: [1, 10, 50, 200], rounds: 3, roundMs: 1_000, warmUpMs: 5_000, profileMs: 5_000 },
    start: { knowledge: 'knowledge', rounds: 4 },
    memory: { turns: 100_000, samples: 25, limitMs: 150_000 },
    reload: { knowledge: 'knowledge', bases: [{ pages: 45, rounds: 2 }, { pages: 5_000, rounds: 1 }], limitMs: 400_000 },
  },
  quick: {
    search: {
      engines: engineNames,
      sizes: [{ passages: 1_000, questions: 100 }],
      ...{ mostQuestions: 100, builds: 1, repeatUpTo: 1_000, rounds: 1, roundMs: 2_000, buildLimitMs: 20_000 },
    },
    turns: { conversations: [1, 50], rounds: 1, roundMs: 1_000, warmUpMs: 500, profileMs: 1_000 },
    start: { knowledge: 'knowledge', rounds: 1 },
    memory: { turns: 1_000, samples: 5, limitMs: 60_000 },
    reload: { knowledge: 'knowledge', bases: [{ pages: 45, rounds: 1 }], limitMs: 60_000 },
  },
  tiny: {
    search: {
      engines: engineNames,
      sizes: [{ passages: 200, questions: 5 }],
      ...{ mostQuestions: 5, builds: 1, repeatUpTo: 0, rounds: 1, roundMs: 2_000, buildLimitMs: 30_000 },
    },
    turns: { conversations: [2], rounds: 1, roundMs: 200, warmUpMs: 0, profileMs: 200 },
    start: { knowledge: 'test/fixtures/knowledge', rounds: 1 },
    memory: { turns: 40, samples: 4, limitMs: 60_000 },
    reload: { knowledge: 'test/fixtures/knowledge', bases: [{ pages: 3, rounds: 1 }], limitMs: 60_000 },
  },
} as const satisfies Record<string, BenchPlan>;
