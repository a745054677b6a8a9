import type { OutboxEntry } from '../../handoff/outbox-entry.ts';
import type { EntryOverview } from '../../handoff/store.ts';

/** One line an entry, with ids, states and times only. */
export function listEntries(entries: readonly EntryOverview[], now: number): string {
  if (entries.length === 0) return 'No entries.\n';
  const lines = entries.map(({ id, kind, state, createdAt, attempts, dueAt, reason, receipt }) =>
    [state.padEnd(9), kind.padEnd(6), id, `saved ${time(createdAt)}`, `attempts ${attempts}`, dueAt === undefined ? '' : `next ${fromNow(dueAt, now)}`, reason ?? '', receipt ?? '']
      .filter((part) => part !== '')
      .join('  '),
  );
  return `${lines.join('\n')}\n`;
}

/** What is known of one entry, and what people wrote where the entry itself is given. */
export function describeEntry({ id, kind, state, reason, createdAt, attempts, mayHaveArrived, dueAt, closedAt, receipt }: EntryOverview, { entry, now }: { readonly entry?: OutboxEntry; readonly now: number }): string {
  const lines = [
    `id                ${id}`,
    `kind              ${kind}`,
    `state             ${state}${reason === undefined ? '' : ` (${reason})`}`,
    `saved             ${time(createdAt)}`,
    `attempts          ${attempts}`,
    `may have arrived  ${state === 'delivered' || mayHaveArrived ? 'yes' : 'no'}`,
    dueAt === undefined ? `closed            ${time(closedAt ?? createdAt)}` : `next attempt      ${fromNow(dueAt, now)}`,
    state === 'delivered' ? `receipt           ${receipt ?? 'none given'}` : '',
    entry === undefined ? '' : `\n${'cargo' in entry ? JSON.stringify(entry.cargo, null, 2) : 'The text has been erased.'}`,
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function time(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

function fromNow(at: number, now: number): string {
  const minutes = Math.ceil((at - now) / 60_000);
  return minutes <= 0 ? 'now' : `in ${minutes} min`;
}
