import type { Erased, Store } from './store.ts';

const dayMs = 24 * 3_600_000;

/**
 * Erases what has been closed for longer than the retention time, in whole days of 24 hours.
 *
 * | what | erased |
 * |---|---|
 * | text, name and address of a report | when it is delivered or withdrawn |
 * | the same of an abandoned report | with its row: until then it can be sent again, or copied by its sender |
 * | text, names and address of a contact request | when it is done or withdrawn |
 * | address in a notice | when it is sent |
 * | the row of a report, request or notice (id, sender's Teams id, state, times, receipt) | `RETENTION_DAYS` after it closed |
 * | a request that nobody took, or nobody finished | `RETENTION_DAYS` after it was made, or taken |
 */
export function eraseExpired(store: Pick<Store, 'erase'>, { now, retentionDays }: { readonly now: number; readonly retentionDays: number }): Promise<Erased> {
  return store.erase(now - retentionDays * dayMs);
}
