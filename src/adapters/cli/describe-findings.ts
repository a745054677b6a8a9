import type { Finding } from '../../knowledge/finding.ts';
import { markdownTable } from './markdown-table.ts';

const labels = { error: 'fel', warning: 'varning' } as const;

/** Findings for a terminal, file by file: place and what, then the mend, and last how many there are. */
export function describeFindings(findings: readonly Finding[], { folder, pageCount }: { readonly folder: string; readonly pageCount: number }): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const widest = Math.max(...own.map((finding) => place(finding).length));
    return [`${folder}/${file}`, ...own.flatMap((finding) => lines(finding, widest)), ''].join('\n');
  });
  return [...blocks, summary(findings, pageCount), ''].join('\n');
}

/** The same for a comment on a proposed change: errors in full, since they stop it; of warnings how many there are. */
export function findingsMarkdown(findings: readonly Finding[], { pageCount }: { readonly pageCount: number }): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rows = errors.map((finding) => [finding.file, place(finding), `${finding.what} (${finding.rule})`, finding.mend]);
  const table = errors.length === 0 ? [] : [...markdownTable(['fil', 'rad', 'fel', 'åtgärd'], rows), ''];
  return ['### Vad kontrollen säger', '', summary(findings, pageCount), '', ...table].join('\n');
}

function lines(finding: Finding, width: number): readonly string[] {
  const { severity, what, rule, mend } = finding;
  const indent = ' '.repeat(width + 5);
  return [`   ${place(finding).padStart(width)}  ${labels[severity].padEnd(7)}  ${what}  (${rule})`, `${indent}åtgärd   ${mend}`];
}

function place({ line, column }: Finding): string {
  return `${line}:${column}`;
}

function summary(findings: readonly Finding[], pageCount: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const pages = `${pageCount} ${pageCount === 1 ? 'sida' : 'sidor'}`;
  return `${pages}, ${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}.`;
}
