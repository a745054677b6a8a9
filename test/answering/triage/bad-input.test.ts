import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triage } from '../../support/shipped-guide.ts';

const words = ['han', 'har', 'kniv', 'om', 'nu', 'igår', 'står', 'här', 'vem', 'anmälde', 'mig', 'hej', 'rutin', '.', ',', '?', '112', 'jag', 'i'];

describe('triage, whatever the text', () => {
  it('never throws', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(anything, (question) => {
        expect(triage(question).verdict.kind).toBeTypeOf('string');
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['one word', 'kniv '.repeat(20_000)],
    ['one sentence', 'han står här med kniv. '.repeat(5_000)],
    ['digits', '1'.repeat(100_000)],
    ['numbers', '0701740605 '.repeat(9_000)],
    ['half addresses', 'storgatan '.repeat(10_000)],
    ['half e-mail addresses', 'a@'.repeat(50_000)],
    ['full stops', '.'.repeat(100_000)],
    ['combining marks', '\u0301'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['years', '2024'.repeat(25_000)],
    ['gaps', 'någon är '.repeat(11_000)],
  ])('reads 100,000 characters of %s in bounded time', (_reason, question) => {
    triage(question);
    // The best of a few: what else the machine does is not triage's work.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      triage(question);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
