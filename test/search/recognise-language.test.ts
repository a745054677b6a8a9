import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../src/search/recognise-language.ts';

describe('recogniseLanguage', () => {
  it.each([
    'hot', 'jäv', 'hotad på jobbet', 'far jag filma', 'nån ringer o hotar', 'bisyssla', 'phishing', '112', '', '!!!',
    'inspelning', 'personalsekretess', 'polisanmalan hur gor man', 'min kollega är lite dodgy', 'fick ett sms med screenshot',
    'vem kontaktar jag', 'är det ok att vara gift med leverantören', 'doxad', 'brand', 'en man i receptionen',
  ])('takes "%s" as Swedish', (text) => {
    expect(recogniseLanguage(text)).toBe('sv');
  });

  it.each([
    'who do I call', 'someone threatened me', 'bomb threat', 'he has a knife', 'conflict of interest', 'my boss wants me to change the report',
    'how do i report', 'client is angry', 'need help now', 'suspicious parcel', 'threats at home', 'please explain what otillåten påverkan means for me',
  ])('takes "%s" as English', (text) => {
    expect(recogniseLanguage(text)).toBe('en');
  });
});
