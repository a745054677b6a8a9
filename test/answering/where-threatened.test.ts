import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { shipped } from '../support/shipped-guide.ts';

describe('a threat in two words', () => {
  it.each([
    ['hot i receptionen', 'hot-och-vald-i-moten'],
    ['hot i klassrummet', 'hot-och-vald-i-moten'],
    ['hot på boendet', 'hot-och-vald-i-moten'],
    ['hot i trappan', 'hot-och-vald-i-moten'],
    ['threat at the counter', 'hot-och-vald-i-moten'],
    ['threat by email', 'hot-via-mejl-sms-och-brev'],
    ['threats via text', 'hot-via-mejl-sms-och-brev'],
    ['threat by phone', 'hot-per-telefon'],
    ['hot hemma', 'hot-hemma-och-mot-narstaende'],
    ['hot på hembesök', 'hembesok-och-ensamarbete'],
    ['jag blev hotad', 'hot-och-vald-i-moten'],
    ['I have been threatened', 'hot-och-vald-i-moten'],
  ])('leads to where or how it was made: %s', (question, page) => {
    expect(answerQuestion(question, shipped).pages[0]).toBe(page);
  });

  it('asks back where nothing more is said', () => {
    expect(answerQuestion('jag är hotad', shipped)).toMatchObject({ kind: 'choices', pages: expect.arrayContaining(['hot-och-vald-i-moten']) });
  });
});
