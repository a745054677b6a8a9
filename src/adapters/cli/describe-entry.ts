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

/** What is known of one entry; what people wrote only when it is asked for. */
export function describeEntry(entry: OutboxEntry, { withText, now }: { readonly withText: boolean; readonly now: number }): string {
  const lines = [
    `id                ${entry.id}`,
    `kind              ${entry.kind}`,
    `state             ${entry.state}${entry.state === 'abandoned' ? ` (${entry.reason})` : ''}`,
    `saved             ${time(entry.createdAt)}`,
    `attempts          ${entry.attempts}`,
    `may have arrived  ${entry.state === 'delivered' || entry.mayHaveArrived ? 'yes' : 'no'}`,
    entry.state === 'pending' ? `next attempt      ${fromNow(entry.dueAt, now)}` : `closed            ${time(entry.closedAt)}`,
    entry.state === 'delivered' ? `receipt           ${entry.receipt ?? 'none given'}` : '',
    withText ? `\n${'cargo' in entry ? JSON.stringify(entry.cargo, null, 2) : 'The text has been erased.'}` : '',
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
