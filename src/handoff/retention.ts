import type { ContactDesk } from './contact-desk.ts';
import type { Erased, Store } from './store.ts';

const dayMs = 24 * 3_600_000;

/**
 * Erases what has been closed for longer than the retention time, in whole days of 24 hours. Requests that nobody has taken in all that
 * time are closed first.
 *
 * | what | erased |
 * |---|---|
 * | text, name and address of a report | when it is delivered or withdrawn |
 * | the same of an abandoned report | with its row: until then it can be sent again, or copied by its sender |
 * | text, names and address of a contact request | when it is done or withdrawn |
 * | address in a notice | when it is sent; if Teams would not have it, with its row: until then it can be sent again |
 * | the row of a report, request or notice (id, sender's Teams id, state, times, receipt) | `RETENTION_DAYS` after it closed |
 * | what is written in a request that nobody took | `RETENTION_DAYS` after it was made, or given back; requester and channels are told, and its row goes as long after that |
 * | a request that somebody took and nobody finished | `RETENTION_DAYS` after it was taken; requester and channels were told of it in its first day |
 */
export async function eraseExpired({ store, contacts, now, retentionDays }: Expiry): Promise<Erased> {
  const before = now - retentionDays * dayMs;
  await contacts.closeOlder(before);
  return store.erase(before);
}

export interface Expiry {
  readonly store: Pick<Store, 'erase'>;
  readonly contacts: Pick<ContactDesk, 'closeOlder'>;
  readonly now: number;
  readonly retentionDays: number;
}
