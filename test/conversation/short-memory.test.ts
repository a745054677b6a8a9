import { describe, expect, it } from 'vitest';
import { createShortMemory } from '../../src/conversation/short-memory.ts';

const here = { owner: 'anna', place: 'a' };
const there = { owner: 'anna', place: 'b' };
const other = { owner: 'bo', place: 'a' };
const aMemory = (rest = {}) => createShortMemory<string>({ keepMs: 100, mostInPlace: 3, most: 5, ...rest });

describe('createShortMemory', () => {
  it('recalls what one owner has in one place, oldest first, until it is too old', () => {
    const memory = aMemory();
    memory.remember(here, 'one', 0);
    memory.remember(here, 'two', 50);
    memory.remember(there, 'elsewhere', 50);
    expect(memory.recall(here, 99)).toEqual(['one', 'two']);
    expect(memory.recall(here, 100)).toEqual(['two']);
    expect(memory.recall(other, 99)).toEqual([]);
  });

  it('keeps so many in a place, and so many in all', () => {
    const memory = aMemory();
    for (const value of ['1', '2', '3', '4']) memory.remember(here, value, 0);
    expect(memory.recall(here, 0)).toEqual(['2', '3', '4']);
    for (const value of ['5', '6', '7']) memory.remember(other, value, 0);
    expect(memory.recall(here, 0)).toEqual([]);
    expect(memory.recall(other, 0)).toEqual(['5', '6', '7']);
    expect(memory.size()).toBe(3);
  });

  it('forgets one thing, one place, or everything of an owner', () => {
    const memory = aMemory();
    for (const whose of [here, there, other]) memory.remember(whose, 'x', 0);
    memory.drop(there, 'x');
    memory.leave(other);
    expect([memory.recall(there, 0), memory.recall(other, 0), memory.size()]).toEqual([[], [], 1]);
    expect([memory.forget('anna', 0), memory.forget('anna', 0), memory.size()]).toEqual([true, false, 0]);
  });

  it('forgets everything of an owner, wherever it was', () => {
    const memory = aMemory();
    for (const whose of [here, there, other]) memory.remember(whose, 'x', 0);
    expect(memory.forget('anna', 0)).toBe(true);
    expect([memory.recall(here, 0), memory.recall(there, 0), memory.recall(other, 0)]).toEqual([[], [], ['x']]);
  });

  it('says that there was nothing to forget when it was too old already', () => {
    const memory = aMemory();
    memory.remember(here, 'x', 0);
    expect(memory.forget('anna', 100)).toBe(false);
    expect(memory.size()).toBe(0);
  });

  it('holds nothing that is too old once it is swept', () => {
    const memory = aMemory();
    memory.remember(here, 'old', 0);
    memory.remember(here, 'new', 60);
    memory.sweep(120);
    expect([memory.size(), memory.recall(here, 120)]).toEqual([1, ['new']]);
  });

  it('does not mix up owners and places whose names run into each other', () => {
    const memory = aMemory();
    memory.remember({ owner: 'a b', place: 'c' }, 'x', 0);
    expect(memory.recall({ owner: 'a', place: 'b c' }, 0)).toEqual([]);
  });
});
