import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../src/search/split-compound.ts';

const known = new Set(['incident', 'rapport', 'rapportering', 'hot', 'samtal', 'polis', 'anmälan', 'kyrk', 'gård', 'telefon', 'telefonhot']);
const isPart = (text: string) => known.has(text);

describe('splitCompound', () => {
  it.each([
    ['two words', 'hotsamtal', ['hot', 'samtal']],
    ['a linking s', 'incidentsrapport', ['incident', 'rapport']],
    ['a linking vowel', 'kyrkogård', ['kyrk', 'gård']],
    ['the fewest words that cover it', 'telefonhotsamtal', ['telefonhot', 'samtal']],
    ['three words where two will not do', 'polishotanmälan', ['polis', 'hot', 'anmälan']],
    ['nothing when a part is unknown', 'hotbild', []],
    ['nothing when the word stands alone', 'rapport', []],
    ['nothing for a word that is too long', 'hot'.repeat(20), []],
  ])('finds %s', (_reason, word, parts) => {
    expect(splitCompound(word, isPart)).toEqual(parts);
  });
});
