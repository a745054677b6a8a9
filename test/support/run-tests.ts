import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { root } from './source-files.ts';

/**
 * `npm test`: one part after another, each whatever became of the one before it, and a plain summary at the end.
 * A part that the machine cannot run is named; with CI=true or --all it counts as a failure. `--all` also runs the
 * parts that take minutes: the bench at its smallest, a new install as in production, and processes that are killed.
 * `--quick` leaves out what works with databases, servers, other programs and the browser, and takes about a minute.
 */
interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** Why this part cannot run here; absent when it can. */
  readonly leftOut?: string | undefined;
}

interface Outcome {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'left out';
  readonly detail: string;
}

const everything = process.argv.includes('--all') || process.env['CI'] === 'true';
const leftOutByQuick = process.argv.includes('--quick') ? 'left out by --quick' : undefined;
const outcomes: Outcome[] = [];
for (const part of parts()) outcomes.push(await run(part));
process.exitCode = summarise(outcomes);

function parts(): readonly Part[] {
  const vitest = (project: string) => ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project];
  const noBrowser = findChromium(process.env) === undefined ? 'no Chromium is found; install it, or set CHROMIUM_PATH' : undefined;
  return [
    { name: 'types', command: ['tsc', '--project', '.'] },
    { name: 'types of the preview', command: ['tsc', '--project', 'src/adapters/preview/page'] },
    { name: 'content', command: ['node', 'src/cli.ts', 'check'] },
    { name: 'unit tests', command: vitest('unit') },
    { name: 'adapters', command: vitest('adapters'), leftOut: leftOutByQuick },
    { name: 'browser tests', command: vitest('browser'), leftOut: leftOutByQuick ?? noBrowser },
    ...(everything
      ? [
          { name: 'bench, smallest run', command: vitest('bench') },
          { name: 'production install', command: vitest('production') },
          { name: 'pulled plugs', command: ['vitest', 'run', '--config', 'test/faults/vitest.config.ts'] },
        ]
      : []),
  ];
}

async function run({ name, command, leftOut }: Part): Promise<Outcome> {
  if (leftOut !== undefined) return { name, result: 'left out', detail: leftOut };
  process.stdout.write(`\n── ${name}: ${command.join(' ')}\n`);
  const start = performance.now();
  const code = await exitCode(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return code === 0
    ? { name, result: 'passed', detail: `${seconds} s` }
    : { name, result: 'failed', detail: `${seconds} s, exit code ${code}` };
}

async function exitCode([program = '', ...args]: readonly string[]): Promise<number> {
  const bin = join(root, 'node_modules', '.bin');
  const onWindows = process.platform === 'win32';
  const path = `${bin}${onWindows ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell: onWindows, env: { ...process.env, PATH: path } });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function summarise(all: readonly Outcome[]): number {
  const failed = all.filter(({ result }) => result === 'failed' || (result === 'left out' && everything));
  const leftOut = all.filter(({ result }) => result === 'left out');
  const lines = all.map(({ name, result, detail }) => `  ${result.padEnd(9)} ${name.padEnd(20)} ${detail}`);
  const verdict =
    failed.length > 0
      ? `Not green: ${failed.map(({ name }) => name).join(', ')}.`
      : `All that was run is green.${leftOut.length > 0 ? ` Left out: ${leftOut.map(({ name }) => name).join(', ')}.` : ''}`;
  process.stdout.write(`\n${lines.join('\n')}\n\n${verdict}\n`);
  return failed.length > 0 ? 1 : 0;
}
