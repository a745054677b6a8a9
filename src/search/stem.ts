import type { Language } from '../knowledge/language.ts';
import { stemEnglish } from './stem-english.ts';
import { stemSwedish } from './stem-swedish.ts';

/** What is left of a word when its inflection is gone; numbers and references to laws stay whole. */
export function stemWord(word: string, language: Language): string {
  if (/\d/.test(word)) return word;
  return language === 'sv' ? stemSwedish(word) : stemEnglish(word);
}
