import { join } from 'node:path';
import { composeGaps } from '../../compose/gaps.ts';
import { type Config, readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { GapsView } from '../preview/view.ts';
import { withCounts } from '../store/read-counts.ts';

export interface GapsViewParts {
  readonly folder: string;
  readonly days: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What people did not find, for the editors' page. That there is nothing to read is told and not thrown: most editors have no database at hand. */
export async function gapsView({ environment, ...parts }: GapsViewParts): Promise<GapsView> {
  let store = '';
  try {
    const config = readConfig(environment);
    store = nameOf(config);
    return { store, report: await withCounts(config, (counts) => composeGaps(counts, { ...parts, now: new Date() })) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { store, fault: error.code };
  }
}

/** Where the store is; of a server's address only what is no secret. */
function nameOf({ dataFolder, databaseUrl }: Config): string {
  if (databaseUrl === undefined) return `DATA_DIR: ${join(dataFolder, 'radrum.sqlite')}`;
  const { host, pathname } = new URL(databaseUrl);
  return `DATABASE_URL: ${host}${pathname}`;
}
