import { type BenchPlan, plans } from './plan.ts';
import { type BenchReport, partNames } from './report.ts';
import type { BenchOptions } from './run-bench.ts';
import { type EngineName, engineNames } from './search/engines/all.ts';
import type { CorpusFigures } from './search/search-report.ts';

export interface Run {
  readonly options: Pick<BenchOptions, 'mode' | 'parts' | 'engines' | 'mostPassages' | 'withPostgres'>;
  readonly plan: BenchPlan;
}

/** In words, whatever a whole run has and this one has not, with the reason: nothing is left out in silence. */
export function leftOutOf({ environment, search, memory, reload }: Omit<BenchReport, 'leftOut'>, { options, plan }: Run): readonly string[] {
  const { mode, parts, engines, mostPassages, withPostgres } = options;
  const otherParts = partNames.filter((part) => !parts.includes(part));
  const otherEngines = engineNames.filter((engine) => isMissed(engine, engines, plan));
  const wanted = plans.full.search.sizes.map(({ passages }) => passages);
  const otherSizes = wanted.filter((passages) => passages > mostPassages || !plan.search.sizes.some((size) => size.passages === passages));
  const usesPostgres = search !== undefined || parts.includes('turns');
  return [
    ...(mode === 'full' ? [] : [`sizes, rounds and time of a whole run: this is the ${mode} one`]),
    ...(otherParts.length === 0 ? [] : [`parts that were not asked for: ${otherParts.join(', ')}`]),
    ...(usesPostgres && !environment.postgres ? [`everything on PostgreSQL: ${withPostgres ? 'no server is installed' : 'not asked for'}`] : []),
    ...(search === undefined || otherEngines.length === 0 ? [] : [`engines that were not asked for: ${otherEngines.join(', ')}`]),
    ...(search === undefined || otherSizes.length === 0 ? [] : [`search in ${otherSizes.map((passages) => passages.toLocaleString('en')).join(' and ')} passages: not asked for`]),
    ...(search?.corpora ?? []).flatMap((corpus) => ofCorpus(corpus, plan)),
    ...(memory === undefined || memory.turns >= memory.wanted ? [] : [`memory: ${memory.wanted - memory.turns} of ${memory.wanted} turns; ${inSeconds(plan.memory.limitMs)} were over`]),
    ...(reload ?? []).flatMap((figures) => (figures.kind === 'failed' ? [`reload of ${figures.pages} pages: ${figures.reason}`] : [])),
  ];
}

function isMissed(engine: EngineName, chosen: readonly EngineName[], { search: { engines } }: BenchPlan): boolean {
  return !chosen.includes(engine) || !engines.includes(engine);
}

function ofCorpus({ corpus, questions, engines }: CorpusFigures, { search: { roundMs } }: BenchPlan): readonly string[] {
  return engines.flatMap((engine) => {
    const place = `${engine.name}, ${corpus}`;
    if (engine.kind !== 'measured') return [`${place}: ${engine.kind === 'failed' ? `failed (${engine.at}): ${engine.reason}` : `took ${engine.reason} to ${engine.at}, which is what this run gives an engine`}`];
    return engine.asked < questions ? [`${place}: ${questions - engine.asked} of ${questions} questions; the others filled its ${inSeconds(roundMs)} of a round`] : [];
  });
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}
