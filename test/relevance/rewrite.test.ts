import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { withoutDiacritics, withSplitCompounds, withTypos } from './rewrite.ts';

describe('withoutDiacritics', () => {
  it('writes å, ä and ö as a and o', () => {
    expect(withoutDiacritics('Åtta härliga öar')).toBe('Atta harliga oar');
  });
});

describe('withTypos', () => {
  it('changes every long word a little, keeps its first letter and leaves short words alone', () => {
    const long = ['säkerhet', 'anmälan', 'polisen', 'receptionen'];
    const typed = withTypos(`jag ${long.join(' ')} nu`, createRandom(5)).split(' ');
    expect([typed.at(0), typed.at(-1)]).toEqual(['jag', 'nu']);
    for (const [at, word] of long.entries()) {
      expect(typed[at + 1]).not.toBe(word);
      expect(typed[at + 1]?.charAt(0)).toBe(word.charAt(0));
    }
  });

  it('makes the same slips in every run', () => {
    expect(withTypos('leverantören bjuder', createRandom(9))).toBe(withTypos('leverantören bjuder', createRandom(9)));
  });
});

describe('withSplitCompounds', () => {
  const words = new Set(['säkerhet', 'avdelningen', 'hem', 'besök', 'brukar', 'ens']);

  it.each([
    ['a linking s stays on the first half', 'Säkerhetsavdelningen', 'Säkerhets avdelningen'],
    ['a short first half is a word', 'hembesök', 'hem besök'],
    ['an ending is no second half', 'brukarens', 'brukarens'],
    ['a half that no page knows stays joined', 'hembageriet', 'hembageriet'],
  ])('%s', (_reason, text, expected) => {
    expect(withSplitCompounds(text, words)).toBe(expected);
  });
});
