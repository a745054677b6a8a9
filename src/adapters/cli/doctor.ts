import { readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Store } from '../../handoff/store.ts';
import { allChecks } from '../doctor/all-checks.ts';
import type { Patient } from '../doctor/check.ts';
import { describeResults } from '../doctor/describe-results.ts';
import { examine } from '../doctor/examine.ts';
import { publicCloud } from '../doctor/microsoft.ts';
import { openUsedStore } from '../store/open-store.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s doctor -- [--offline] [--json]     says why the bot is silent, or will be, and what to do

  --offline   leaves out everything that talks to other machines, and says so
  --json      a list for other programs: check, kind (fine, warning, fault, untested), what, mend or why

Run it where the bot runs, with the same settings. Nothing is sent to anybody but trials: no message, no report.
Exit code: 0 no fault, 1 at least one fault, 2 could not run.
`;

const timeoutMs = 8_000;

/** The `doctor` command. */
export async function doctor(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options);
  if (values.help) return say(help, 0);
  const settings = readSettings(environment);
  const opened = 'config' in settings ? openOnce(settings.config) : undefined;
  const patient: Patient = {
    settings,
    environment,
    nodeVersion: process.version,
    folder: process.cwd(),
    now: () => Date.now(),
    microsoft: publicCloud,
    timeoutMs,
    store: async () => opened?.store(),
  };
  const results = await examine(patient, { checks: allChecks, offline: values.offline ?? false }).finally(() => opened?.close());
  const code = results.some(({ kind }) => kind === 'fault') ? 1 : 0;
  return say(values.json ? `${JSON.stringify(results, null, 2)}\n` : describeResults(results), code);
}

function readSettings(environment: Readonly<Record<string, string | undefined>>): Patient['settings'] {
  try {
    return { config: readConfig(environment) };
  } catch (error) {
    if (error instanceof AppError) return { problems: error.message.split('\n') };
    throw error;
  }
}

/** Opens the store at the first asking, as it is: one that the doctor made would be its own account's, and look well. Local mode's is left alone. */
function openOnce(config: ReturnType<typeof readConfig>) {
  const state: { opening?: Promise<Store | AppError> } = {};
  const open = () =>
    openUsedStore(config, () => {}).catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
  return {
    store: async () => (config.credentials === undefined ? undefined : await (state.opening ??= open())),
    close: async () => {
      const store = await state.opening;
      if (store !== undefined && !(store instanceof AppError)) await store.close();
    },
  };
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

const options = { offline: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
