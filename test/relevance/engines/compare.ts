import { type Interval, bootstrapInterval, mean } from '../interval.ts';
import type { Find } from './engine.ts';

/** A question with the ids that are right for it. */
export interface Sought {
  readonly question: string;
  readonly right: readonly string[];
  readonly find: Find;
}

export interface EngineScore {
  readonly name: string;
  readonly hit1: number;
  readonly hit5: number;
  readonly mrr: number;
  readonly msPerQuestion: number;
  /** The rank of the first right item for each question, 0 when it was not found. */
  readonly ranks: readonly number[];
}

/** The first engine against the best of the others on one measure, question by question. */
export interface Lead extends Interval {
  readonly measure: 'hit1' | 'mrr';
  readonly over: string;
  readonly difference: number;
}

export function runEngine(name: string, sought: readonly Sought[]): EngineScore {
  const start = performance.now();
  const ranks = sought.map(({ question, right, find }) => find(question).findIndex((id) => right.includes(id)) + 1);
  const msPerQuestion = (performance.now() - start) / Math.max(1, sought.length);
  return {
    name,
    hit1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    hit5: mean(ranks.map((rank) => (rank > 0 && rank <= 5 ? 1 : 0))),
    mrr: mean(ranks.map(fullReciprocalRank)),
    msPerQuestion,
    ranks,
  };
}

export function leadsOf(ours: EngineScore, others: readonly EngineScore[]): readonly Lead[] {
  return (['hit1', 'mrr'] as const).flatMap((measure) => {
    const best = others.toSorted((a, b) => b[measure] - a[measure])[0];
    if (best === undefined) return [];
    const worth = measure === 'mrr' ? fullReciprocalRank : (rank: number) => (rank === 1 ? 1 : 0);
    const differences = ours.ranks.map((rank, at) => worth(rank) - worth(best.ranks[at] ?? 0));
    return [{ measure, over: best.name, difference: mean(differences), ...bootstrapInterval(differences) }];
  });
}

const fullReciprocalRank = (rank: number) => (rank > 0 ? 1 / rank : 0);
