/** Thrown when something took longer than it may. */
export class LateError extends Error {
  constructor(ms: number) {
    super(`not done within ${ms} ms`);
    this.name = 'LateError';
  }
}

/**
 * Waits for a promise at most so many milliseconds. What comes later is dropped quietly: a reply to an address that
 * does not answer would otherwise hold the turn for minutes.
 */
export async function bounded<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(ms)), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
