import { describe, expect, it } from 'vitest';
import { passageText, richTextWords } from '../../src/knowledge/passage.ts';
import { splitPassages } from '../../src/knowledge/split-passages.ts';

describe('passageText', () => {
  it('gives the words without mark-up, one block or item a line', () => {
    const [passage] = splitPassages({
      slug: 'sida',
      language: 'sv',
      title: 'Sidan',
      firstLine: 1,
      markdown: 'Ring **{{contact:emergency}}** eller läs [Bombhot](bombhot).\n\n1. Ett\n2. _Två_\n',
    });
    expect(passage && passageText(passage, (key) => `<${key}>`)).toBe('Ring <emergency> eller läs Bombhot.\nEtt\nTvå');
  });
});

describe('richTextWords', () => {
  it('is empty for no text', () => {
    expect(richTextWords([], () => 'x')).toBe('');
  });
});
