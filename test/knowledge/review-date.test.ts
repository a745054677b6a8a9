import { describe, expect, it } from 'vitest';
import { reviewStanding } from '../../src/knowledge/review-date.ts';

const page = { last_reviewed_on: '2026-03-15', review_in: 12 };

describe('reviewStanding', () => {
  it.each([
    ['far ahead', '2026-06-01', 'fine'],
    ['thirty-one days ahead', '2027-02-12', 'fine'],
    ['thirty days ahead', '2027-02-13', 'soon'],
    ['on the day', '2027-03-15', 'soon'],
    ['the day after', '2027-03-16', 'passed'],
  ])('tells how the review stands %s', (_reason, today, standing) => {
    expect(reviewStanding(page, today)).toBe(standing);
  });
});
