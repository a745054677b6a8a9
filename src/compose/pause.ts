import { faultOf } from '../fault.ts';
import { createPauseSwitch, type Pauses, type PauseSwitch } from '../handoff/pause.ts';
import type { Log } from '../log.ts';
import { composeLoop } from './loop.ts';

/** How long a command may take to reach every instance, in milliseconds. */
const pauseReachesWithinMs = 2_000;

export interface WatchedPause extends Pick<PauseSwitch, 'isPaused'> {
  stop(): Promise<void>;
}

export interface PauseParts {
  readonly isPausedBySetting: boolean;
  readonly pauses: Pauses | undefined;
  readonly log: Log;
}

/** The kill switch, looked at every two seconds. Resolves when it has been looked at once, so that a paused bot starts paused. */
export async function composePause({ isPausedBySetting, pauses, log }: PauseParts): Promise<WatchedPause> {
  const failed = (error: unknown) => log({ event: 'pause.unreadable', error: faultOf(error).error });
  const pause = createPauseSwitch({ pauses, isPausedBySetting, onChange: (paused) => log({ event: 'pause.changed', paused }) });
  await pause.look().catch(failed);
  const loop = composeLoop(pause.look, { pauseMs: pauseReachesWithinMs, onError: failed });
  if (pauses !== undefined) loop.start();
  return { isPaused: pause.isPaused, stop: loop.stop };
}
