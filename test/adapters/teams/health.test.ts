import { describe, expect, it } from 'vitest';
import { readHealth } from '../../../src/adapters/teams/health.ts';

describe('readHealth', () => {
  it('is ready with pages, whatever else was left out', () => {
    expect(readHealth({ documents: 1, findings: 9 })).toEqual({ status: 200, body: { status: 'ready', documents: 1, findings: 9 } });
  });

  it('is not ready without, and says what to do', () => {
    expect(readHealth({ documents: 0, findings: 2 })).toMatchObject({ status: 503, body: { status: 'no-knowledge', hint: expect.stringMatching(/KNOWLEDGE_DIR/) } });
  });
});
