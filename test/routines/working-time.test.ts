import { describe, expect, it } from 'vitest';
import { createSwedishHolidays } from '../../src/adapters/calendar/swedish-holidays.ts';
import { daysBetween, isWorkingTime, workingMorning } from '../../src/routines/working-time.ts';

const isHoliday = createSwedishHolidays();
const utc = (text: string) => Date.parse(`${text}:00Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('workingMorning', () => {
  it.each([
    ['the next day, in winter', '2026-11-23T14:00', 1, '2026-11-24T08:00'],
    ['the next day, in summer', '2026-06-01T14:00', 1, '2026-06-02T07:00'],
    ['a Friday evening, one day on: Monday', '2026-11-20T20:00', 1, '2026-11-23T08:00'],
    ['late in the evening it is tomorrow already in Sweden', '2026-11-22T23:30', 1, '2026-11-24T08:00'],
    ['over the change to summer time', '2026-03-27T10:00', 7, '2026-04-07T07:00'],
    ['over the change to winter time', '2026-10-19T10:00', 7, '2026-10-26T08:00'],
    ['on Midsummer’s Eve: after the weekend', '2026-06-18T10:00', 1, '2026-06-22T07:00'],
    ['on Christmas Eve: after the holidays', '2026-12-23T10:00', 1, '2026-12-28T08:00'],
    ['a month on', '2026-01-31T10:00', 30, '2026-03-02T08:00'],
  ])('is nine o’clock %s', (_reason, from, days, morning) => {
    expect(iso(workingMorning(utc(from), days, isHoliday))).toBe(morning);
  });
});

describe('daysBetween', () => {
  it.each([
    ['over a weekend', '2026-11-20T17:00', '2026-11-23T08:00', 3],
    ['from late in the evening until the next morning', '2026-11-22T22:30', '2026-11-23T08:00', 1],
    ['after midnight in Sweden', '2026-11-22T23:30', '2026-11-23T08:00', 0],
    ['over the change to winter time', '2026-10-24T21:00', '2026-10-26T08:00', 2],
    ['over the change to summer time', '2026-03-27T22:59', '2026-03-30T07:00', 3],
  ])('counts days on the calendar, %s', (_reason, from, to, days) => {
    expect(daysBetween(utc(from), utc(to))).toBe(days);
  });
});

describe('isWorkingTime', () => {
  it.each([
    ['a Monday morning', '2026-11-23T08:00', true],
    ['before eight', '2026-11-23T06:59', false],
    ['eight in summer', '2026-06-01T06:00', true],
    ['five o’clock', '2026-11-23T16:00', false],
    ['a Saturday', '2026-11-21T10:00', false],
    ['a holiday', '2026-01-06T10:00', false],
  ])('on %s', (_reason, at, expected) => {
    expect(isWorkingTime(utc(at), isHoliday)).toBe(expected);
  });
});
