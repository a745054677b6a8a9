import { sentences, words } from './sentences.ts';

/** Fewer words than these say nothing of how hard a text is: one long word among three gives LIX 36. */
export const fewestWords = 20;

export function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + words(text).length, 0);
}

/**
 * LIX, how hard a Swedish text is to read (C.-H. Björnsson, Läsbarhet, 1968): words in a sentence, plus the share in per
 * cent of words longer than six letters. Under 40 is easy, 40 to 50 is what newspapers write, above 50 is for officials.
 */
export function lix(texts: readonly string[]): number {
  const parts = texts.flatMap((text) => sentences(text).map((sentence) => words(sentence.text)));
  const all = parts.flat();
  if (all.length === 0) return 0;
  const long = all.filter((word) => !word.startsWith('{{') && word.length > 6);
  return all.length / parts.length + (100 * long.length) / all.length;
}
