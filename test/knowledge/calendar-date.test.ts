import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../src/knowledge/calendar-date.ts';

describe('addDays', () => {
  it('goes over the end of a month, a year and a leap day, and backwards', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });
});

describe('addMonths', () => {
  it('is the last day of a month that is too short', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  });
});
