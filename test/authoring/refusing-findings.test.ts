import { describe, expect, it } from 'vitest';
import { refusingFindings } from '../../src/authoring/refusing-findings.ts';
import type { Finding } from '../../src/knowledge/finding.ts';

const finding = (rule: string, severity: Finding['severity']): Finding => ({ file: 'sv/a.md', line: 1, column: 1, severity, rule, what: '', mend: '' });
const rulesOf = (findings: readonly Finding[], allowExampleContacts = true) => refusingFindings(findings, { allowExampleContacts }).map(({ rule }) => rule);

describe('refusingFindings', () => {
  it('is every error, what keeps a file from being read first', () => {
    expect(rulesOf([finding('not-first', 'error'), finding('open-check', 'warning'), finding('yaml', 'error')])).toEqual(['yaml', 'not-first']);
  });

  it('does not hold the age of a page against a newer one', () => {
    expect(rulesOf([finding('review-date-long-passed', 'error'), finding('review-date-passed', 'warning')])).toEqual([]);
  });

  it('is an example contact where people need real ones', () => {
    expect(rulesOf([finding('example-contact', 'warning')])).toEqual([]);
    expect(rulesOf([finding('example-contact', 'warning')], false)).toEqual(['example-contact']);
  });
});
