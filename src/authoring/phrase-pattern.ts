/**
 * How an editor writes what to look for: words in their order, in any case. `ord*` is a word with any ending, `ett|annat`
 * one of several, `ord?` may be left out, `..` is up to six words, `<tal>` a number, a lone `?` a question mark.
 * Returns a pattern that finds the phrase anywhere in a text.
 */
export function phrasePattern(phrase: string): RegExp {
  const parts = phrase.trim().split(/\s+/u);
  const pattern = parts.reduce((built, part) => {
    if (part === '..') return `${built}${anyWords}`;
    if (part === '?') return `${built}\\s*\\?`;
    const optional = part.endsWith('?');
    const words = (optional ? part.slice(0, -1) : part).split('|').map(wordPattern).join('|');
    const gap = built === '' ? '' : between;
    return `${built}(?:${gap}(?:${words}))${optional ? '?' : ''}`;
  }, '');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

const between = '[\\s,"”»–]+';
const anyWords = '(?:[^\\p{L}\\p{N}.!?]+[\\p{L}\\p{N}-]+){0,6}?';

function wordPattern(word: string): string {
  const literal = word
    .replace(/\*$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('<tal>', '\\d(?:[\\d\\s.,]*\\d)?');
  return word.endsWith('*') ? `${literal}[\\p{L}.-]*` : literal;
}

/**
 * Tells quickly whether the phrase can stand in a text, given in lower case, before the pattern looks at every letter:
 * each of its words must be there somewhere.
 */
export function mayContain(phrase: string): (lowerText: string) => boolean {
  const parts = phrase.trim().toLowerCase().split(/\s+/u).filter((part) => !/^\.\.$|\?$/.test(part));
  const letters = parts.map((part) => part.split('|').map((word) => word.replace(/\*$|<tal>.*$/, '')));
  const hasNumber = phrase.includes('<tal>');
  return (text) => letters.every((choice) => choice.some((word) => text.includes(word))) && (!hasNumber || /\d/.test(text));
}
