import { createRequire } from 'node:module';
import { AppError } from '../../errors.ts';
import { judgeLicence, type Satisfies } from '../packages/licence-policy.ts';
import { readLockFile } from '../packages/read-lock-file.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s licences -- [--production] [--json]     every installed package with its licence

  --production   only what runs in production
  --json         a list for other programs: name, version, licence, isDevelopment, isAllowed

Exit code: 0 all are allowed, 1 at least one is not (src/adapters/packages/licence-policy.ts says which are), 2 could not run.
`;

/** The `licences` command. Reads package-lock.json only, so that it says the same on every machine. */
export async function licences(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, options);
  if (values.help) return say(help, 0);
  const satisfies = loadSpdx();
  const packages = (await readLockFile('package-lock.json')).filter(({ isDevelopment }) => !(values.production === true && isDevelopment));
  const judged = packages.map((one) => ({ ...one, ...judgeLicence(one, satisfies) }));
  const refused = judged.filter(({ isAllowed }) => !isAllowed);
  if (values.json) return say(`${JSON.stringify(judged, null, 2)}\n`, refused.length > 0 ? 1 : 0);
  const width = Math.max(...judged.map(({ name, version }) => name.length + version.length + 1));
  const lines = judged.map(({ name, version, licence, isDevelopment, isAllowed, reason }) =>
    `${isAllowed ? ' ' : '!'} ${`${name}@${version}`.padEnd(width)}  ${licence}${isDevelopment ? '  development' : ''}${reason === undefined ? '' : `  (${reason})`}`,
  );
  const verdict = refused.length === 0 ? 'All are allowed.' : `Not allowed, or not known: ${refused.map(({ name }) => name).join(', ')}. Replace them, or read their terms and write them down in licence-policy.ts.`;
  return say(`${lines.join('\n')}\n\n${judged.length} packages. ${verdict}\n`, refused.length > 0 ? 1 : 0);
}

function loadSpdx(): Satisfies {
  try {
    const satisfies = createRequire(import.meta.url)('spdx-satisfies') as typeof import('spdx-satisfies');
    return (expression, allowed) => satisfies(expression, [...allowed]);
  } catch (cause) {
    throw new AppError('TOOLS_MISSING', 'The reader of licence expressions is not installed.', { cause });
  }
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

const options = { production: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
