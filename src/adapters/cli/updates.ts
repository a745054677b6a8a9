import { execFile } from 'node:child_process';
import { AppError } from '../../errors.ts';
import { describeUpdates, type Outdated } from '../packages/describe-updates.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s updates     which packages could be newer; asks the npm registry

Exit code: 0 listed, 2 the registry could not be asked.
`;

/** The `updates` command. It changes nothing. */
export async function updates(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, options);
  process.stdout.write(values.help ? help : describeUpdates(await askNpm()));
  return 0;
}

/** npm ends with 1 when it has found something, so that only what it printed tells. */
function askNpm(): Promise<Readonly<Record<string, Outdated>>> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return new Promise((resolve, reject) => {
    execFile(npm, ['outdated', '--json', '--long'], { shell: process.platform === 'win32', maxBuffer: 16 * 1024 * 1024 }, (cause, out) => {
      try {
        const told = JSON.parse(out || '{}') as Readonly<Record<string, Outdated>>;
        if ('error' in told) throw new TypeError('npm failed');
        if (cause !== null && out === '') throw cause;
        resolve(told);
      } catch (error) {
        reject(new AppError('REGISTRY_UNREACHABLE', 'npm could not tell which packages are newer.', { cause: error }));
      }
    });
  });
}

const options = { help: { type: 'boolean', short: 'h' } } as const;
