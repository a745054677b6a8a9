import { describe, expect, it } from 'vitest';
import { personnummerProblems } from '../../src/handoff/personnummer-problems.ts';

describe('personnummerProblems', () => {
  it.each(['811218-9876', '8112189876', '198112189876', '19811218-9876', '811218+9876', 'Han (19811218 9876) kom', '811278-9873'])('finds %j', (what) => {
    expect(personnummerProblems({ what })).toEqual([{ field: 'what', kind: 'personnummer' }]);
  });

  it.each([
    ['a wrong check digit', '811218-9875'],
    ['a month that is none', '811318-9876'],
    ['a phone number with space', '08-465 004 99'],
    ['a case number', '2026/542-1'],
    ['a longer number', '1981121898761'],
    ['a date and a time', '2026-03-02 09:15'],
  ])('leaves %s alone', (_reason, what) => {
    expect(personnummerProblems({ what })).toEqual([]);
  });

  it('looks into every field that holds text, but those that are named', () => {
    const draft = { id: '811218-9876', when: '811218-9876', what: 'inget', evidence: 7 };
    expect(personnummerProblems(draft, { except: ['id'] })).toEqual([{ field: 'when', kind: 'personnummer' }]);
  });
});
