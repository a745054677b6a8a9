import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAnswer } from '../../src/answering/choose-answer.ts';
import type { Hit } from '../../src/search/ranking.ts';
import { aHit } from '../support/build-guide.ts';

const policy = {
  declineBelow: 0.3,
  declineBelowLikelihood: 0.4,
  likelihoodForAnswer: 0.7,
  coverageBesideLikelihood: 0.2,
  likelihoodAlone: 0.95,
  coverageForAnswer: 0.5,
  leadForAnswer: 1.5,
  choiceShare: 0.6,
  coverageAgainstOutside: 2,
  likelihoodAgainstOutside: 1,
  declineAboveOutside: 1,
};
const choose = (...hits: readonly (readonly [score: number, coverage: number])[]) =>
  chooseAnswer({ hits: hits.map(([score, coverage], position) => aHit({ slug: `sida-${position}`, score, coverage })), termCount: 3 }, { policy });

describe('chooseAnswer', () => {
  it('declines when nothing was found', () => {
    expect(choose()).toEqual({ kind: 'decline', nearest: [] });
  });

  it('declines when nothing in the question can be looked up', () => {
    expect(chooseAnswer({ hits: [aHit()], termCount: 0 }, { policy }).kind).toBe('decline');
  });

  it('declines below the least coverage, with the two nearest pages at most', () => {
    expect(choose([9, 0.29], [8, 0.2], [7, 0.1])).toMatchObject({ kind: 'decline', nearest: [{ slug: 'sida-0' }, { slug: 'sida-1' }] });
  });

  it('does not decline a keyword, but lets the person choose where it would have', () => {
    const hits = [aHit({ slug: 'sida-0', score: 0.1, coverage: 1 }), aHit({ slug: 'sida-1', score: 0.09 })];
    const doubtful = { hits, termCount: 1, likelihood: 0.1 };
    expect(chooseAnswer(doubtful, { policy }).kind).toBe('decline');
    expect(chooseAnswer({ ...doubtful, isKeyword: true }, { policy })).toMatchObject({ kind: 'choices', hits: [{ slug: 'sida-0' }, { slug: 'sida-1' }] });
    const sure = { hits, termCount: 1, likelihood: 0.99, isKeyword: true } as const;
    expect(chooseAnswer(sure, { policy }).kind).toBe('answer');
    expect(chooseAnswer(sure, { policy, outside: 9 }).kind, 'like another matter').toBe('choices');
  });

  it('answers with the only page', () => {
    expect(choose([1, 0.3])).toMatchObject({ kind: 'answer', hit: { slug: 'sida-0' } });
  });

  it('answers when one page leads and covers enough', () => {
    expect(choose([15, 0.5], [10, 0.5])).toMatchObject({ kind: 'answer', hit: { slug: 'sida-0' } });
  });

  it.each([
    ['the lead is too small', [14.9, 0.9], [10, 0.9]],
    ['the coverage is too small', [20, 0.49], [10, 0.4]],
  ] as const)('lets the person choose when %s', (_reason, first, second) => {
    expect(choose(first, second)).toMatchObject({ kind: 'choices', hits: [{ slug: 'sida-0' }, { slug: 'sida-1' }] });
  });

  it('offers only pages that are close to the best', () => {
    const choice = choose([10, 0.9], [9, 0.8], [6, 0.7], [5.9, 0.7]);
    expect(choice.kind === 'choices' && choice.hits.map(({ slug }) => slug)).toEqual(['sida-0', 'sida-1', 'sida-2']);
  });

  it.each([
    ['too unlikely', 0.39, 'decline'],
    ['likely, but not enough to be alone', 0.69, 'choices'],
    ['likely enough', 0.7, 'answer'],
  ] as const)('decides by likelihood where ways of asking were learned: %s', (_reason, likelihood, kind) => {
    const hits = [aHit({ score: likelihood, coverage: 0.9 }), aHit({ slug: 'sida-1', score: 0.1, coverage: 0.9 })];
    expect(chooseAnswer({ hits, termCount: 3, likelihood }, { policy }).kind).toBe(kind);
  });

  it.each([
    ['likely, and little of the question met', 0.94, 0.19, 'choices'],
    ['likely, and enough of it met', 0.94, 0.2, 'answer'],
    ['all but certain', 0.95, 0, 'answer'],
  ] as const)('takes the likeliest page for the right one only where it meets the question: %s', (_reason, likelihood, coverage, kind) => {
    const hits = [aHit({ score: likelihood, coverage }), aHit({ slug: 'sida-1', score: 0.01, coverage: 0 })];
    expect(chooseAnswer({ hits, termCount: 3, likelihood }, { policy }).kind).toBe(kind);
  });

  it.each([
    ['more like another matter than covered', { outside: 3.8, coverage: 0.9, likelihood: 0.9 }, 'decline'],
    ['covered well enough', { outside: 3.6, coverage: 0.9, likelihood: 0.9 }, 'answer'],
    ['covered as well, and less likely', { outside: 3.6, coverage: 0.9, likelihood: 0.75 }, 'decline'],
  ] as const)('weighs likeness to other matters against coverage and likelihood: %s', (_reason, { outside, coverage, likelihood }, kind) => {
    const hits = [aHit({ score: likelihood, coverage }), aHit({ slug: 'sida-1', score: 0.1, coverage })];
    expect(chooseAnswer({ hits, termCount: 3, likelihood }, { outside, policy }).kind).toBe(kind);
  });

  it('does not ask what is outside of pages that never told how people ask for them', () => {
    expect(chooseAnswer({ hits: [aHit({ coverage: 0.9 })], termCount: 3 }, { outside: 9, policy }).kind).toBe('answer');
  });

  it('always gives two to four choices, a single answer, or at most two suggestions', () => {
    const hit = fc.record({ score: fc.double({ min: 0.01, max: 1e6, noNaN: true }), coverage: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 8 }), fc.nat(9), (parts, termCount) => {
        const hits: readonly Hit[] = parts.map((part) => aHit(part)).toSorted((a, b) => b.score - a.score);
        const choice = chooseAnswer({ hits, termCount });
        if (choice.kind === 'answer') return hits[0] === choice.hit;
        if (choice.kind === 'decline') return choice.nearest.length <= 2;
        return choice.hits.length >= 2 && choice.hits.length <= 4 && choice.hits[0] === hits[0];
      }),
    );
  });
});
