import { describe, expect, it } from 'vitest';
import { loggedAnswer } from '../../../src/adapters/teams/logged-answer.ts';

describe('what the log says of an answer', () => {
  it('has the outcome and whole milliseconds, and no page: a report a minute later stands in the database with its person', () => {
    const answer = { kind: 'answer', pages: ['hot-hemma-och-mot-narstaende', 'bombhot'] } as const;
    expect(loggedAnswer(answer, 1.6)).toEqual({ event: 'question.answered', outcome: 'answer', ms: 2 });
  });
});
