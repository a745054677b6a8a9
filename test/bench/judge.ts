import type { BenchReport } from './report.ts';
import type { CorpusFigures, MeasuredEngine } from './search/search-report.ts';
import { echoBot } from './turns/bot-under-test.ts';

/** What the project wants of a figure, and what was found. */
export interface Verdict {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  readonly isReached: boolean;
}

const ours = 'Rådrum';
const rival = 'MiniSearch';
/** Growth over 100,000 turns that is less than this is none: a few caches that are not yet full. */
const mostGrowthBytes = 2 ** 20;
/** Before this many turns, what grows are caches. */
const fewestTurns = 20_000;

/** Compares a report with the targets of the project. Ratios only: the machine is whatever it is. */
export function judge({ search, turns, start, memory }: Omit<BenchReport, 'leftOut'>): readonly Verdict[] {
  return [
    ...(search?.corpora.flatMap(judgeCorpus) ?? []),
    ...(search?.growth ?? []).flatMap(({ name, build }) => (name !== ours || build === undefined ? [] : [atMost('build time grows with passages', { found: build, wanted: 1.1, show: (value) => `n^${value.toFixed(2)}` })])),
    ...(turns?.figures ?? []).flatMap((figures): readonly Verdict[] => {
      const echo = turns?.figures.find(({ bot, talk, conversations }) => bot === echoBot.name && talk === figures.talk && conversations === figures.conversations);
      if (echo === undefined || figures === echo || figures.talk !== 'message') return [];
      return [atLeast(`messages a second, ${figures.bot}, ${figures.conversations} at once`, { found: figures.perSecond.median / echo.perSecond.median, wanted: 0.9, show: ratio('echo') })];
    }),
    ...(start === undefined
      ? []
      : [
          atMost('memory at rest', { found: start.rest.ours.residentBytes.median / start.rest.echo.residentBytes.median, wanted: 1.3, show: ratio('echo') }),
          atMost('cold start, kept index', { found: start.kept.ms.median / start.importSdk.ms.median, wanted: 1.3, show: ratio('importing the SDK') }),
          atMost('cold start, no index', { found: start.anew.ms.median / start.importSdk.ms.median, wanted: 1.3, show: ratio('importing the SDK') }),
        ]),
    ...(memory === undefined || memory.turns < fewestTurns ? [] : [judgeGrowth(memory.heapGrowth)]),
  ];
}

function judgeCorpus({ corpus, questions, engines }: CorpusFigures): readonly Verdict[] {
  const measured = engines.filter((engine) => engine.kind === 'measured');
  const own = measured.find(({ name }) => name === ours);
  if (own === undefined) return [{ what: `search, ${corpus}`, wanted: 'answers', found: 'failed', isReached: false }];
  const others = measured.filter((engine) => engine !== own);
  const mini = others.find(({ name }) => name.startsWith(rival));
  // A handful of questions says little of an engine that was too slow for more.
  const best = others.filter(({ asked }) => asked >= questions / 2).toSorted((a: MeasuredEngine, b: MeasuredEngine) => b.hit1 - a.hit1)[0];
  return [
    ...(mini === undefined ? [] : [atMost(`search p99, ${corpus}`, { found: own.p99.median / mini.p99.median, wanted: 1, show: ratio(rival) })]),
    ...(best === undefined
      ? []
      : [{ what: `search hit@1, ${corpus}`, wanted: 'above every other', found: `${percent(own.hit1)}, best other ${percent(best.hit1)} (${best.name})`, isReached: own.hit1 > best.hit1 }]),
  ];
}

/** A slope that its own doubt does not tell from none is none. */
function judgeGrowth({ slope, low }: { readonly slope: number; readonly low: number }): Verdict {
  return { what: 'heap after 100,000 turns', wanted: 'no growth', found: `${((slope * 100_000) / 2 ** 20).toFixed(1)} MB, at least ${((low * 100_000) / 2 ** 20).toFixed(1)}`, isReached: low <= 0 || slope * 100_000 < mostGrowthBytes };
}

interface Comparison {
  readonly found: number;
  readonly wanted: number;
  readonly show: (value: number) => string;
}

function atMost(what: string, { found, wanted, show }: Comparison): Verdict {
  return { what, wanted: `≤ ${show(wanted)}`, found: show(found), isReached: found <= wanted };
}

function atLeast(what: string, { found, wanted, show }: Comparison): Verdict {
  return { what, wanted: `≥ ${show(wanted)}`, found: show(found), isReached: found >= wanted };
}

function ratio(of: string): (value: number) => string {
  return (value) => `${value.toFixed(2)} × ${of}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
