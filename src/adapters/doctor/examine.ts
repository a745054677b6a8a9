import { AppError } from '../../errors.ts';
import type { Check, Patient, Result } from './check.ts';
import { fault, untested } from './check.ts';

export type Examined = Result & { readonly check: string };

export interface Examination {
  readonly checks: readonly Check[];
  /** Leaves out what talks to other machines, and says so. */
  readonly offline: boolean;
}

/** Runs every check, one after the other. A check that breaks is a fault of its own, and the rest go on. */
export async function examine(patient: Patient, { checks, offline }: Examination): Promise<readonly Examined[]> {
  const { settings } = patient;
  if ('problems' in settings) {
    return [
      ...settings.problems.map((problem) => ({ check: 'settings', ...fault(problem, 'Correct it in the environment of the bot; env.example tells the meaning of each setting.') })),
      ...checks.map(({ id }) => ({ check: id, ...untested('Not looked at.', 'The settings cannot be read.') })),
    ];
  }
  const results: Examined[] = [];
  for (const { id, reach, run } of checks) {
    const found = offline && reach === 'network' ? [untested('Not looked at.', 'It needs the network, and --offline leaves that out.')] : await run({ ...patient, config: settings.config }).catch(broken);
    results.push(...found.map((result) => ({ check: id, ...result })));
  }
  return results;
}

function broken(error: unknown): readonly Result[] {
  if (error instanceof AppError) return [fault(error.message, error.mend)];
  return [fault(`The check itself broke: ${error instanceof Error ? error.message : String(error)}`, 'This is a bug of the doctor; the other checks still hold.')];
}
