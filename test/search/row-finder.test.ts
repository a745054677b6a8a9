import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowFinder } from '../../src/search/row-finder.ts';

describe('createRowFinder', () => {
  it.each([32, 23, 5])('finds each number of %i bits at its place, and no other', (bits) => {
    const number = fc.integer({ min: 0, max: 2 ** bits - 1 });
    fc.assert(
      fc.property(fc.uniqueArray(number, { maxLength: 300 }), fc.array(number), (present, asked) => {
        const rising = Uint32Array.from(present).sort();
        const find = createRowFinder(rising);
        for (const wanted of [...present, ...asked]) {
          const place = rising.indexOf(wanted);
          expect(find(wanted)).toBe(place === -1 ? undefined : place);
        }
      }),
    );
  });

  it('finds nothing in an empty list, nor beyond the highest', () => {
    expect(createRowFinder(new Uint32Array(0))(0)).toBeUndefined();
    expect(createRowFinder(Uint32Array.of(1, 5))(0xffff_ffff)).toBeUndefined();
  });
});
