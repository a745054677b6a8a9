import { describe, expect, it } from 'vitest';
import { durationText } from '../../src/cards/handoff/duration-text.ts';
import { texts } from '../../src/cards/texts/texts.ts';

describe('durationText', () => {
  it.each([
    ['sv', 1, '1 minut'],
    ['sv', 119, '119 minuter'],
    ['sv', 120, '2 timmar'],
    ['sv', 2_865, '47 timmar'],
    ['sv', 2_880, '2 dagar'],
    ['en', 15, '15 minutes'],
    ['en', 945, '15 hours'],
    ['en', 129_600, '90 days'],
  ] as const)('in %s tells %i minutes as “%s”', (language, minutes, words) => {
    expect(durationText(minutes, texts[language].handoff)).toBe(words);
  });
});
