import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../../src/adapters/files/read-labelled-questions.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('readLabelledQuestions', () => {
  it('reads a question a line, with the pages that are right', async () => {
    const folder = await temporaryFolder({ 'q.jsonl': '{"id":"1","q":"hot","lang":"sv","page":["a","b"]}\n\n{"q":"lunch","page":[]}\n' });
    expect(readLabelledQuestions(join(folder, 'q.jsonl'))).toEqual([
      { question: 'hot', language: 'sv', accepted: ['a', 'b'], origin: 'labelled' },
      { question: 'lunch', language: undefined, accepted: [], origin: 'labelled' },
    ]);
  });

  it.each([
    ['a line is no JSON', 'hot'],
    ['a line has no pages', '{"q":"hot"}'],
  ])('tells which line is wrong when %s', async (_reason, line) => {
    const folder = await temporaryFolder({ 'q.jsonl': `{"q":"a","page":[]}\n${line}` });
    expect(() => readLabelledQuestions(join(folder, 'q.jsonl'))).toThrow(/q\.jsonl:2 /);
  });

  it('says that a file cannot be read', () => {
    expect(() => readLabelledQuestions('/finns/inte.jsonl')).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
  });
});
