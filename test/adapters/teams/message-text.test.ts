import { describe, expect, it } from 'vitest';
import { activityLanguage, hasAttachments, messageText, pressedLanguage } from '../../../src/adapters/teams/message-text.ts';

describe('messageText', () => {
  it.each([
    ['plain text', 'hotad av en man', 'hotad av en man'],
    ['a mention', '<at>Rådrum</at> hotad', 'hotad'],
    ['a mention with attributes, in capitals', '<AT id="0">Rådrum</AT>hotad', 'hotad'],
    ['several mentions', '<at>Rådrum</at> <at>Anna</at> hotar mig', 'hotar mig'],
    ['entities', 'hot &amp; våld&nbsp;&lt;nu&gt; &quot;x&quot; &#39;y&#39;', 'hot & våld <nu> "x" \'y\''],
    ['an entity of an entity', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['an unfinished mention', '<at>Rådrum hotad', '<at>Rådrum hotad'],
    ['another tag', '<attack>x</attack>', '<attack>x</attack>'],
    ['only space', ' \n ', ''],
    ['only marks', '?? …', ''],
    ['a number', '112!', '112!'],
    ['a sign that means danger', '🆘', '🆘'],
  ])('reads %s', (_reason, text, expected) => {
    expect(messageText({ text })).toBe(expected);
  });

  it.each([undefined, null, 7, ['hot'], { toString: 'hot' }])('reads nothing from %j', (text) => {
    expect(messageText({ text: text as unknown as string })).toBe('');
  });

  it.each(['<at>', '<at ', '<at id="0">Anna', '<at></at'])('reads 100,000 unfinished mentions such as %j in no time', (piece) => {
    const start = performance.now();
    messageText({ text: piece.repeat(100_000) });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('hasAttachments', () => {
  it.each([
    ['a picture', [{ contentType: 'image/png' }], true],
    ['a picture beside the HTML copy', [{ contentType: 'text/html' }, { contentType: 'image/png' }], true],
    ['something without a type', [{}], true],
    ['the HTML copy of the text', [{ contentType: 'text/html' }], false],
    ['none', [], false],
    ['no list', undefined, false],
  ])('with %s', (_reason, attachments, expected) => {
    expect(hasAttachments({ attachments } as { attachments: { contentType: string }[] })).toBe(expected);
  });
});

describe('activityLanguage', () => {
  it.each([
    ['sv-SE', 'sv'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['enm', 'sv'],
    ['ar', 'sv'],
    [undefined, 'sv'],
  ])('of %s is %s', (locale, language) => {
    expect(activityLanguage({ locale } as { locale?: string })).toBe(language);
  });
});

describe('pressedLanguage', () => {
  it.each([
    ['of the card, whatever the client has', { locale: 'en-GB', value: { action: { data: { language: 'sv' } } } }, 'sv'],
    ['of the client, where the card tells none', { locale: 'en-GB', value: { action: { data: { language: 'tlh' } } } }, 'en'],
    ['of the client, where nothing was pressed', { locale: 'sv-SE', value: undefined }, 'sv'],
  ])('is that %s', (_reason, activity, language) => {
    expect(pressedLanguage(activity)).toBe(language);
  });
});
