import type { AcuteAnswer } from './answer.ts';
import { answerQuestion, type Guide } from './answer-question.ts';

/**
 * The answer to danger alone, without a search, for when a question is not to be answered: undefined when the rules of triage see no
 * danger.
 */
export function answerDanger(question: string, guide: Guide): AcuteAnswer | undefined {
  if (guide.triage(question).verdict.kind !== 'danger') return undefined;
  const answer = answerQuestion(question, { ...guide, search: () => ({ hits: [], termCount: 0 }) });
  return answer.kind === 'acute' ? answer : undefined;
}

/** The same with nothing that editors wrote but the words by which danger was known: the guide's own steps and the two numbers. */
export function withoutPages({ language, personalData, danger }: AcuteAnswer): AcuteAnswer {
  return { kind: 'acute', language, personalData, pages: [], offers: ['112', '114-14'], ...(danger && { danger: 'other' }) };
}
