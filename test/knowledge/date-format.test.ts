import { describe, expect, it } from 'vitest';
import { dateFormat } from '../../src/knowledge/date-format.ts';

describe('dateFormat', () => {
  it('formats in the wished zone', () => {
    const format = dateFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' });
    expect(format.format(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });

  it('makes a format once, and another for other wishes', () => {
    const long = () => dateFormat('sv', { month: 'long', timeZone: 'UTC' });
    expect(long()).toBe(long());
    expect(dateFormat('sv', { month: 'short', timeZone: 'UTC' })).not.toBe(long());
    expect(dateFormat('en', { month: 'long', timeZone: 'UTC' })).not.toBe(long());
  });
});
