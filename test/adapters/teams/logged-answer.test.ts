import { describe, expect, it } from 'vitest';
import { loggedAnswer } from '../../../src/adapters/teams/logged-answer.ts';

describe('what the log says of an answer', () => {
  it('has the page that came first, and whole milliseconds', () => {
    expect(loggedAnswer({ kind: 'answer', pages: ['hot-per-telefon', 'bombhot'] }, 1.6)).toEqual({ event: 'question.answered', outcome: 'answer', page: 'hot-per-telefon', ms: 2 });
  });

  it.each(['refuse', 'stop'] as const)('has no page with %s, which would tell what somebody wished to confess or find out', (kind) => {
    expect(loggedAnswer({ kind, pages: ['om-du-sjalv-pressas'] }, 1)).toEqual({ event: 'question.answered', outcome: kind, ms: 1 });
  });
});
