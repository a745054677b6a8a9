import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { languages } from '../../src/knowledge/language.ts';
import { shipped as guide } from '../support/shipped-guide.ts';

/** Whoever cannot press a button writes what stands on it. */
describe.each(languages)('the words of a button, written as a question (%s)', (language) => {
  it.each([
    ['manager', 'vem-vander-jag-mig-till'],
    ['security', 'vem-vander-jag-mig-till'],
    ['union', 'vem-vander-jag-mig-till'],
    ['police-report', 'polisanmalan'],
    ['whistleblower', 'visselblasning'],
    ['support', 'stod-efter-en-handelse'],
  ] as const)('lead from %s to %s', (offer, page) => {
    const { kind, pages } = answerQuestion(texts[language].offers[offer].button, guide);
    expect([kind, pages[0]]).toEqual([expect.stringMatching(/^(?:answer|choices)$/), page]);
  });
});
