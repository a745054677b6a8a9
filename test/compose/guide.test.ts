import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { composeGuide } from '../../src/compose/guide.ts';
import { readFolder } from '../../src/adapters/files/read-folder.ts';
import { readShipped, rememberKnowledge } from '../../src/adapters/files/read-knowledge.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('composeGuide', () => {
  it('answers from a folder that nobody has read before, and has learned it for the next start', async () => {
    const word = `skåp${process.pid}`;
    const folder = await temporaryFolder({ 'nycklar.md': `# Nyckeln till ${word}\n\nNyckeln till ${word} hänger i receptionen.\n` });
    const guide = await composeGuide({ knowledgeFolder: folder, plainPages: true });
    expect(answerQuestion(`var är nyckeln till ${word}`, guide)).toMatchObject({ kind: 'answer' });
    const files = await readFolder(folder);
    const fallback = (await readShipped(folder)).filter(({ path }) => path !== 'language/small-talk.yaml');
    const memory = rememberKnowledge({ folder, files, fallback, plainPages: true });
    expect(['knowledge', 'search', 'likeness'].filter((part) => !memory.knows(part))).toEqual([]);
  });
});
