import { expect, it } from 'vitest';
import { badgeText } from '../../../src/adapters/preview/page/badge-text.ts';

it.each([
  ['warnings', 3, '3 varningar'],
  ['warnings', 1, '1 varning'],
  ['warnings', 0, 'varning'],
  ['errors', 1, '1 fel'],
  ['errors', 3, '3 fel'],
  ['review-due', 0, 'granska'],
] as const)('tells %s, %i of them, as "%s"', (state, count, expected) => {
  expect(badgeText(state, count)).toBe(expected);
});
