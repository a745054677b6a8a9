import { describe, expect, it } from 'vitest';
import { createSwedishHolidays } from '../../src/adapters/calendar/swedish-holidays.ts';
import { isTimeToTell, reviewMoment } from '../../src/reviews/review-moment.ts';

const isHoliday = createSwedishHolidays();
const utc = (text: string) => Date.parse(`${text}:00Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('reviewMoment', () => {
  it.each([
    ['a Monday, in winter', '2026-11-23T05:00', '2026-11-23', '2026-11-23T08:00'],
    ['the same week, on Sunday just before midnight in Sweden', '2026-11-29T22:59', '2026-11-23', '2026-11-23T08:00'],
    ['the next week, on Sunday in Greenwich and Monday in Sweden', '2026-11-29T23:00', '2026-11-30', '2026-11-30T08:00'],
    ['a Wednesday, in summer', '2026-06-03T10:00', '2026-06-01', '2026-06-01T07:00'],
    ['the first Monday of summer time', '2026-03-30T10:00', '2026-03-30', '2026-03-30T07:00'],
    ['the week that ends with the change to summer time', '2026-03-29T20:00', '2026-03-23', '2026-03-23T08:00'],
    ['the first Monday of winter time', '2026-10-26T03:00', '2026-10-26', '2026-10-26T08:00'],
    ['Easter Monday: on Tuesday', '2027-03-29T10:00', '2027-03-29', '2027-03-30T07:00'],
    ['a year that begins on a Friday', '2027-01-01T12:00', '2026-12-28', '2026-12-28T08:00'],
  ])('of %s', (_reason, now, week, dueAt) => {
    const moment = reviewMoment(utc(now), isHoliday);
    expect({ ...moment, dueAt: iso(moment.dueAt) }).toEqual({ week, dueAt });
  });
});

describe('isTimeToTell', () => {
  it.each([
    ['before nine', '2026-11-23T07:59', false],
    ['at nine', '2026-11-23T08:00', true],
    ['in the evening', '2026-11-23T16:00', false],
    ['on Wednesday, when Monday was missed', '2026-11-25T07:00', true],
    ['on Saturday', '2026-11-28T10:00', false],
    ['on Easter Monday', '2027-03-29T10:00', false],
    ['on the Tuesday after it, before nine', '2027-03-30T06:59', false],
    ['on the Tuesday after it, at nine', '2027-03-30T07:00', true],
  ])('%s', (_reason, now, expected) => {
    expect(isTimeToTell(reviewMoment(utc(now), isHoliday), utc(now), isHoliday)).toBe(expected);
  });
});
