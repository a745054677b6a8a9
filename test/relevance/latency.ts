import type { Asked } from './ask-questions.ts';

/** Milliseconds of one question, on the machine that ran it. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly n: number;
}

/** Of several rounds with the same questions each question's fastest counts: what it costs when nothing else runs. */
export function latencyOf(rounds: readonly (readonly Asked[])[]): Latency {
  const [first = []] = rounds;
  const sorted = first.map((_, question) => Math.min(...rounds.map((round) => round[question]?.ms ?? Infinity))).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? 0, n: sorted.length };
}
