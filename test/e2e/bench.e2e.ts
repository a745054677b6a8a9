import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BenchReport } from '../bench/report.ts';
import { engineNames, engines } from '../bench/search/engines/all.ts';
import { talkNames } from '../bench/turns/talks.ts';
import { root } from '../support/source-files.ts';

const run = promisify(execFile);

/** The smallest run of the bench: that it works is tested, never how fast anything is. */
describe('npm run bench', () => {
  let report: BenchReport;
  let withPostgres: boolean;

  beforeAll(async () => {
    const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/bench/bench.ts', '--tiny', '--json'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    report = JSON.parse(stdout) as BenchReport;
    // Where there must be a server, the bench itself fails without.
    withPostgres = report.environment.postgres;
  }, 400_000);

  it('asks every engine on every base, and says how well it found', async () => {
    const names = await Promise.all(engineNames.filter((name) => name !== 'postgres' || withPostgres).map(async (name) => (await engines[name]()).name));
    expect(report.search?.corpora.map(({ corpus }) => corpus)).toEqual(['shipped', '200']);
    for (const { engines: measured, questions } of report.search?.corpora ?? []) {
      expect(measured.map(({ name, kind }) => [name, kind])).toEqual(names.map((name) => [name, 'measured']));
      for (const { name, ...figures } of measured) {
        if (figures.kind !== 'measured') continue;
        const { hit1, mrr, asked, buildMs, loadMs, p50, p99, diskBytes, peakBytes } = figures;
        expect([hit1, mrr].filter((share) => share >= 0 && share <= 1), name).toHaveLength(2);
        expect(asked, name).toBe(questions);
        expectPositive({ name, figures: [buildMs.median, loadMs.median, p50.median, p99.median, diskBytes, peakBytes] });
      }
    }
  });

  it('holds every kind of conversation with the echo bot and with ours, on each database', () => {
    const bots = ['echo bot', 'Rådrum, SQLite', ...(withPostgres ? ['Rådrum, PostgreSQL'] : [])];
    expect(report.turns?.figures.map(({ talk, bot }) => [talk, bot])).toEqual(talkNames.flatMap((talk) => bots.map((bot) => [talk, bot])));
    for (const { talk, bot, perSecond, p50, p99, cpuMs, turns, wrong } of report.turns?.figures ?? []) {
      expect(wrong, `${talk}, ${bot}`).toBe(0);
      expectPositive({ name: `${talk}, ${bot}`, figures: [perSecond.median, p50.median, p99.median, cpuMs.median, turns] });
    }
    expect(report.turns?.profiles.map(({ bot }) => bot)).toEqual(bots);
    for (const { bot, parts } of report.turns?.profiles ?? []) expect(parts.reduce((sum, { share }) => sum + share, 0), bot).toBeCloseTo(1);
  });

  it('starts each program, and weighs the bots at rest', () => {
    const { rounds, rest, ...started } = report.start ?? ({} as never);
    expect(Object.keys(started).sort()).toEqual(['anew', 'ask', 'bareNode', 'echo', 'importSdk', 'kept']);
    expect(rounds).toBe(1);
    for (const [name, { ms, cpuMs }] of Object.entries(started)) expectPositive({ name, figures: [ms.median, cpuMs.median] });
    for (const [name, { residentBytes, heapBytes }] of Object.entries(rest)) expectPositive({ name, figures: [residentBytes.median, heapBytes.median] });
  });

  it('holds turn after turn for the memory, and shows a changed page', () => {
    expect(report.memory).toMatchObject({ turns: 40, wanted: 40, wrong: 0 });
    expect(report.memory?.samples).toHaveLength(5);
    expect(Object.values(report.memory?.heapGrowth ?? {}).filter(Number.isFinite)).toHaveLength(3);
    expect(report.reload).toHaveLength(1);
    const [reload] = report.reload ?? [];
    expect(reload).toMatchObject({ kind: 'measured', outcome: 'shown' });
    if (reload?.kind === 'measured') expectPositive({ name: 'reload', figures: [reload.startMs, reload.knownMs.median, reload.preparedMs?.median ?? Number.NaN] });
  });

  it('says what it has left out, and nothing else is', () => {
    const small = ['sizes, rounds and time of a whole run: this is the tiny one', 'search in 1,000 and 10,000 and 100,000 passages: not asked for'];
    expect(report.leftOut.filter((line) => !small.includes(line))).toEqual(withPostgres ? [] : ['everything on PostgreSQL: no server is installed']);
    expect(report.environment.mode).toBe('tiny');
  });
});

function expectPositive({ name, figures }: { readonly name: string; readonly figures: readonly number[] }): void {
  expect(figures.filter((figure) => !(Number.isFinite(figure) && figure > 0)), name).toEqual([]);
}
