import type { Comparison } from './engines/compare-on-swefaq.ts';
import type { Latency } from './latency.ts';
import { type Measure, type MeasureKey, measureKeys, measures } from './measures.ts';
import type { Miss } from './misses.ts';
import type { Report, SetReport } from './report.ts';
import type { Trial } from './robustness.ts';
import type { Figure } from './score.ts';
import { percent, points, table } from './table.ts';

/** The whole report as markdown that also reads well in a terminal. Shares are percentages. */
export function printReport({ sets, swefaq }: Report, { misses }: { misses: boolean }): string {
  return [
    ...sets.flatMap((set) => printSet(set, { misses })),
    section('SweFAQ dev: the answer for a question, among all answers', printComparison(swefaq)),
  ].join('\n\n');
}

function printSet(set: SetReport, { misses }: { misses: boolean }): readonly string[] {
  const title = (what: string) => `${set.name}: ${what}`;
  return [
    section(title(`${set.questions} questions`), printFigures(set)),
    section(title('per language, class and style'), printGroups(set)),
    ...(Object.keys(set.turns).length > 0 ? [section(title('questions to stop, refuse or greet'), printTurns(set))] : []),
    section(title('written in other ways'), printTrials(set)),
    section(title('ranking beside other engines (in scope, not acute)'), printComparison(set.pages)),
    section(title('milliseconds a question'), printLatency(set)),
    ...(misses ? [section(title(`${set.misses.length} misses`), printMisses(set.misses))] : []),
  ];
}

const section = (title: string, body: string) => `### ${title}\n\n${body}`;

function printFigures({ groups }: SetReport): string {
  const rows = measureKeys.flatMap((key) => {
    const figure = groups['all']?.[key];
    if (figure === undefined || figure.n === 0) return [];
    return [[measures[key].name, percent(figure.value), between(figure), String(figure.n), wanted(measures[key])]];
  });
  return table(['measure', '%', '95 % interval', 'n', 'wanted'], rows);
}

function wanted({ target, good }: Measure): string {
  if (target === undefined) return '';
  return `${good === 'high' ? '≥' : '≤'} ${(target * 100).toFixed(0)}`;
}

const between = ({ low, high }: { low: number; high: number }) => `${percent(low)}–${percent(high)}`;

const groupColumns: readonly MeasureKey[] = ['hit1', 'hit3', 'mrr', 'direct', 'wrong', 'declinedInScope', 'answeredOutOfScope', 'acuteRecall', 'falseAlarm', 'mustOffer', 'mustNot'];

function printGroups({ groups }: SetReport): string {
  const rows = Object.entries(groups)
    .filter(([group]) => group !== 'all')
    .map(([group, score]) => [group, ...groupColumns.map((key) => brief(score[key], key))]);
  return table(['group', ...groupColumns.map((key) => measures[key].name)], rows);
}

/** The figure, the interval for hit@1, and n where it is not the group's own. */
function brief(figure: Figure, key: MeasureKey): string {
  if (figure.n === 0) return '';
  const interval = key === 'hit1' ? ` (${percent(figure.low)}–${percent(figure.high)})` : '';
  return `${percent(figure.value)}${interval} n=${figure.n}`;
}

function printTurns({ turns }: SetReport): string {
  const outcomes = ['stop', 'refuse', 'decline', 'answer', 'choices', 'acute'];
  return table(['expected', ...outcomes], Object.entries(turns).map(([wantedTurn, counts]) => [wantedTurn, ...outcomes.map((outcome) => String(counts[outcome] ?? 0))]));
}

function printTrials({ groups, robustness }: SetReport): string {
  const plain = groups['all'];
  const row = ({ name, changed, score, fall, fallInterval }: Trial) => [
    ...[name, String(changed), percent(score.hit1.value), points(-fall), `${points(-fallInterval.high)} to ${points(-fallInterval.low)}`],
    ...[percent(score.acuteRecall.value), percent(score.falseAlarm.value), percent(score.answeredOutOfScope.value)],
  ];
  const first = plain === undefined ? [] : [['as written', '', percent(plain.hit1.value), '', '', percent(plain.acuteRecall.value), percent(plain.falseAlarm.value), percent(plain.answeredOutOfScope.value)]];
  return table(['way', 'changed', 'hit@1', 'points', '95 % interval', 'acute recall', 'false alarm', 'answered out of scope'], [...first, ...robustness.map(row)]);
}

function printComparison({ engines, leads, questions }: Comparison): string {
  const rows = engines.map(({ name, hit1, hit5, mrr, msPerQuestion }) => [name, percent(hit1), percent(hit5), percent(mrr), msPerQuestion.toFixed(2)]);
  const names = { hit1: 'hit@1', mrr: 'MRR' };
  const lines = leads.map(({ measure, over, difference, low, high }) => `${names[measure]}: ${points(difference)} points over ${over} (95 %: ${points(low)} to ${points(high)}), n = ${questions}.`);
  return `${table(['engine', 'hit@1', 'hit@5', 'MRR', 'ms'], rows)}\n\n${lines.join('\n')}`;
}

function printLatency({ firstTime, secondTime, fastest }: SetReport): string {
  const row = (name: string, { p50, p95, p99, max }: Latency) => [name, ...[p50, p95, p99, max].map((ms) => ms.toFixed(2))];
  return table(['', 'p50', 'p95', 'p99', 'max'], [row('asked the first time', firstTime), row('asked again', secondTime), row('fastest of five', fastest)]);
}

function printMisses(misses: readonly Miss[]): string {
  return misses
    .map(({ id, q, expected, got, outcome, offers, why }) =>
      [`- ${id} ${q}`, `    ${why.join(', ')}`, `    expected ${expected.join(', ') || '(no page)'}`, `    got ${outcome}: ${got.join(', ') || '(no page)'}; hand-offs ${offers.join(', ')}`].join('\n'),
    )
    .join('\n');
}
