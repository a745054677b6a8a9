import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/adapters/cli/read-questions.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const read = async (text: string) => readQuestions(join(await temporaryFolder({ 'q.jsonl': text }), 'q.jsonl'));

describe('readQuestions', () => {
  it('reads one question a line, with or without a language, and leaves empty lines', async () => {
    expect(await read('{"q":"hot","lang":"sv","id":7}\n\n{"q":"","lang":null}\r\n{"q":"mutor"}')).toEqual([
      { q: 'hot', lang: 'sv' },
      { q: '', lang: null },
      { q: 'mutor' },
    ]);
  });

  it('reads a file that begins with a byte order mark, as programs on Windows write it', async () => {
    expect(await read('\uFEFF{"q":"hot"}\r\n')).toEqual([{ q: 'hot' }]);
  });

  it('is empty for an empty file', async () => {
    expect(await read('')).toEqual([]);
  });

  it.each([
    ['no JSON', 'hot'],
    ['a list', '["hot"]'],
    ['an object without q', '{"fråga":"hot"}'],
    ['a number for q', '{"q":112}'],
  ])('names the line that is %s', async (_reason, line) => {
    await expect(read(`{"q":"hot"}\n${line}\n`)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE', message: expect.stringMatching(/q\.jsonl:2 /) });
  });

  it('says when the file is not there', async () => {
    await expect(readQuestions('/finns/inte.jsonl')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });
});
