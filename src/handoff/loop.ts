export interface LoopParts {
  readonly round: () => Promise<void>;
  readonly pauseMs: number;
  /** Runs something later; gives what calls it off. */
  readonly schedule: (run: () => void, afterMs: number) => () => void;
  readonly onError: (error: unknown) => void;
}

/** Rounds with a pause in between, never two at once. */
export interface Loop {
  start(): void;
  /** Makes the next round begin now, or right after the one that is running. */
  wake(): void;
  /** Begins no more rounds; resolves when the running one has ended. */
  stop(): Promise<void>;
}

export function createLoop({ round, pauseMs, schedule, onError }: LoopParts): Loop {
  let state: 'stopped' | 'waiting' | 'running' = 'stopped';
  let stopping = false;
  let woken = false;
  let callOff = () => {};
  let current = Promise.resolve();

  const run = () => {
    state = 'running';
    woken = false;
    current = round()
      .catch(onError)
      .then(() => {
        if (stopping) state = 'stopped';
        else wait(woken ? 0 : pauseMs);
      });
  };
  const wait = (ms: number) => {
    state = 'waiting';
    callOff = schedule(run, ms);
  };
  return {
    start: () => {
      stopping = false;
      if (state === 'stopped') wait(0);
    },
    wake: () => {
      woken = true;
      if (state !== 'waiting') return;
      callOff();
      wait(0);
    },
    stop: async () => {
      stopping = true;
      callOff();
      if (state === 'waiting') state = 'stopped';
      await current;
    },
  };
}
