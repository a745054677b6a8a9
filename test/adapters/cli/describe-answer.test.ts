import { describe, expect, it } from 'vitest';
import { describeAnswer } from '../../../src/adapters/cli/describe-answer.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { texts } from '../../../src/cards/texts/texts.ts';
import { type GuideOptions, aGuide, aHit, danger } from '../../support/build-guide.ts';

const { sv } = texts;

function lines(options: GuideOptions): readonly string[] {
  const guide = aGuide(options);
  return describeAnswer(answerQuestion('hot', guide, { language: 'sv' }), { base: guide.base, organisation: undefined }).split('\n');
}

describe('describeAnswer', () => {
  it('shows the card line by line, and why the page was found', () => {
    const text = lines({ hits: [aHit({ matches: [{ asked: 'hotar', found: 'hot', how: 'inflection' }] })] });
    expect(text.slice(0, 3)).toEqual(['', 'Hot per telefon', sv.answer.emergencyLine]);
    expect(text.join('\n')).toContain('[Visa hela sidan]');
    expect(text.join('\n')).toContain('[Gåvor och mutor]');
    expect(text.slice(-3)).toEqual(['why: hotar → hot (inflection)', 'outcome: answer  pages: hot-per-telefon', '']);
  });

  it('leads with 112 in danger', () => {
    expect(lines({ verdict: danger }).slice(0, 4)).toEqual(['', sv.acute.heading, sv.acute.first, `[${sv.offers['112'].button}]`]);
  });

  it('says when there is no page', () => {
    expect(lines({ finds: [] })).toContain('outcome: decline  pages: –');
  });

  it('shows the note about personal data', () => {
    expect(lines({ triage: () => ({ verdict: { kind: 'question' }, personalData: ['personnummer'] }) })[0]).toBe(sv.notes.personalData);
  });
});
