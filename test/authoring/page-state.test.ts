import { describe, expect, it } from 'vitest';
import { statesOf } from '../../src/authoring/page-state.ts';
import type { Finding } from '../../src/knowledge/finding.ts';
import { aDocument } from '../support/build-knowledge.ts';

const { frontMatter } = aDocument();
const finding = (rule: string, severity: Finding['severity']): Finding => ({ file: 'sv/a.md', line: 1, column: 1, severity, rule, what: '', mend: '' });

describe('statesOf', () => {
  it.each([
    ['nothing was found', { findings: [] }, ['fine']],
    ['the page cannot be read', { frontMatter: undefined, findings: [finding('yaml', 'error')] }, ['broken']],
    ['something must be mended', { findings: [finding('html', 'error')] }, ['errors']],
    ['something should be mended', { findings: [finding('unshown-markup', 'warning')] }, ['warnings']],
    ['the other language is missing', { findings: [finding('missing-translation', 'error')] }, ['missing-translation']],
    ['somebody has yet to confirm something', { findings: [finding('open-check', 'warning')] }, ['needs-check']],
    ['the review is late', { findings: [finding('review-date-long-passed', 'error')] }, ['review-due']],
    ['the review is due within a month', { findings: [], today: '2027-04-15' }, ['review-due']],
    ['several things are the matter', { findings: [finding('open-check', 'warning'), finding('html', 'error')] }, ['errors', 'needs-check']],
  ])('says so when %s', (_reason, given, expected) => {
    expect(statesOf({ frontMatter, today: '2026-11-21', ...given })).toEqual(expected);
  });
});
