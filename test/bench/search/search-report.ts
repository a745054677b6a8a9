import type { Spread } from '../statistics.ts';

/** What one engine did on one corpus. */
export type EngineFigures = { readonly name: string } & (
  | {
      /** Left out: it took longer than the run gives an engine. */
      readonly kind: 'failed' | 'left-out';
      readonly at: 'build' | 'open' | 'ask';
      readonly reason: string;
    }
  | {
      readonly kind: 'measured';
      readonly buildMs: Spread;
      /** Processor time of the process; a server's own is not in it. */
      readonly buildCpuMs: Spread;
      readonly peakBytes: number;
      readonly diskBytes: number;
      readonly loadMs: Spread;
      /** On the heap and beside it, after a full collection; what a library keeps outside of Node is not seen. */
      readonly heldBytes: number;
      readonly residentBytes: number;
      /** Milliseconds a question: of each round its quantile, of these the middle. */
      readonly p50: Spread;
      readonly p95: Spread;
      readonly p99: Spread;
      readonly hit1: number;
      readonly mrr: number;
      /** How many of the questions fitted in the time. */
      readonly asked: number;
    }
);

export type MeasuredEngine = Extract<EngineFigures, { kind: 'measured' }>;
export type UnmeasuredEngine = Exclude<EngineFigures, MeasuredEngine>;

export interface CorpusFigures {
  readonly corpus: string;
  readonly pages: number;
  readonly passages: number;
  readonly questions: number;
  readonly rounds: number;
  readonly engines: readonly EngineFigures[];
}

/** The exponent by which each figure grows with the number of passages; absent where fewer than two sizes were measured. */
export interface Growth {
  readonly name: string;
  /** Of processor time. */
  readonly build: number | undefined;
  readonly memory: number | undefined;
  readonly disk: number | undefined;
  readonly load: number | undefined;
  readonly p50: number | undefined;
  readonly p99: number | undefined;
}

export interface SearchReport {
  readonly corpora: readonly CorpusFigures[];
  /** Over the generated sizes; the shipped base has other text. */
  readonly growth: readonly Growth[];
}
