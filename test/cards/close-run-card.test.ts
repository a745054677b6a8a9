import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { closeRunCard } from '../../src/cards/routines/close-run-card.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { aRun } from '../support/build-runs.ts';
import { cardWords } from '../support/card-words.ts';

const base = aKnowledgeBase();
const steps = ['1-1', '1-2', '2-1', '2-2'];

describe('closeRunCard', () => {
  it.each([
    ['sv', 1, '3 steg är inte avbockade.'],
    ['sv', 3, '1 steg är inte avbockat.'],
    ['en', 3, '1 step is not ticked.'],
  ] as const)('says in %s what is left when %i of 4 steps are ticked', (language, count, sentence) => {
    const run = aRun(steps.slice(0, count).map((step) => ({ kind: 'ticked', step, by: { id: '29:bo', name: 'Bo' } })), { language });
    expect(cardWords(closeRunCard(run, { retentionDays: 90 }, cardContext(base, { language })))).toContain(sentence);
  });

  it('says how long the log can be had', () => {
    expect(cardWords(closeRunCard(aRun(), { retentionDays: 45 }, cardContext(base, { language: 'en' }))).join(' ')).toContain('for 45 days');
  });

  it('says nothing of what is left when all is ticked', () => {
    const run = aRun(steps.map((step) => ({ kind: 'ticked', step, by: { id: '29:bo', name: 'Bo' } })));
    expect(cardWords(closeRunCard(run, { retentionDays: 90 }, cardContext(base, { language: 'sv' }))).join(' ')).not.toContain('avbocka');
  });
});
