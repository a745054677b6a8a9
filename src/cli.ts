import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { AppError, describeError } from './errors.ts';

// What Node makes of the program's files is kept with the packages, so that a command starts at once.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node/', import.meta.url)));

type Command = (args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<number>;

/** Each command is loaded when it is called, so that none waits for what another needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./adapters/cli/ask.ts')).ask,
  check: async () => (await import('./adapters/cli/check.ts')).check,
  preview: async () => (await import('./adapters/cli/preview.ts')).preview,
  impact: async () => (await import('./adapters/cli/impact.ts')).impact,
  handbook: async () => (await import('./adapters/cli/handbook.ts')).handbook,
  review: async () => (await import('./adapters/cli/review.ts')).review,
  gaps: async () => (await import('./adapters/cli/gaps.ts')).gaps,
  new: async () => (await import('./adapters/cli/new-page.ts')).newPage,
  pause: async () => (await import('./adapters/cli/pause.ts')).pause,
  resume: async () => (await import('./adapters/cli/pause.ts')).resume,
  outbox: async () => (await import('./adapters/cli/outbox.ts')).outbox,
  backup: async () => (await import('./adapters/cli/backup.ts')).makeBackup,
  doctor: async () => (await import('./adapters/cli/doctor.ts')).doctor,
  licences: async () => (await import('./adapters/cli/licences.ts')).licences,
  updates: async () => (await import('./adapters/cli/updates.ts')).updates,
  package: async () => (await import('./adapters/cli/package.ts')).makePackage,
};

/** Commands for editors, who are told in Swedish what to do. */
const editors = ['check', 'preview', 'impact', 'handbook', 'review', 'gaps', 'new'];

// Editors' commands are called without --env-file, which writes a line wherever there is no such file.
if (existsSync('.env')) process.loadEnvFile('.env');

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
const language = editors.includes(name) ? 'sv' : 'en';

// Whoever reads the output may have enough of it, as `head -1` has: the command goes on, and ends as it would have.
process.stderr.on('error', () => {});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${describeError(new AppError('OUTPUT_UNWRITABLE', `The output cannot be written (${error.code ?? error.message}).`, { cause: error, inSwedish: `Utskriften gick inte att skriva (${error.code ?? error.message}).` }), language)}\n`);
  process.exit(2);
});

try {
  if (load === undefined) {
    throw new AppError('USAGE', `There is no command "${name}", expected one of ${Object.keys(commands).join(', ')}.`);
  }
  const command = await load();
  process.exitCode = await command(args, process.env);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${describeError(error, language)}\n`);
  process.exitCode = 2;
}
