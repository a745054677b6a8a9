import type { Answer } from '../../answering/answer.ts';
import type { LogEvent } from '../../log.ts';

/** What the log says of an answer: what became of the question, never with which page. */
export function loggedAnswer({ kind }: Pick<Answer, 'kind'>, ms: number): LogEvent {
  return { event: 'question.answered', outcome: kind, ms: Math.round(ms) };
}
