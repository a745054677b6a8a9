import type { Notice } from '../../handoff/notice.ts';

/**
 * Fails, so that the notice stays to be sent, and a version that knows it sends it: one that a later version beside this one saved must
 * neither be shown as something else nor be booked as sent.
 */
export function noCardFor(notice: never): never {
  throw new Error(`There is no card for the notice ${(notice as Notice).kind}.`);
}
