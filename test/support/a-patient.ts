import type { Check, Configured, Result } from '../../src/adapters/doctor/check.ts';
import { publicCloud } from '../../src/adapters/doctor/microsoft.ts';
import { readConfig } from '../../src/config.ts';
import { root } from './source-files.ts';

export const botId = '5a1d0f5e-9c6f-4d0e-8a67-0d4f7a0c1b2d';
export const tenantId = '3c9e3c0a-52cf-4f33-9d0c-6a4a0a7a7f10';

/** The settings of a bot in Teams, as in production. */
export const inTeams = { BOT_ID: botId, BOT_PASSWORD: 'en-hemlighet-som-ingen-har', BOT_TENANT_ID: tenantId, DATA_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}` } as const;

export interface PatientWish extends Partial<Omit<Configured, 'config' | 'settings'>> {
  readonly settings?: Readonly<Record<string, string>>;
}

/** A deployment to look at: nothing of it reaches beyond this machine unless a test says where. */
export function aPatient({ settings = inTeams, ...given }: PatientWish = {}): Configured {
  const config = readConfig(settings);
  return {
    settings: { config },
    config,
    environment: settings,
    nodeVersion: 'v24.21.0',
    folder: root,
    now: () => Date.now(),
    microsoft: { ...publicCloud, login: 'http://127.0.0.1:2', openIdMetadata: 'http://127.0.0.1:2/', connector: 'http://127.0.0.1:2/' },
    timeoutMs: 2_000,
    store: async () => undefined,
    ...given,
  };
}

/** What a check finds, each as one line: kind, what, and mend or why. */
export async function lines(check: Check, patient: Configured): Promise<readonly string[]> {
  return (await check.run(patient)).map(lineOf);
}

export function lineOf(result: Result): string {
  return `${result.kind}: ${result.what}${'mend' in result ? ` → ${result.mend}` : ''}${'why' in result ? ` (${result.why})` : ''}`;
}
