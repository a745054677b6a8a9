import { describe, expect, it } from 'vitest';
import { isTameJson } from '../../../src/adapters/teams/json-bounds.ts';

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

describe('isTameJson', () => {
  it.each([
    ['an activity', { type: 'message', conversation: { id: 'a' }, entities: [{ type: 'mention' }] }],
    ['what is as deep as a card', nested(40)],
    ['nothing', undefined],
    ['a key that only looks odd', JSON.parse('{"constructor":1,"prototype":2}') as unknown],
    ['100,000 items side by side', Array.from({ length: 100_000 }, () => ({}))],
  ])('takes %s', (_reason, body) => {
    expect(isTameJson(body)).toBe(true);
  });

  it.each([
    ['one level too many', nested(41)],
    ['100,000 levels', nested(100_000)],
    ['a key that changes what an object is', JSON.parse('{"value":{"__proto__":{"isAdmin":true}}}') as unknown],
  ])('refuses %s', (_reason, body) => {
    expect(isTameJson(body)).toBe(false);
  });
});
