import { AppError } from '../errors.ts';
import { composeLoop } from './loop.ts';

interface Running {
  stop(): Promise<void>;
}

export interface WithStoreParts {
  /** Starts the whole bot. Rejects with STORE_UNAVAILABLE or STORE_FULL before it listens. */
  readonly start: () => Promise<Running>;
  /** Starts what can be given until then, at the same address. */
  readonly startMeanwhile: (why: AppError) => Promise<Running>;
  /** Rejects in the same way while the store cannot be opened. */
  readonly tryStore: () => Promise<void>;
  readonly pauseMs: number;
  /** Told each time that the store could not be used. */
  readonly onAwaited: (error: AppError) => void;
  /** Told of what no waiting mends, once the store has been waited for. */
  readonly onError: (error: unknown) => void;
}

/** Starts the bot, or, while its store does not answer, what can be given without, until it does: somebody in danger must not be met with silence. */
export async function startWithStore({ start, startMeanwhile, tryStore, pauseMs, onAwaited, onError }: WithStoreParts): Promise<Running> {
  const orWhyNot = <T>(work: Promise<T>): Promise<T | AppError> =>
    work.catch((error: unknown) => {
      if (!isStoreFailure(error)) throw error;
      onAwaited(error);
      return error;
    });
  const whole = await orWhyNot(start());
  if (!(whole instanceof AppError)) return whole;

  let current = await startMeanwhile(whole);
  const look = async () => {
    if ((await orWhyNot(tryStore())) instanceof AppError) return;
    await current.stop();
    const started = await orWhyNot(start());
    if (started instanceof AppError) current = await startMeanwhile(started);
    else {
      current = started;
      void looking.stop();
    }
  };
  const looking = composeLoop(look, { pauseMs, onError });
  looking.start();
  return {
    stop: async () => {
      await looking.stop();
      await current.stop();
    },
  };
}

function isStoreFailure(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_FULL');
}
