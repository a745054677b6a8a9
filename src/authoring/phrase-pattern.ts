/** The places of a phrase in a text. */
export interface FoundPhrase {
  readonly at: number;
  readonly length: number;
}

/**
 * How an editor writes what to look for: words in their order, in any case. `ord*` is a word with any ending, `ett|annat`
 * one of several, `ord?` may be left out, `..` is up to six words, `<tal>` a number, a lone `?` a question mark.
 * Finds the phrase anywhere in a text that is given in lower case. The pattern is made at the first text that can hold it,
 * since that takes longer than looking through a page.
 */
export function createPhraseSearch(phrase: string): (lowerText: string) => readonly FoundPhrase[] {
  const isPossible = mayContain(phrase);
  let pattern: RegExp | undefined;
  return (text) => {
    if (!isPossible(text)) return [];
    pattern ??= phrasePattern(phrase.toLowerCase());
    return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ at: index, length }));
  };
}

function phrasePattern(phrase: string): RegExp {
  const parts = phrase.trim().split(/\s+/u);
  const pattern = parts.reduce(({ built, isBegun }, part) => {
    if (part === '..') return { built: isBegun ? `${built}${anyWords}` : built, isBegun };
    if (part === '?') return { built: `${built}\\s*\\?`, isBegun };
    const optional = part.endsWith('?');
    const words = `(?:${(optional ? part.slice(0, -1) : part).split('|').map(wordPattern).join('|')})`;
    // What may be left out at the beginning takes the gap behind it along.
    const piece = isBegun ? `${between}${words}` : optional ? `${words}${between}` : words;
    return { built: `${built}(?:${piece})${optional ? '?' : ''}`, isBegun: isBegun || !optional };
  }, { built: '', isBegun: false }).built;
  return new RegExp(`(?<![${letters}])${pattern}(?![${letters}])`, 'g');
}

/** The small letters of Latin script, and figures. All letters of all scripts would take many times as long to prepare. */
const letters = 'a-zß-öø-ʯ0-9';
const between = '[\\s,"”»–]+';
const anyWords = `(?:[^${letters}.!?]+[${letters}-]+){0,6}?`;

function wordPattern(word: string): string {
  const literal = word
    .replace(/\*$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('<tal>', '\\d(?:[\\d\\s.,]*\\d)?');
  return word.endsWith('*') ? `${literal}[${letters}.-]*` : literal;
}

/**
 * Tells quickly whether the phrase can stand in a text, given in lower case, before the pattern looks at every letter:
 * each of its words must be there somewhere.
 */
function mayContain(phrase: string): (lowerText: string) => boolean {
  const parts = phrase.trim().toLowerCase().split(/\s+/u).filter((part) => !/^\.\.$|\?$/.test(part));
  const choices = parts.map((part) => part.split('|').map((word) => word.replace(/\*$|<tal>.*$/, '')));
  const hasNumber = phrase.includes('<tal>');
  return (text) => choices.every((choice) => choice.some((word) => text.includes(word))) && (!hasNumber || /\d/.test(text));
}
