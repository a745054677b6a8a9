import { percent, table } from '../relevance/table.ts';
import { judge } from './judge.ts';
import type { MemoryReport } from './measure-memory.ts';
import type { ReloadFigures } from './measure-reload.ts';
import type { Started, StartReport } from './measure-start.ts';
import type { BenchReport, Environment } from './report.ts';
import type { CorpusFigures, Growth, SearchReport } from './search/search-report.ts';
import type { Spread } from './statistics.ts';
import { echoBot } from './turns/bot-under-test.ts';
import type { TurnsReport } from './turns/measure-turns.ts';

/** A report as tables for people; values are medians, with the lowest and highest behind them where there were several. */
export function printBench(report: BenchReport): string {
  const { environment, search, turns, start, memory, reload, leftOut } = report;
  return [
    printEnvironment(environment),
    ...(search === undefined ? [] : printSearch(search)),
    ...(turns === undefined ? [] : printTurns(turns)),
    ...(start === undefined ? [] : [printStart(start)]),
    ...(memory === undefined ? [] : [printMemory(memory)]),
    ...(reload === undefined ? [] : [printReload(reload)]),
    `## Against the targets\n\n${table(['target', 'wanted', 'found', ''], judge(report).map(({ what, wanted, found, isReached }) => [what, wanted, found, isReached ? 'reached' : 'not reached']))}`,
    `## Left out of this run\n\n${leftOut.length === 0 ? 'Nothing.' : leftOut.map((what) => `- ${what}`).join('\n')}`,
  ].join('\n\n');
}

function printEnvironment({ date, mode, node, system, processor, cores, memoryBytes, load, seconds, postgres, heapMb }: Environment): string {
  const busy = load.map((value) => value.toFixed(1)).join(' → ');
  return `${date}, ${mode}, ${Math.round(seconds)} s: Node ${node}, ${system}, ${cores} cores (${processor}), ${gigabytes(memoryBytes)} GB, load ${busy}, PostgreSQL ${postgres ? 'there' : 'left out'}, ${heapMb} MB of heap an engine`;
}

function printSearch({ corpora, growth }: SearchReport): readonly string[] {
  const isGrowthKnown = growth.some(({ build }) => build !== undefined);
  return [...corpora.map(printCorpus), ...(isGrowthKnown ? [printGrowth(growth)] : [])];
}

function printCorpus({ corpus, pages, passages, questions, rounds, engines }: CorpusFigures): string {
  const header = ['engine', 'build s', 'of CPU s', 'peak MB', 'disk MB', 'load ms', 'held MB', 'resident MB', 'p50 ms', 'p95 ms', 'p99 ms', 'hit@1', 'MRR', 'asked'];
  const rows = engines.map((engine) => {
    if (engine.kind !== 'measured') return [engine.name, `${engine.kind === 'failed' ? 'failed' : 'left out'} (${engine.at}): ${engine.reason}`];
    const { name, buildMs, buildCpuMs, peakBytes, diskBytes, loadMs, heldBytes, residentBytes, p50, p95, p99, hit1, mrr, asked } = engine;
    return [name, ...[buildMs, buildCpuMs].map(inSeconds).map(spread), ...[peakBytes, diskBytes].map(megabytes), spread(loadMs), ...[heldBytes, residentBytes].map(megabytes), ...[p50, p95, p99].map(spread), percent(hit1), mrr.toFixed(3), String(asked)];
  });
  return `## Search, ${corpus}: ${passages} passages of ${pages} pages, ${questions} questions, ${rounds} rounds\n\n${table(header, rows)}`;
}

function printGrowth(growth: readonly Growth[]): string {
  const exponent = (value: number | undefined) => value?.toFixed(2) ?? '–';
  const rows = growth.map(({ name, build, memory, disk, load, p50, p99 }) => [name, ...[build, memory, disk, load, p50, p99].map(exponent)]);
  return `## Search: each figure grows as passages to the power of\n\n${table(['engine', 'build', 'resident', 'disk', 'load', 'p50', 'p99'], rows)}`;
}

function printTurns({ figures, profiles }: TurnsReport): readonly string[] {
  const rows = figures.map(({ talk, conversations, bot, perSecond, p50, p99, cpuMs, turns, wrong }) => {
    const echo = figures.find((other) => other.bot === echoBot.name && other.talk === talk && other.conversations === conversations);
    const share = echo === undefined ? '–' : (perSecond.median / echo.perSecond.median).toFixed(2);
    return [`${talk}, ${conversations}`, bot, spread(perSecond), share, spread(p50), spread(p99), spread(cpuMs), String(turns), String(wrong)];
  });
  const parts = profiles.map(({ bot, parts: found }) => `- ${bot}: ${found.filter(({ share }) => share >= 0.01).map(({ part, share }) => `${part} ${percent(share)}`).join(', ')}`);
  return [
    `## Turns: POST /api/messages until it is answered\n\n${table(['turn, conversations', 'bot', 'turns/s', '× echo', 'p50 ms', 'p99 ms', 'CPU ms a turn', 'turns', 'wrong'], rows)}`,
    `Where the main thread's time goes in messages, in percent of its busy time:\n\n${parts.join('\n')}`,
  ];
}

function printStart({ rounds, bareNode, importSdk, echo, kept, anew, ask, rest }: StartReport): string {
  const row = (name: string, { ms, cpuMs }: Started) => [name, spread(ms), (ms.median / importSdk.ms.median).toFixed(2), spread(cpuMs), (cpuMs.median / importSdk.cpuMs.median).toFixed(2)];
  const times = [row('node, nothing', bareNode), row('the SDK imported', importSdk), row('echo bot listens', echo), row('Rådrum listens, index kept', kept), row('Rådrum listens, no index', anew), row('ask has answered', ask)];
  const memory = (['echo', 'ours'] as const).map((name) => [name === 'ours' ? 'Rådrum' : echoBot.name, megabytes(rest[name].residentBytes.median), megabytes(rest[name].heapBytes.median)]);
  return `## Start, ${rounds} rounds\n\n${table(['', 'ms', '× SDK', 'CPU ms', '× SDK'], times)}\n\n${table(['at rest', 'resident MB', 'heap MB'], memory)}`;
}

function printMemory({ turns, wanted, wrong, samples, heapGrowth }: MemoryReport): string {
  const rows = samples.map((sample) => [String(sample.turns), megabytes(sample.heapBytes), megabytes(sample.residentBytes)]);
  const growth = [heapGrowth.slope, heapGrowth.low, heapGrowth.high].map((value) => value.toFixed(1));
  return `## Memory over ${turns} of ${wanted} messages (${wrong} wrong): ${growth[0]} bytes a turn on the heap (${growth[1]} to ${growth[2]})\n\n${table(['turns', 'heap MB', 'resident MB'], rows)}`;
}

function printReload(reload: readonly ReloadFigures[]): string {
  const rows = reload.map((figures) =>
    figures.kind === 'failed'
      ? [String(figures.pages), `failed: ${figures.reason}`]
      : [String(figures.pages), figures.startMs.toFixed(0), spread(figures.knownMs), figures.outcome, ...[figures.preparedMs, figures.heldUpMs].map((ms) => (ms === undefined ? '–' : spread(ms)))],
  );
  return `## One page changed\n\n${table(['pages', 'start ms', 'known after ms', 'outcome', 'prepared in ms', 'held up ms'], rows)}`;
}

function spread({ median, low, high }: Spread): string {
  return low === high ? figure(median) : `${figure(median)} (${figure(low)}–${figure(high)})`;
}

function inSeconds({ median, low, high }: Spread): Spread {
  return { median: median / 1_000, low: low / 1_000, high: high / 1_000 };
}

/** Three figures that count. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function megabytes(bytes: number): string {
  return figure(bytes / 2 ** 20);
}

function gigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}
