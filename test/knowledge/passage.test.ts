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

  it.each([
    ['begins the text', '{{contact:security}} hjälper dig.', 'Säkerhetsfunktionen hjälper dig.'],
    ['begins a sentence', 'Chefen bestämmer. {{contact:security}} hjälper till.', 'Chefen bestämmer. Säkerhetsfunktionen hjälper till.'],
    ['stands in a sentence', 'Ring {{contact:security}}.', 'Ring säkerhetsfunktionen.'],
    ['follows strong words', '**Ring** {{contact:security}}.', 'Ring säkerhetsfunktionen.'],
    ['follows an abbreviation', 'Fråga någon, t.ex. {{contact:security}}.', 'Fråga någon, t.ex. säkerhetsfunktionen.'],
  ])('gives a contact a capital where it begins a sentence: when it %s', (_reason, markdown, words) => {
    const [passage] = splitPassages({ slug: 'sida', language: 'sv', title: 'Sidan', firstLine: 1, markdown });
    expect(passage && passageText(passage, () => 'säkerhetsfunktionen')).toBe(words);
  });
});
