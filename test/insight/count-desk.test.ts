import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { createCountDesk, type CountDeskParts } from '../../src/insight/count-desk.ts';
import { createTally } from '../../src/insight/tally.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';

const declined: Answer = { kind: 'decline', language: 'sv', pages: [], offers: [], personalData: [], suggestions: [] };
const base = aKnowledgeBase();

/** A desk whose lists know every word, and which does "later" what is asked for at once. */
function aDesk(rest: Partial<CountDeskParts> = {}) {
  const tally = createTally();
  const faults: unknown[] = [];
  const looked: string[][] = [];
  const lookUp: CountDeskParts['lookUp'] = async (words) => {
    looked.push([...words]);
    return { known: words, names: new Set() };
  };
  const desk = createCountDesk({ tally, base: () => base, today: () => '2026-11-23', lookUp, later: (run) => run(), onFault: (error) => void faults.push(error), ...rest });
  return { desk, tally, faults, looked };
}

describe('createCountDesk', () => {
  it('counts the outcome at once, and the words of a private question when they are looked up', async () => {
    const { desk, tally } = aDesk();
    desk.onAnswered({ question: 'var är skrivaren', answer: declined, isPrivate: true });
    await desk.idle();
    expect(tally.take()).toMatchObject({ counts: [{ outcome: 'decline', page: '', language: 'sv', count: 1 }, { outcome: 'decline', size: 'unknown', count: 1 }], words: [{ day: '2026-11-23', word: 'skrivaren', count: 1 }] });
  });

  it.each([
    ['where others read along', { isPrivate: false }],
    ['that an answer was found for', { answer: { ...declined, kind: 'stop', reply: { sv: '', en: '' }, documents: [] } as const }],
    ['with personal data', { answer: { ...declined, personalData: ['phone'] as const } }],
  ])('counts no word of a question %s, and looks none up', async (_what, rest) => {
    const { desk, tally, looked } = aDesk();
    desk.onAnswered({ question: 'var är skrivaren', answer: declined, isPrivate: true, ...rest });
    await desk.idle();
    expect([tally.take().words, looked]).toEqual([[], []]);
  });

  it('looks the words of all that waits up in one go', async () => {
    const { desk, looked } = aDesk();
    for (const question of ['var är skrivaren', 'trasig skrivare', 'cykel']) desk.onAnswered({ question, answer: declined, isPrivate: true });
    await desk.idle();
    expect(looked).toEqual([['skrivaren', 'trasig', 'skrivare', 'cykel']]);
  });

  it('tells of a fault and goes on, and never throws', async () => {
    let isBroken = true;
    const { desk, tally, faults } = aDesk({
      base: () => {
        if (isBroken) throw new Error('no base');
        return base;
      },
      lookUp: async () => Promise.reject(new Error('no lists')),
    });
    desk.onAnswered({ question: 'var är skrivaren', answer: declined, isPrivate: true });
    isBroken = false;
    desk.onAnswered({ question: 'var är skrivaren', answer: declined, isPrivate: true });
    await desk.idle();
    desk.onFeedback({ slug: 'hot-per-telefon', language: 'sv', helped: false });
    expect(faults.map(String)).toEqual(['Error: no base', 'Error: no lists']);
    expect(tally.take().counts.map(({ outcome }) => outcome)).toEqual(['decline', 'not-helped', 'decline']);
  });

  it('holds no more questions than it may while the lists are slow', async () => {
    const { desk, tally } = aDesk();
    for (let count = 0; count < 1_000; count += 1) desk.onAnswered({ question: 'skrivare', answer: declined, isPrivate: true });
    await desk.idle();
    const { counts, words } = tally.take();
    expect([counts[0]?.count, words[0]?.count]).toEqual([1_000, 200]);
  });
});
