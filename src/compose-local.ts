import { randomBytes } from 'node:crypto';
import { type StandInReceiver, startStandInReceiver } from './adapters/reporting/stand-in-receiver.ts';
import type { Config } from './config.ts';

/** What local mode adds to the settings, so that the whole loop can be seen: an incident receiver and a code for a channel. */
export interface LocalSurroundings {
  readonly config: Config;
  /** Absent when the settings name an intake. */
  readonly receiver?: StandInReceiver;
  /** The one-time code of the city's security channel; absent when the settings have codes. */
  readonly channelCode?: string;
}

/** Starts the stand-in receiver on a free port, and makes a new code at each start. */
export async function composeLocal(config: Config): Promise<LocalSurroundings> {
  const channelCode = config.channelCodes.length > 0 ? undefined : randomBytes(8).toString('hex').toUpperCase();
  const secret = randomBytes(32).toString('hex');
  const receiver = config.intake === undefined ? await startStandInReceiver({ port: 0, secret, now: () => Date.now() }) : undefined;
  return {
    config: {
      ...config,
      ...(receiver !== undefined && { intake: { url: receiver.intakeUrl, secret } }),
      ...(channelCode !== undefined && { channelCodes: [{ organisation: 'city', code: channelCode }] }),
    },
    ...(receiver !== undefined && { receiver }),
    ...(channelCode !== undefined && { channelCode }),
  };
}
