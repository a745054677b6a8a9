import { AppError } from '../../errors.ts';

/** Whether a fault is of the store alone, which is full or does not answer: then it can be said what that means. Any other fault stays loud. */
export function isStoreAway(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'STORE_FULL' || error.code === 'STORE_UNAVAILABLE');
}
