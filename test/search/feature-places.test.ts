import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeaturePlaces } from '../../src/search/feature-places.ts';

const feature = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 50 }));

describe('createFeaturePlaces', () => {
  it('gives each feature one place, in the order in which they are met', () => {
    fc.assert(
      fc.property(fc.array(feature), (met) => {
        const places = createFeaturePlaces();
        const inOrder = [...new Set(met)];
        expect(met.map((id) => places.placeOf(id))).toEqual(met.map((id) => inOrder.indexOf(id)));
        expect([...places.met()]).toEqual(inOrder);
      }),
    );
  });

  it('keeps them when there are so many that the table grows', () => {
    const places = createFeaturePlaces();
    const many = Array.from({ length: 20_000 }, (_, at) => (at * 2_654_435_769) % 2 ** 32);
    for (const id of many) places.placeOf(id);
    expect(many.map((id) => places.placeOf(id))).toEqual(many.map((_, at) => at));
  });
});
