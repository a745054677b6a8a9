import { randomBytes } from 'node:crypto';
import { type StandInReceiver, startStandInReceiver } from '../adapters/reporting/stand-in-receiver.ts';
import type { Config } from '../config.ts';

/** What local mode adds to the settings, so that the whole loop can be seen: an incident receiver, and codes for channels. */
export interface LocalSurroundings {
  readonly config: Config;
  /** Absent when the settings name an intake. */
  readonly receiver?: StandInReceiver;
  /** The one-time code of the city's security channel; absent when the settings have codes. */
  readonly channelCode?: string;
  /** The one-time code of the owners' channel; absent when the settings have one. */
  readonly ownersCode?: string;
}

/** Starts the stand-in receiver on a free port, and makes new codes at each start. */
export async function composeLocal(config: Config): Promise<LocalSurroundings> {
  const channelCode = config.channelCodes.length > 0 ? undefined : aCode();
  const ownersCode = config.ownersChannelCode === undefined ? aCode() : undefined;
  const secret = randomBytes(32).toString('hex');
  const receiver = config.intake === undefined ? await startStandInReceiver({ port: 0, secret, now: () => Date.now() }) : undefined;
  return {
    config: {
      ...config,
      ...(receiver !== undefined && { intake: { url: receiver.intakeUrl, secret } }),
      ...(channelCode !== undefined && { channelCodes: [{ organisation: 'city', code: channelCode }] }),
      ...(ownersCode !== undefined && { ownersChannelCode: ownersCode }),
    },
    ...(receiver !== undefined && { receiver }),
    ...(channelCode !== undefined && { channelCode }),
    ...(ownersCode !== undefined && { ownersCode }),
  };
}

function aCode(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}
