import { createNearMisses } from './triage/near-miss.ts';
import { fold } from './triage/words.ts';

/** Swedish words as they are spoken, and the way they are written. Fewer than the editors' spellings in `danger.yaml`, which read "ja" as "jag": alone it is an answer. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['va', 'vad'],
  ['o', 'och'],
  ['å', 'och'],
  ['e', 'är'],
  ['de', 'det'],
  ['nån', 'någon'],
  ['nåt', 'något'],
  ['mej', 'mig'],
  ['sen', 'sedan'],
]);

/**
 * Prepares the reading of whole messages among known ones that are written as they are spoken, without dots, or with a slip in a word of
 * six letters or more. Phrases and messages are in small letters and without marks; what is known as it stands need not be asked.
 */
export function createPhraseReader<T>(known: Iterable<readonly [phrase: string, meaning: T]>): (message: string) => T | undefined {
  const phrases = [...known].map(([phrase, meaning]) => ({ words: writtenWords(phrase), meaning }));
  const byLength = Map.groupBy(phrases, ({ words }) => words.length);
  const near = createNearMisses(new Set(phrases.flatMap(({ words }) => words)));
  return (message) => {
    const typed = writtenWords(message);
    // Most messages are longer than any phrase.
    const asLong = byLength.get(typed.length);
    if (asLong === undefined) return undefined;
    const meant = typed.map((word) => new Set([word, ...near.find(word)]));
    return asLong.find(({ words }) => words.every((word, at) => meant[at]?.has(word)))?.meaning;
  };
}

function writtenWords(phrase: string): readonly string[] {
  return phrase.split(' ').map((word) => fold(spoken.get(word) ?? word));
}
