import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from '../src/cards/texts/texts.ts';
import { root } from './support/source-files.ts';
import { tonePage } from './support/tone-page.ts';

describe('test/tone.md', () => {
  it('has every text as it is now; "npm run tone" writes it anew', () => {
    expect(readFileSync(join(root, 'test', 'tone.md'), 'utf8')).toBe(tonePage());
  });
});

/** Words that promise what nobody can hold, or that blame. */
const promising = /\b(?:garanter\w*|lovar|alltid trygg|helt säker|ingen fara|oroa dig inte|guarantee\w*|promise\w*|don’t worry|do not worry|no danger here|completely safe)\b/i;
const blaming = /\b(?:du borde|du skulle ha|ditt fel|felaktig\w*|ogiltig\w*|otillåtet värde|you should have|your fault|invalid|illegal|wrong input)\b/i;
/** A person in fear reads so many words of one sentence. */
const mostWords = 28;

describe.each(['sv', 'en'] as const)('the texts of the bot in %s', (language) => {
  const lines = sentences(texts[language]);

  it('promise nothing and blame nobody', () => {
    expect(lines.filter(([, text]) => promising.test(text) || blaming.test(text))).toEqual([]);
  });

  it('have no long sentence', () => {
    const long = lines.flatMap(([place, text]) => text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(/\s+/).length > mostWords).map((sentence) => `${place}: ${sentence}`));
    expect(long).toEqual([]);
  });

  it('shout at nobody', () => {
    expect(lines.filter(([, text]) => /!!|\b(?!HR\b|AI\b)\p{Lu}{4,}\b/u.test(text))).toEqual([]);
  });
});

function sentences(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${place}.${key}`));
}
