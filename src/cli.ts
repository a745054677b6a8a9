import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { AppError, describeError } from './errors.ts';

// What Node makes of the program's files is kept with the packages, so that a command starts at once.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node/', import.meta.url)));

type Command = (args: readonly string[]) => Promise<number>;

/** Each command is loaded when it is called, so that none waits for what another needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./adapters/cli/ask.ts')).ask,
  check: async () => (await import('./adapters/cli/check.ts')).check,
  preview: async () => {
    const { preview } = await import('./adapters/cli/preview.ts');
    return (args) => preview(args, process.env);
  },
  impact: async () => (await import('./adapters/cli/impact.ts')).impact,
  handbook: async () => (await import('./adapters/cli/handbook.ts')).handbook,
  review: async () => (await import('./adapters/cli/review.ts')).review,
  gaps: async () => {
    const { gaps } = await import('./adapters/cli/gaps.ts');
    return (args) => gaps(args, process.env);
  },
  new: async () => (await import('./adapters/cli/new-page.ts')).newPage,
  pause: async () => {
    const { pause } = await import('./adapters/cli/pause.ts');
    return (args) => pause(args, process.env);
  },
  resume: async () => {
    const { resume } = await import('./adapters/cli/pause.ts');
    return (args) => resume(args, process.env);
  },
  outbox: async () => {
    const { outbox } = await import('./adapters/cli/outbox.ts');
    return (args) => outbox(args, process.env);
  },
  backup: async () => {
    const { makeBackup } = await import('./adapters/cli/backup.ts');
    return (args) => makeBackup(args, process.env);
  },
  doctor: async () => {
    const { doctor } = await import('./adapters/cli/doctor.ts');
    return (args) => doctor(args, process.env);
  },
  licences: async () => (await import('./adapters/cli/licences.ts')).licences,
  updates: async () => (await import('./adapters/cli/updates.ts')).updates,
  package: async () => {
    const { makePackage } = await import('./adapters/cli/package.ts');
    return (args) => makePackage(args, process.env);
  },
};

/** Commands for editors, who are told in Swedish what to do. */
const editors = ['check', 'preview', 'impact', 'handbook', 'review', 'gaps', 'new'];

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;

try {
  if (load === undefined) {
    throw new AppError('USAGE', `There is no command "${name}", expected one of ${Object.keys(commands).join(', ')}.`);
  }
  const command = await load();
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${describeError(error, editors.includes(name) ? 'sv' : 'en')}\n`);
  process.exitCode = 2;
}
