import type { GapReport, Share } from '../../insight/gap-report.ts';

const sizes: Readonly<Record<string, string>> = { small: 'liten', medium: 'mellan', large: 'stor', unknown: 'okänd' };
const languages = { sv: 'svenska', en: 'engelska' } as const;
const outcomes: Readonly<Record<string, string>> = {
  acute: 'fara, 112 först',
  answer: 'svar',
  choices: 'val mellan sidor',
  decline: 'vet inte',
  elsewhere: 'hör till någon annan',
  'small-talk': 'hälsning',
  refuse: 'nej',
  stop: 'stopp',
  opened: 'öppnade sidor',
  helped: 'hjälpte',
  'not-helped': 'hjälpte inte',
};

/** The report as text for a terminal. */
export function describeGaps(report: GapReport): string {
  const { from, to, total, days, pages, words } = report;
  if (total.asked === 0 && pages.length === 0 && words.length === 0) return `Inget är räknat ${from} – ${to}.\n`;
  return [
    `${from} – ${to}: ${total.asked} frågor. Boten visste inte svaret på ${total.declined}, och ${total.elsewhere} hörde till någon annan.`,
    '',
    ...section('Per dag', days.map((day) => [day.day, ...shareCells(day)])),
    ...section('Per språk', report.languages.map((row) => [languages[row.language], ...shareCells(row)])),
    ...section('Per storlek på organisationen', report.sizes.map((row) => [sizes[row.size] ?? row.size, ...shareCells(row)])),
    ...section('Vad som hände', Object.entries(report.outcomes).map(([outcome, count]) => [outcomes[outcome] ?? outcome, String(count)])),
    ...section('Sidor som någon har svarat "Hjälpte det?" om', pages.map(({ title, page, language, notHelped, helped, shown }) => [`${notHelped} nej`, `${helped} ja`, `visad ${shown}`, `${title} (${language}/${page}.md)`])),
    ...section('Ord i frågor utan svar', words.map(({ word, questions, days: ofWord }) => [word, `${questions} frågor`, `${ofWord} dagar`])),
    words.length === 0 ? 'Inget ord har stått i minst fem frågor på tre olika dagar ännu.' : 'Ett ord visas först när minst fem frågor på tre olika dagar har haft det.',
    '',
  ].join('\n');
}

function shareCells({ asked, declined, elsewhere }: Share): readonly string[] {
  return [`${asked} frågor`, `${declined} vet inte`, `${elsewhere} hos någon annan`];
}

/** A heading and its rows in columns; nothing where there are none. */
function section(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return [heading, ...rows.map((row) => `   ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`), ''];
}
