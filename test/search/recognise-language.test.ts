import { describe, expect, it } from 'vitest';
import { ownLanguage, recogniseLanguage } from '../../src/search/recognise-language.ts';

describe('recogniseLanguage', () => {
  it.each([
    'hot', 'jäv', 'hotad på jobbet', 'far jag filma', 'nån ringer o hotar', 'bisyssla', 'phishing', '112', '', '!!!',
    'inspelning', 'personalsekretess', 'polisanmalan hur gor man', 'min kollega är lite dodgy', 'fick ett sms med screenshot',
    'vem kontaktar jag', 'är det ok att vara gift med leverantören', 'doxad', 'brand', 'en man i receptionen', 'men han slog mig', 'kom hit', 'får man',
  ])('takes "%s" as Swedish', (text) => {
    expect(recogniseLanguage(text)).toBe('sv');
  });

  it.each([
    'who do I call', 'someone threatened me', 'bomb threat', 'he has a knife', 'conflict of interest', 'my boss wants me to change the report',
    'how do i report', 'client is angry', 'need help now', 'suspicious parcel', 'threats at home', 'a man hit me in the office', 'two men hit him', 'please explain what otillåten påverkan means for me',
    "client's dog attacked me", "the boss's friend", 'visitor spat on me', 'resident slapped me',
  ])('takes "%s" as English', (text) => {
    expect(recogniseLanguage(text)).toBe('en');
  });
});

describe('ownLanguage', () => {
  it.each([
    ['false alarm', undefined], ['what happens next?', undefined], ['last week', undefined], ['delete everything', undefined], ['he left', undefined],
    ['hot', undefined], ['bombhot', undefined], ['sms', undefined], ['112', undefined], ['ok', undefined], ['', undefined],
    ['är du kvar', 'sv'], ['ja', 'sv'], ['mutor', 'sv'], ['hotar', 'sv'], ['kniv', 'sv'], ['en present', 'sv'], ['hot på telefon', 'sv'],
    ['who', 'en'], ['yes', 'en'], ['threats', 'en'], ['what do I do then', 'en'],
  ])('hears in "%s" %s', (text, language) => {
    expect(ownLanguage(text)).toBe(language);
  });
});
