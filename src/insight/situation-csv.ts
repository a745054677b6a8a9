import { fewestShown, type Situation } from './situation.ts';

/** By this Excel knows that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** The picture as CSV (RFC 4180), with semicolons, as Excel in Swedish reads and writes it. */
export function situationCsv({ months, groups }: Situation, kindNames: Readonly<Record<string, string>>): string {
  const head = ['Slag', 'Ämne', 'Sida', ...months];
  const rows = groups.flatMap(({ kind, rows: ofKind }) =>
    ofKind.map(({ title, topic, numbers }) => [kindNames[kind] ?? kind, title, topic, ...numbers.map((number) => (number === undefined ? `<${fewestShown}` : String(number)))]),
  );
  return byteOrderMark + [head, ...rows].map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet takes for text, whatever somebody wrote: what would begin a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
