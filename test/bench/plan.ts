import type { EngineName } from './search/engines/all.ts';
import { engineNames } from './search/engines/all.ts';

export interface SearchPlan {
  readonly engines: readonly EngineName[];
  readonly sizes: readonly { readonly passages: number; readonly questions: number }[];
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

export interface ReloadPlan {
  readonly knowledge: string;
  /** How many Swedish pages each base has; never fewer than the folder. */
  readonly pages: readonly number[];
  readonly rounds: number;
}

export interface BenchPlan {
  readonly search: SearchPlan;
  readonly turns: TurnsPlan;
  readonly start: StartPlan;
  readonly memory: { readonly turns: number; readonly samples: number };
  readonly reload: ReloadPlan;
}

/** What each way of running measures. The first is for publishing, the second to look after a change, the third shows that the bench still works. */
export const plans = {
  full: {
    search: {
      engines: engineNames,
      sizes: [
        { passages: 1_000, questions: 120 },
        { passages: 10_000, questions: 200 },
        { passages: 100_000, questions: 200 },
      ],
      ...{ mostQuestions: 1_000, builds: 3, repeatUpTo: 10_000, rounds: 3, roundMs: 30_000, buildLimitMs: 420_000 },
    },
    turns: { conversations: [1, 10, 50, 200], rounds: 3, roundMs: 2_000, warmUpMs: 3_000, profileMs: 5_000 },
    start: { knowledge: 'knowledge', rounds: 5 },
    memory: { turns: 100_000, samples: 25 },
    reload: { knowledge: 'knowledge', pages: [45, 5_000], rounds: 3 },
  },
  quick: {
    search: {
      engines: engineNames,
      sizes: [{ passages: 1_000, questions: 100 }],
      ...{ mostQuestions: 100, builds: 1, repeatUpTo: 1_000, rounds: 1, roundMs: 2_000, buildLimitMs: 20_000 },
    },
    turns: { conversations: [1, 50], rounds: 1, roundMs: 1_000, warmUpMs: 500, profileMs: 1_000 },
    start: { knowledge: 'knowledge', rounds: 1 },
    memory: { turns: 1_000, samples: 5 },
    reload: { knowledge: 'knowledge', pages: [45], rounds: 1 },
  },
  tiny: {
    search: {
      engines: ['radrum', 'minisearch'],
      sizes: [{ passages: 100, questions: 5 }],
      ...{ mostQuestions: 5, builds: 1, repeatUpTo: 0, rounds: 1, roundMs: 2_000, buildLimitMs: 60_000 },
    },
    turns: { conversations: [2], rounds: 1, roundMs: 200, warmUpMs: 0, profileMs: 200 },
    start: { knowledge: 'test/fixtures/knowledge', rounds: 1 },
    memory: { turns: 20, samples: 4 },
    reload: { knowledge: 'test/fixtures/knowledge', pages: [3], rounds: 1 },
  },
} as const satisfies Record<string, BenchPlan>;
