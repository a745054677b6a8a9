/** A table for a comment on a proposed change; whatever stands in a cell is shown as it was written, on one line. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [row(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(row)];
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|<>[\]*_`]/g, (sign) => `\\${sign}`);
}
