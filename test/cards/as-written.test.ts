import { expect, it } from 'vitest';
import { asWritten } from '../../src/cards/as-written.ts';

it.each([
  ['a dash at the head of a line', 'a\n- b', 'a\n\n\\- b'],
  ['a number at the head of a line', '1. a\n\n  2) b', '1\\. a\n\n  2\\) b'],
  ['marks', '*a* _b_', '\\*a\\* \\_b\\_'],
  ['a dash within a line', 'a - b', 'a - b'],
])('shows %s as it was written', (_reason, text, shown) => {
  expect(asWritten(text)).toBe(shown);
});

it.each(['\n', ' ', '1', '- '])('takes no longer for 100,000 of %j than for other text', (sign) => {
  const start = performance.now();
  asWritten(sign.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(1_000);
});
