import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPlace, FindPages } from './bench-engine.ts';
import { readCorpus } from './corpus.ts';
import { type EngineName, engines } from './engines/all.ts';

/** What a process is told: which engine, on which corpus, in which place. */
export interface EngineTask extends BenchPlace {
  readonly engine: EngineName;
  readonly corpusFile: string;
}

export type EngineOrder =
  | { readonly ask: 'build' }
  | { readonly ask: 'open' }
  /** Asks every question once, or as many as fit in the time. */
  | { readonly ask: 'round'; readonly limitMs: number };

export interface BuildFigures {
  readonly buildMs: number;
  /** Processor time of the same, which a busy machine does not stretch. */
  readonly buildCpuMs: number;
  readonly saveMs: number;
  /** The most memory that the process had, in bytes. */
  readonly peakBytes: number;
  readonly diskBytes: number;
}

export interface OpenFigures {
  readonly loadMs: number;
  /** What the process holds more than before it opened the index, after a full collection: on its heap and beside it, and resident. */
  readonly heldBytes: number;
  readonly residentBytes: number;
}

export interface RoundFigures {
  readonly ms: readonly number[];
  /** The rank of the first right page of each question, 0 when it was not found. */
  readonly ranks: readonly number[];
}

/** One engine in a process of its own, so that its memory is its own. It does what the parent orders, one thing at a time. */
const task = JSON.parse(process.argv[2] ?? '') as EngineTask;
const engine = await engines[task.engine]();
let find: FindPages | undefined;
let questions: ReturnType<typeof readCorpus>['questions'] = [];

process.on('message', (order: EngineOrder) => {
  void obey(order).then(
    (figures) => process.send?.(figures),
    (error: unknown) => process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

async function obey(order: EngineOrder): Promise<BuildFigures | OpenFigures | RoundFigures> {
  switch (order.ask) {
    case 'build':
      return build();
    case 'open':
      return open();
    case 'round':
      return round(order.limitMs);
  }
}

async function build(): Promise<BuildFigures> {
  const corpus = readCorpus(task.corpusFile);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const built = await engine.build(corpus, task);
  const buildMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  await built.save();
  const saveMs = performance.now() - start - buildMs;
  const diskBytes = (await engine.bytesOnDisk?.(task)) ?? bytesIn(task.folder);
  return { buildMs, buildCpuMs: (user + system) / 1_000, saveMs, peakBytes: process.resourceUsage().maxRSS * 1024, diskBytes };
}

async function open(): Promise<OpenFigures> {
  questions = readCorpus(task.corpusFile).questions;
  const before = memory();
  const start = performance.now();
  find = await engine.open(task);
  const loadMs = performance.now() - start;
  // What is only worked out at the first question belongs to the memory of an open index.
  await find(questions[0]?.question ?? '');
  const after = memory();
  return { loadMs, heldBytes: after.held - before.held, residentBytes: after.resident - before.resident };
}

async function round(limitMs: number): Promise<RoundFigures> {
  if (find === undefined) throw new Error('The index is not open.');
  const ms: number[] = [];
  const ranks: number[] = [];
  const end = performance.now() + limitMs;
  for (const { question, right } of questions) {
    const start = performance.now();
    if (start > end) break;
    const answer = find(question);
    const slugs = answer instanceof Promise ? await answer : (answer as readonly string[]);
    ms.push(performance.now() - start);
    ranks.push([...new Set(slugs)].findIndex((slug) => right.includes(slug)) + 1);
  }
  return { ms, ranks };
}

function memory(): { readonly held: number; readonly resident: number } {
  if (globalThis.gc === undefined) throw new Error('The process needs --expose-gc.');
  for (let time = 0; time < 3; time += 1) globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
