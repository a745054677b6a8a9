import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { composeGuide } from '../../src/compose/guide.ts';
import { printReport } from './print-report.ts';
import { readQuestions, readSets, setNames } from './questions.ts';
import { reportOn } from './report.ts';

const help = `npm run -s evaluate                 how well questions find their page, as tables
npm run -s evaluate -- --misses     with every question that went wrong
npm run -s evaluate -- --json       the same for machines, misses and all
npm run -s evaluate -- --set NAME   one set only (${setNames.join(', ')})
npm run -s evaluate -- --file FILE  labelled questions of your own, format in test/relevance/FORMAT.md
`;

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    set: { type: 'string' },
    file: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
} else if (values.set !== undefined && !setNames.some((name) => name === values.set)) {
  process.stderr.write(`--set is "${values.set}", expected one of ${setNames.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const chosen = setNames.filter((name) => values.set === undefined || values.set === name);
  const sets = values.file === undefined ? readSets(chosen) : [{ name: values.file, questions: readQuestions(values.file) }];
  const guide = await composeGuide({ knowledgeFolder: fileURLToPath(new URL('../../knowledge/', import.meta.url)) });
  const report = reportOn(sets, guide);
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 1)}\n` : `${printReport(report, values)}\n`);
}
