import { ask } from './adapters/cli/ask.ts';
import { AppError, describeError } from './errors.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { ask };

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

try {
  if (command === undefined) {
    throw new AppError('USAGE', `There is no command "${name}", expected one of ${Object.keys(commands).join(', ')}.`);
  }
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
