export type Severity = 'error' | 'warning';

/**
 * What an editor should know about a file: where, what and how to mend it, in Swedish.
 * `error` keeps a change from being shown, `warning` does not. Lines and columns count from 1.
 */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly what: string;
  readonly mend: string;
}

/** Orders findings as a reader goes through the files: file, line, column, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    a.file.localeCompare(b.file, 'sv') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule)
  );
}

/** A finding as two lines of text: place and what, then the mend. */
export function describeFinding({ file, line, column, severity, rule, what, mend }: Finding): string {
  const label = severity === 'error' ? 'fel' : 'varning';
  return `${file}:${line}:${column}  ${label}  ${what}  (${rule})\n    åtgärd  ${mend}`;
}
