import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { mean } from '../../relevance/interval.ts';
import type { TestPostgres } from '../../support/postgres.ts';
import { growthExponent, quantile, spreadOf } from '../statistics.ts';
import type { SearchPlan } from '../plan.ts';
import { type Corpus, countPassages, generatedCorpus, shippedCorpus, writeCorpus } from './corpus.ts';
import { EngineLate, type EngineProcess, startEngine } from './engine-process.ts';
import type { BuildFigures, EngineTask, OpenFigures, RoundFigures } from './engine-worker.ts';
import { type EngineName, engines } from './engines/all.ts';
import type { CorpusFigures, EngineFigures, Growth, MeasuredEngine, SearchReport, UnmeasuredEngine } from './search-report.ts';

export interface MeasureSearchParts {
  readonly base: KnowledgeBase;
  readonly plan: SearchPlan;
  /** Absent: PostgreSQL is left out. */
  readonly postgres: TestPostgres | undefined;
  readonly say: (line: string) => void;
}

/** Measures every engine on the shipped base and on each size of the plan. */
export async function measureSearch(parts: MeasureSearchParts): Promise<SearchReport> {
  const { base, plan } = parts;
  const corpora: CorpusFigures[] = [];
  corpora.push(await measureCorpus(shippedCorpus(base, plan.mostQuestions), { ...parts, rounds: plan.rounds }));
  for (const size of plan.sizes) corpora.push(await measureCorpus(generatedCorpus(base, size), { ...parts, rounds: size.rounds ?? plan.rounds }));
  return { corpora, growth: growthOf(corpora.slice(1)) };
}

type Failure = Pick<UnmeasuredEngine, 'kind' | 'at' | 'reason'>;

interface Candidate {
  readonly engine: EngineName;
  readonly name: string;
  readonly builds: readonly BuildFigures[];
  readonly opens: readonly OpenFigures[];
  readonly rounds: RoundFigures[];
  process?: EngineProcess | undefined;
  failure?: Failure;
}

async function measureCorpus(corpus: Corpus, { plan, postgres, say, rounds }: MeasureSearchParts & { readonly rounds: number }): Promise<CorpusFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-bench-'));
  const candidates: Candidate[] = [];
  try {
    const corpusFile = join(folder, 'corpus');
    writeCorpus(corpusFile, corpus);
    for (const engine of plan.engines.filter((name) => name !== 'postgres' || postgres !== undefined)) {
      say(`search: ${corpus.name} passages, building with ${engine}`);
      candidates.push(await prepare({ engine, corpusFile, folder, plan, postgres, passages: countPassages(corpus) }));
    }
    for (let round = 0; round <= rounds; round += 1) {
      say(`search: ${corpus.name} passages, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
      // Each round begins with another engine, so that no one always comes after the same.
      const order = candidates.map((_, at) => candidates[(at + round) % candidates.length] as Candidate);
      for (const candidate of order) await ask(candidate, plan.roundMs);
    }
  } finally {
    await Promise.all(candidates.map((candidate) => candidate.process?.end()));
    await rm(folder, { recursive: true, force: true });
  }
  const { documents: { length: pages }, questions: { length: questions } } = corpus;
  return { corpus: corpus.name, pages, passages: countPassages(corpus), questions, rounds, engines: candidates.map(figuresOf) };
}

interface Preparation {
  readonly engine: EngineName;
  readonly corpusFile: string;
  readonly folder: string;
  readonly plan: SearchPlan;
  readonly postgres: TestPostgres | undefined;
  readonly passages: number;
}

/** Builds and opens, each in a new process, as often as the plan says; the last one stays open. */
async function prepare({ engine, corpusFile, folder, plan, postgres, passages }: Preparation): Promise<Candidate> {
  const [builds, opens]: [BuildFigures[], OpenFigures[]] = [[], []];
  const candidate: Candidate = { engine, name: (await engines[engine]()).name, builds, opens, rounds: [] };
  const repeats = passages > plan.repeatUpTo ? 1 : plan.builds;
  for (let time = 0; time < repeats && candidate.failure === undefined; time += 1) {
    const place = join(folder, `${engine}-${time}`);
    mkdirSync(place);
    const task: EngineTask = { engine, corpusFile, folder: place, databaseUrl: engine === 'postgres' ? await postgres?.freshUrl() : undefined };
    const builder = await startEngine(task);
    await builder.build(plan.buildLimitMs).then((figures) => builds.push(figures), (error: unknown) => (candidate.failure = failureOf('build', error)));
    await builder.end();
    if (candidate.failure !== undefined) break;
    await candidate.process?.end();
    candidate.process = await startEngine(task);
    await candidate.process.open(plan.buildLimitMs).then((figures) => opens.push(figures), (error: unknown) => (candidate.failure = failureOf('open', error)));
  }
  return candidate;
}

async function ask(candidate: Candidate, roundMs: number): Promise<void> {
  if (candidate.failure !== undefined) return;
  await candidate.process?.round(roundMs).then(
    (figures) => candidate.rounds.push(figures),
    (error: unknown) => (candidate.failure = failureOf('ask', error)),
  );
}

function figuresOf({ name, builds, opens, rounds, failure }: Candidate): EngineFigures {
  if (failure !== undefined) return { name, ...failure };
  const [warmUp, ...timed] = rounds;
  const at = (share: number) => spreadOf(timed.map(({ ms }) => quantile(ms, share)));
  const ranks = warmUp?.ranks ?? [];
  return {
    name,
    kind: 'measured',
    buildMs: spreadOf(builds.map(({ buildMs }) => buildMs)),
    buildCpuMs: spreadOf(builds.map(({ buildCpuMs }) => buildCpuMs)),
    peakBytes: spreadOf(builds.map(({ peakBytes }) => peakBytes)).median,
    diskBytes: builds.at(-1)?.diskBytes ?? 0,
    loadMs: spreadOf(opens.map(({ loadMs }) => loadMs)),
    heldBytes: spreadOf(opens.map(({ heldBytes }) => heldBytes)).median,
    residentBytes: spreadOf(opens.map(({ residentBytes }) => residentBytes)).median,
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    hit1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
    asked: ranks.length,
  };
}

function growthOf(corpora: readonly CorpusFigures[]): readonly Growth[] {
  const names = corpora[0]?.engines.map(({ name }) => name) ?? [];
  return names.map((name) => {
    const measured = corpora.flatMap(({ passages, engines: found }) =>
      found.flatMap((figures) => (figures.name === name && figures.kind === 'measured' ? [{ passages, figures }] : [])),
    );
    const exponent = (read: (figures: MeasuredEngine) => number) => growthExponent(measured.map(({ passages, figures }) => ({ x: passages, y: read(figures) })));
    return {
      name,
      build: exponent(({ buildCpuMs }) => buildCpuMs.median),
      memory: exponent(({ residentBytes }) => residentBytes),
      disk: exponent(({ diskBytes }) => diskBytes),
      load: exponent(({ loadMs }) => loadMs.median),
      p50: exponent(({ p50 }) => p50.median),
      p99: exponent(({ p99 }) => p99.median),
    };
  });
}

function failureOf(at: Failure['at'], error: unknown): Failure {
  return { kind: error instanceof EngineLate ? 'left-out' : 'failed', at, reason: error instanceof Error ? error.message : String(error) };
}
