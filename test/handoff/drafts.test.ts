import { describe, expect, it } from 'vitest';
import { readContactRequestDraft } from '../../src/handoff/contact-request.ts';
import { readReportDraft, referenceOf, reportLimits } from '../../src/handoff/report.ts';
import { aDraft, aRequestDraft } from '../support/build-handoff.ts';

describe('readReportDraft', () => {
  it('takes what the form asks for, tidied', () => {
    const read = readReportDraft({ ...aDraft({ what: ' rad ett\r\nrad två\u0000\u0007 ' }), evidence: '  ', unknown: 1 });
    expect(read).toMatchObject({ kind: 'valid', draft: { what: 'rad ett\nrad två', evidence: undefined } });
    expect(read.kind === 'valid' && 'unknown' in read.draft).toBe(false);
  });

  it.each([
    ['nothing at all', undefined, { field: '', kind: 'missing' }],
    ['a text in place of a form', 'hej', { field: '', kind: 'wrong-type' }],
    ['no id', { ...aDraft(), id: undefined }, { field: 'id', kind: 'missing' }],
    ['an id that is none', { ...aDraft(), id: '../x' }, { field: 'id', kind: 'wrong-type' }],
    ['blanks only', { ...aDraft(), what: ' \n\t ' }, { field: 'what', kind: 'missing' }],
    ['a number for a text', { ...aDraft(), where: 7 }, { field: 'where', kind: 'wrong-type' }],
    ['a list for a text', { ...aDraft(), where: ['a'] }, { field: 'where', kind: 'wrong-type' }],
    ['a kind that there is not', { ...aDraft(), kind: 'gossip' }, { field: 'kind', kind: 'unknown-choice' }],
    ['too much', { ...aDraft(), what: 'å'.repeat(reportLimits.what + 1) }, { field: 'what', kind: 'too-long', limit: 4_000 }],
    ['too much in an optional field', { ...aDraft(), evidence: 'å'.repeat(1_001) }, { field: 'evidence', kind: 'too-long', limit: 1_000 }],
  ])('tells of %s', (_reason, input, problem) => {
    expect(readReportDraft(input)).toEqual({ kind: 'invalid', problems: [problem] });
  });

  it('tells of everything at once, and repeats nothing that was written', () => {
    const read = readReportDraft({ id: aDraft().id, kind: 'hemligt', when: '', where: 'x'.repeat(999), what: 5 });
    expect(read).toMatchObject({ problems: [{ field: 'kind' }, { field: 'when' }, { field: 'where' }, { field: 'what' }] });
    expect(JSON.stringify(read)).not.toMatch(/hemligt|xxx/);
  });
});

describe('readContactRequestDraft', () => {
  it.each([
    ['a phone number is asked for when one wants to be phoned', { ...aRequestDraft(), reach: ' ' }, { field: 'reach', kind: 'missing' }],
    ['a topic is a slug', { ...aRequestDraft(), topic: '../../etc' }, { field: 'topic', kind: 'wrong-type' }],
    ['a short text is short', { ...aRequestDraft(), text: 'x'.repeat(501) }, { field: 'text', kind: 'too-long', limit: 500 }],
    ['a way is one of two', { ...aRequestDraft(), how: 'letter' }, { field: 'how', kind: 'unknown-choice' }],
  ])('knows that %s', (_reason, input, problem) => {
    expect(readContactRequestDraft(input)).toEqual({ kind: 'invalid', problems: [problem] });
  });

  it('needs no number for a chat', () => {
    expect(readContactRequestDraft({ ...aRequestDraft(), how: 'teams', reach: undefined }).kind).toBe('valid');
  });
});

describe('referenceOf', () => {
  it('is short enough to read aloud', () => {
    expect(referenceOf('0f1e2d3c-0000-4000-8000-000000000000')).toBe('R-0F1E2D3C');
  });
});
