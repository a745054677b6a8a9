import { parseArgs } from 'node:util';
import { plans } from './plan.ts';
import { printBench } from './print-bench.ts';
import { partNames } from './report.ts';
import { runBench } from './run-bench.ts';
import { engineNames } from './search/engines/all.ts';

const help = `npm run bench                      speed and scale beside other engines and a bare bot, as tables, in about twenty minutes
npm run bench -- --quick           small sizes, in minutes
npm run bench -- --patient         without limits of time: nothing is cut short, for hours
npm run -s bench -- --json         the same for machines
npm run bench -- --only PART       one part only, or several: ${partNames.join(', ')}
npm run bench -- --most-passages N the search up to this size only
npm run bench -- --engine NAME     the search with these engines only: ${engineNames.join(', ')}
npm run bench -- --no-postgres     without PostgreSQL, which is used where a server is installed
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
    patient: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'no-postgres': { type: 'boolean', default: false },
    'most-passages': { type: 'string' },
    engine: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const unknown = [...values.only.filter((name) => !partNames.some((part) => part === name)), ...values.engine.filter((name) => !engineNames.some((engine) => engine === name))];
if (values.help) {
  process.stdout.write(help);
} else if (unknown.length > 0) {
  process.stderr.write(`"${unknown.join(', ')}" is no part (${partNames.join(', ')}) and no engine (${engineNames.join(', ')}).\n`);
  process.exitCode = 2;
} else {
  const mode = (['tiny', 'quick'] as const satisfies readonly (keyof typeof plans)[]).find((name) => values[name]) ?? 'full';
  const report = await runBench({
    mode,
    isPatient: values.patient,
    mostPassages: Number(values['most-passages'] ?? Infinity),
    engines: engineNames.filter((name) => values.engine.length === 0 || values.engine.includes(name)),
    parts: partNames.filter((part) => values.only.length === 0 || values.only.includes(part)),
    withPostgres: !values['no-postgres'],
    say: (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
  });
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 1)}\n` : `${printBench(report)}\n`);
}
