import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { createLiveGuide } from '../../src/answering/live-guide.ts';
import { aGuide } from '../support/build-guide.ts';
import { aKnowledgeBase, aPage } from '../support/build-knowledge.ts';

const first = aGuide({ finds: ['hot-per-telefon'] });
const next = aGuide({ base: aKnowledgeBase([aPage({ slug: 'ny-sida', frontMatter: { title: 'Ny sida' } })]), finds: ['ny-sida'] });
const broken = aGuide({
  base: next.base,
  triage: () => {
    throw new Error('the thread is gone');
  },
});

function live() {
  const lost: unknown[] = [];
  const day = { today: '2026-11-21' };
  const { guide, swap } = createLiveGuide({ first, today: () => day.today, onLost: (error) => lost.push(error) });
  return { guide, swap, lost, day };
}

describe('createLiveGuide', () => {
  it('answers from the first pages until others are swapped in, and then from those', () => {
    const { guide, swap } = live();
    expect(answerQuestion('hot', guide).pages).toEqual(['hot-per-telefon']);
    swap(next);
    expect(answerQuestion('hot', guide)).toMatchObject({ kind: 'answer', pages: ['ny-sida'], document: { frontMatter: { title: 'Ny sida' } } });
  });

  it('answers from the first pages again when the others fail, and tells of it', () => {
    const { guide, swap, lost } = live();
    swap(broken);
    expect(answerQuestion('hot', guide).pages).toEqual(['hot-per-telefon']);
    expect(guide.base.documents).toBe(first.base.documents);
    expect(lost.length).toBe(1);
  });

  it('does not hide a fault of the first pages', () => {
    const { guide } = createLiveGuide({ first: broken, today: () => '2026-11-21', onLost: () => undefined });
    expect(() => answerQuestion('hot', guide)).toThrow('the thread is gone');
  });

  it('knows the day, and the same base as long as it lasts', () => {
    const { guide, day } = live();
    const { base } = guide;
    expect(base.today).toBe('2026-11-21');
    expect(guide.base).toBe(base);
    day.today = '2026-11-22';
    expect(guide.base.today).toBe('2026-11-22');
  });
});
