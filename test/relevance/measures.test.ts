import { describe, expect, it } from 'vitest';
import type { Asked } from './ask-questions.ts';
import { bootstrapInterval, wilsonInterval } from './interval.ts';
import { measures } from './measures.ts';
import { isLookAlike, type Question } from './questions.ts';

const aQuestion = (given: Partial<Question> = {}): Question => ({
  ...{ id: 'q', q: 'text', lang: 'sv', class: 'guidance', page: ['jav'], must_offer: [], must_not: [], note: '' },
  ...given,
});
const anAnswer = (given: Partial<Asked> = {}): Asked => ({
  ...{ question: aQuestion(), typed: 'text', recognised: 'sv', outcome: 'answer', pages: ['jav'], offers: [], ms: 1 },
  ...given,
});

describe('measures', () => {
  it('leaves questions without a page out of hit and MRR', () => {
    expect(measures.hit1.among(anAnswer({ question: aQuestion({ class: 'out-of-scope', page: [] }) }))).toBe(false);
  });

  it('takes the emergency page and the page of the danger in either order', () => {
    const question = aQuestion({ class: 'acute', page: ['bombhot'] });
    expect(measures.hit1.value(anAnswer({ question, pages: ['akut-fara-just-nu', 'bombhot'] }))).toBe(1);
    expect(measures.hit1.value(anAnswer({ question, pages: ['bombhot', 'akut-fara-just-nu'] }))).toBe(1);
    expect(measures.hit1.value(anAnswer({ question, pages: ['jav', 'bombhot'] }))).toBe(0);
  });

  it('counts a rank beyond five for nothing', () => {
    const at = (rank: number) => Array.from({ length: rank }, (_, place) => (place === rank - 1 ? 'jav' : `other-${place}`));
    expect([1, 4, 5, 6].map((rank) => measures.mrr.value(anAnswer({ pages: at(rank) })))).toEqual([1, 0.25, 0.2, 0]);
  });

  it.each([
    ['112 comes first', ['112-first'], ['112', 'manager'], 1],
    ['112 comes later', ['112-first'], ['manager', '112'], 0],
    ['a hand-off that must not lead leads', ['manager'], ['manager', 'union'], 1],
    ['nothing is offered', ['manager'], [], 0],
  ] as const)('must_not: %s', (_reason, must_not, offers, violated) => {
    expect(measures.mustNot.value(anAnswer({ question: aQuestion({ must_not: [...must_not] }), offers }))).toBe(violated);
  });

  it('leaves words about content to a reader', () => {
    expect(measures.mustNot.among(anAnswer({ question: aQuestion({ must_not: ['promise-of-immunity'] }) }))).toBe(false);
  });
});

describe('isLookAlike', () => {
  it.each([
    ['its note says so', aQuestion({ note: 'look-alike, not acute: drill' }), true],
    ['112 must not lead', aQuestion({ must_not: ['112-first'] }), true],
    ['it is acute', aQuestion({ class: 'acute', note: 'look-alike' }), false],
    ['nobody feared an alarm', aQuestion(), false],
  ])('%s', (_reason, question, expected) => {
    expect(isLookAlike(question)).toBe(expected);
  });
});

describe('wilsonInterval', () => {
  it('gives the published interval for 81 of 263', () => {
    const { low, high } = wilsonInterval(81, 263);
    expect([low, high].map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
  });

  it('does not call 30 of 30 certain', () => {
    expect(wilsonInterval(30, 30).low).toBeCloseTo(0.886, 2);
  });
});

describe('bootstrapInterval', () => {
  it('holds the mean, and is the same in every run', () => {
    const values = [0, 0.5, 1, 1, 0.2, 1, 0, 1];
    const { low, high } = bootstrapInterval(values);
    expect(low).toBeLessThan(0.5875);
    expect(high).toBeGreaterThan(0.5875);
    expect(bootstrapInterval(values)).toEqual({ low, high });
  });
});
