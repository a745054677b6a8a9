import { describe, expect, it } from 'vitest';
import { type Finding, compareFindings, describeFinding } from '../../src/knowledge/finding.ts';

const aFinding = (rest: Partial<Finding> = {}): Finding => ({
  ...{ file: 'sv/a.md', line: 3, column: 7, severity: 'error', rule: 'schema' },
  ...{ what: '"owner" saknas.', mend: 'Skriv vem som ansvarar.' },
  ...rest,
});

describe('describeFinding', () => {
  it('gives place, what and mend', () => {
    expect(describeFinding(aFinding())).toBe('sv/a.md:3:7  fel  "owner" saknas.  (schema)\n    åtgärd  Skriv vem som ansvarar.');
  });

  it('names a warning as one', () => {
    expect(describeFinding(aFinding({ severity: 'warning' }))).toContain('  varning  ');
  });
});

describe('compareFindings', () => {
  it('orders by file, line, column and rule', () => {
    const ordered = [
      aFinding({ file: 'sv/a.md', line: 2, column: 9 }),
      aFinding({ file: 'sv/a.md', line: 10, column: 1 }),
      aFinding({ file: 'sv/a.md', line: 10, column: 2, rule: 'a' }),
      aFinding({ file: 'sv/a.md', line: 10, column: 2, rule: 'b' }),
      aFinding({ file: 'sv/å.md', line: 1 }),
    ];
    expect(ordered.toReversed().toSorted(compareFindings)).toEqual(ordered);
  });
});
