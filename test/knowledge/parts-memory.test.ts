import { describe, expect, it } from 'vitest';
import { createPartsMemory } from '../../src/knowledge/parts-memory.ts';
import type { Memory } from '../../src/knowledge/remember.ts';

/** Makes a word's capitals, and keeps count of what it was made from. */
function workshop() {
  const made: string[] = [];
  const work = {
    keyOf: (word: string) => word,
    make: (word: string) => {
      made.push(word);
      return word.toUpperCase();
    },
  };
  return { made, work };
}

describe('createPartsMemory', () => {
  it('works out only what has changed', () => {
    const { each } = createPartsMemory();
    const { made, work } = workshop();
    expect(each('words', ['a', 'b'], work)).toEqual(['A', 'B']);
    expect(each('words', ['b', 'c'], work)).toEqual(['B', 'C']);
    expect(made).toEqual(['a', 'b', 'c']);
  });

  it('forgets what is no longer there, so that it does not grow', () => {
    const { each } = createPartsMemory();
    const { made, work } = workshop();
    for (const words of [['a'], ['b'], ['a']]) each('words', words, work);
    expect(made).toEqual(['a', 'b', 'a']);
  });

  it('works everything out anew when what all results depend on has changed', () => {
    const { each } = createPartsMemory();
    const { made, work } = workshop();
    for (const basis of ['of yesterday', 'of today']) each('words', ['a'], { ...work, basis });
    expect(made).toEqual(['a', 'a']);
  });

  it('keeps different kinds apart', () => {
    const { each } = createPartsMemory();
    const { made, work } = workshop();
    each('words', ['a'], work);
    each('names', ['a'], work);
    expect(made).toEqual(['a', 'a']);
  });

  it('asks what was known before, the first time only', () => {
    const asked: string[] = [];
    const before: Memory = {
      whole: (name, make) => (asked.push(name), make()),
      each: (name, items, { make }) => (asked.push(name), items.map(make)),
    };
    const memory = createPartsMemory(before);
    const { work } = workshop();
    for (let round = 0; round < 3; round += 1) {
      memory.whole('all', () => round);
      memory.each('words', ['a'], work);
    }
    expect(asked).toEqual(['all', 'words']);
    expect(memory.whole('all', () => 'anew')).toBe('anew');
  });
});
