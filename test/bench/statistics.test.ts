import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthExponent, quantile, slopeOf, spreadOf } from './statistics.ts';

describe('quantile', () => {
  it('is the nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.2, 0.21, 0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([1, 1, 2, 3, 5, 5]);
  });

  it('is always one of the values, and grows with the share', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, a, b) => {
        expect(values).toContain(quantile(values, a));
        expect(quantile(values, Math.min(a, b))).toBeLessThanOrEqual(quantile(values, Math.max(a, b)));
      }),
    );
  });

  it('is not a number without values', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('spreadOf', () => {
  it.each([
    ['an odd number', [3, 1, 2], { median: 2, low: 1, high: 3 }],
    ['an even number', [4, 1, 2, 3], { median: 2.5, low: 1, high: 4 }],
    ['one', [7], { median: 7, low: 7, high: 7 }],
  ])('takes the middle of %s of values', (_reason, values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});

describe('slopeOf', () => {
  it('finds the line through points that lie on one, without doubt', () => {
    const { slope, low, high } = slopeOf([1, 2, 3, 10].map((x) => ({ x, y: 3 * x - 7 })));
    for (const value of [slope, low, high]) expect(value).toBeCloseTo(3);
  });

  it('doubts a slope that the points do not bear out', () => {
    const { low, high } = slopeOf([0, 1, 2, 3, 4, 5, 6, 7].map((x) => ({ x, y: x % 2 })));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe('growthExponent', () => {
  it.each([0, 0.5, 1, 1.1, 2])('finds the exponent %s again', (exponent) => {
    expect(growthExponent([1_000, 10_000, 100_000].map((x) => ({ x, y: 0.3 * x ** exponent })))).toBeCloseTo(exponent);
  });

  it('leaves out what has no logarithm, and says nothing of a single point', () => {
    expect(growthExponent([{ x: 10, y: 0 }, { x: 100, y: 100 }, { x: 1_000, y: 1_000 }])).toBeCloseTo(1);
    expect(growthExponent([{ x: 10, y: 3 }])).toBeUndefined();
    expect(growthExponent([{ x: 10, y: Number.NaN }, { x: 20, y: 4 }])).toBeUndefined();
  });
});
