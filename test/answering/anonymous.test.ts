import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { shipped } from '../support/shipped-guide.ts';

// Whoever asks after a suspicion would otherwise take the protection of a journalist's source for that of the function.
it.each([
  ['kan jag vara anonym?', 'visselblasning'],
  ['can I be anonymous', 'visselblasning'],
  ['kan jag prata anonymt med pressen', 'meddelarfrihet-och-kallskydd'],
  ['can I talk to a journalist anonymously', 'meddelarfrihet-och-kallskydd'],
])('%s leads to %s', (question, page) => {
  expect(answerQuestion(question, shipped).pages[0]).toBe(page);
});
