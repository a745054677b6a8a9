import type { Examined } from './examine.ts';

const marks = { fault: 'FAULT', warning: 'warning', untested: 'not tried', fine: 'ok' } as const;
const width = Math.max(...Object.values(marks).map((mark) => mark.length));

/** The results for a terminal: each with its check, the mend below, and last how many there are of each kind. */
export function describeResults(results: readonly Examined[]): string {
  const indent = ' '.repeat(width + 2);
  const lines = results.flatMap((result) => [
    `${marks[result.kind].padEnd(width)}  ${result.what}  (${result.check})`,
    ...('mend' in result ? [`${indent}What to do: ${result.mend}`] : []),
    ...('why' in result ? [`${indent}Why not: ${result.why}`] : []),
  ]);
  return `${lines.join('\n')}\n\n${summary(results)}\n`;
}

function summary(results: readonly Examined[]): string {
  const count = (kind: Examined['kind']) => results.filter((result) => result.kind === kind).length;
  return `${count('fault')} faults, ${count('warning')} warnings, ${count('untested')} not tried, ${count('fine')} ok.`;
}
