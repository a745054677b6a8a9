import { Session } from 'node:inspector/promises';
import { isMainThread } from 'node:worker_threads';

/** What the bench asks of a bot that runs with this file loaded before it. */
export type ProbeOrder = 'usage' | 'memory' | 'profile' | 'end-profile';

export interface Usage {
  /** Processor time that the process has used, all its threads, in milliseconds. */
  readonly cpuMs: number;
  /** After a full collection of the main thread where memory was asked for. */
  readonly heapBytes: number;
  readonly residentBytes: number;
}

const samplingUs = 500;
const session = new Session();

async function obey(order: ProbeOrder): Promise<unknown> {
  switch (order) {
    case 'memory':
      // More than one, because what is freed by the first makes more free.
      for (let time = 0; time < 3; time += 1) globalThis.gc?.();
      return usage();
    case 'usage':
      return usage();
    case 'profile':
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: samplingUs });
      await session.post('Profiler.start');
      return {};
    case 'end-profile': {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return profile;
    }
  }
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return { cpuMs: (user + system) / 1_000, heapBytes: heapUsed, residentBytes: rss };
}

if (isMainThread && process.channel !== undefined) {
  process.on('message', (order: ProbeOrder) => void obey(order).then((answer) => process.send?.(answer)));
  // The bot ends when it would have ended without this, and when the bench is gone.
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
