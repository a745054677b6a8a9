import type { FirstAnswer, Impact, ImpactChange } from '../../authoring/impact.ts';
import { markdownTable } from './markdown-table.ts';

export interface ImpactFormat {
  readonly version: string;
}

const verdicts = { worse: 'sämre', better: 'bättre', other: 'annan sida' } as const;
const outcomes: Readonly<Record<FirstAnswer['outcome'], string>> = { acute: '112', answer: 'svar', choices: 'val', decline: 'vet inte', refuse: 'nej', stop: 'stopp' };
const longestQuestion = 60;

/** The effect of a change as a table for a terminal. */
export function describeImpact(impact: Impact, { version }: ImpactFormat): string {
  const rows = impact.changes.map(rowOf);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd();
  const table = rows.length === 0 ? [] : [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ''];
  return [...table, summary(impact, version), ''].join('\n');
}

/** The same as Markdown, for a comment on a proposed change. */
export function impactMarkdown(impact: Impact, { version }: ImpactFormat): string {
  const table = impact.changes.length === 0 ? [] : [...markdownTable(heads, impact.changes.map(rowOf)), ''];
  return ['### Vad ändringen gör med frågorna', '', summary(impact, version), '', ...table].join('\n');
}

const heads = ['', 'fråga', 'före', 'efter', 'rätt'];

function rowOf({ verdict, question, before, after, accepted }: ImpactChange): readonly string[] {
  const short = question.length > longestQuestion ? `${question.slice(0, longestQuestion - 1)}…` : question;
  return [verdicts[verdict], short.replace(/\s+/g, ' '), firstPage(before), firstPage(after), accepted.join(', ') || '–'];
}

function firstPage({ outcome, page }: FirstAnswer): string {
  return page === undefined ? outcomes[outcome] : outcome === 'answer' ? page : `${page} (${outcomes[outcome]})`;
}

function summary({ asked, rightBefore, rightAfter, changes }: Impact, version: string): string {
  if (changes.length === 0) return `Ingen av ${asked} frågor får en annan första sida än i ${version}.`;
  const count = (verdict: ImpactChange['verdict']) => changes.filter((change) => change.verdict === verdict).length;
  const parts = `${count('better')} bättre, ${count('worse')} sämre, ${count('other')} en annan sida`;
  return `${changes.length} av ${asked} frågor får en annan första sida än i ${version}: ${parts}. Rätt först: ${rightBefore} före, ${rightAfter} efter.`;
}
