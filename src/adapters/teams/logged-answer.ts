import type { Answer } from '../../answering/answer.ts';
import type { LogEvent } from '../../log.ts';

/** What the log says of an answer. A refusal or a stop stands without its page, which would tell what somebody wished to confess or find out. */
export function loggedAnswer({ kind, pages }: Pick<Answer, 'kind' | 'pages'>, ms: number): LogEvent {
  const [page] = kind === 'refuse' || kind === 'stop' ? [] : pages;
  return { event: 'question.answered', outcome: kind, ms: Math.round(ms), ...(page !== undefined && { page }) };
}
