import { describe, expect, it } from 'vitest';
import { writtenGuidance, writtenReply } from '../../src/answering/written-reply.ts';

describe('writtenGuidance', () => {
  it('is loud when the data lacks what the verdict names, since both come from one file', () => {
    expect(() => writtenGuidance({ kind: 'refuse', reason: 'revenge' }, {})).toThrow('no guidance for refuse revenge');
  });
});

describe('writtenReply', () => {
  it('is nothing when the editors wrote nothing', () => {
    expect(writtenReply({ kind: 'small-talk', topic: 'greeting' }, {})).toBeUndefined();
  });
});
