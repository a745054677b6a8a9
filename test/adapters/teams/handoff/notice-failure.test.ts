import { describe, expect, it } from 'vitest';
import { LateError } from '../../../../src/adapters/teams/bounded.ts';
import { noticeFailure } from '../../../../src/adapters/teams/handoff/notice-failure.ts';

const thrown = (fields: object) => Object.assign(new Error('hemligt'), fields);

describe('noticeFailure', () => {
  it.each([
    ['the bot was removed', { statusCode: 403 }, { kind: 'refused', status: 403 }],
    ['the conversation is gone', { statusCode: 404, code: 'ConversationNotFound' }, { kind: 'refused', status: 404 }],
    ['there are too many', { statusCode: 429 }, { kind: 'unavailable', status: 429 }],
    ['the token is not accepted now', { statusCode: 401 }, { kind: 'unavailable', status: 401 }],
    ['Teams is broken', { statusCode: 502 }, { kind: 'unavailable', status: 502 }],
    ['nothing listens', { code: 'ECONNREFUSED' }, { kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false }],
    ['the connection breaks', { code: 'ECONNRESET' }, { kind: 'unreachable', reason: 'closed', mayHaveArrived: true }],
  ])('when %s, decides by status and code', (_reason, fields, failure) => {
    expect(noticeFailure(thrown(fields))).toEqual(failure);
  });

  it('knows a message that took too long', () => {
    expect(noticeFailure(new LateError(10))).toEqual({ kind: 'unreachable', reason: 'timeout', mayHaveArrived: true });
  });

  it.each([['a bug of ours', new TypeError('x')], ['what is no error', 'x'], ['an unknown code', thrown({ code: 'SOMETHING' })]])('leaves %s loud', (_reason, error) => {
    expect(() => noticeFailure(error)).toThrow();
  });
});
