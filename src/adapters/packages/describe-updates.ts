/** What `npm outdated --json` tells of one package. */
export interface Outdated {
  readonly current?: string;
  readonly wanted?: string;
  readonly latest?: string;
  readonly type?: string;
}

/** Packages that could be newer, the biggest steps first, for a terminal. */
export function describeUpdates(outdated: Readonly<Record<string, Outdated | readonly Outdated[]>>): string {
  const rows = Object.entries(outdated)
    .map(([name, given]) => ({ name, ...(Array.isArray(given) ? (given as readonly Outdated[])[0] : (given as Outdated)) }))
    .map(({ name, current = '–', latest = '–', type = '' }) => ({ name, current, latest, type, step: stepOf(current, latest) }))
    .toSorted((one, other) => steps.indexOf(one.step) - steps.indexOf(other.step) || one.name.localeCompare(other.name, 'en'));
  if (rows.length === 0) return 'Every package that the project asks for is the newest.\n';
  const width = (column: 'name' | 'current' | 'latest') => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(({ name, current, latest, type, step }) =>
    `${step.padEnd(5)}  ${name.padEnd(width('name'))}  ${current.padEnd(width('current'))} → ${latest.padEnd(width('latest'))}  ${type === 'devDependencies' ? 'development' : ''}`.trimEnd(),
  );
  return `${lines.join('\n')}\n\n${rows.length} could be newer. Versions are exact: change one with "npm install --save-exact name@version", then run .ci/run.\nrestify, botbuilder and teams-ai stay at their major version (src/README.md, decision 3).\n`;
}

const steps = ['major', 'minor', 'patch'] as const;

function stepOf(current: string, latest: string): (typeof steps)[number] {
  const [from, to] = [current, latest].map((version) => version.split('.'));
  if (from?.[0] !== to?.[0]) return 'major';
  return from?.[1] === to?.[1] ? 'patch' : 'minor';
}
