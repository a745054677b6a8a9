import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickFrom, readFollowUp, readVariation } from '../../src/conversation/follow-up.ts';

describe('readFollowUp', () => {
  it.each([
    ['mer', 'more', 'sv'],
    ['Berätta mer!', 'more', 'sv'],
    ['Tell me more.', 'more', 'en'],
    ['vem ringer jag då?', 'whom', 'sv'],
    ['Who do I call then?', 'whom', 'en'],
    ['på engelska', 'in-english', 'sv'],
    ['pa\u030a engelska, tack', 'in-english', 'sv'],
    ['In Swedish, please', 'in-swedish', 'en'],
    ['2', 'second', 'sv'],
    ['Den första!', 'first', 'sv'],
    ['alternativ 3', 'third', 'sv'],
    ['the second one', 'second', 'en'],
    ['Option 4', 'fourth', 'en'],
    ['den sista', 'last', 'sv'],
  ])('reads %j', (message, kind, language) => {
    expect(readFollowUp(message)).toEqual({ kind, language });
  });

  it.each([
    ['a question', 'vem ringer jag om någon hotar mig?'],
    ['a question that has a page of its own', 'vem vänder jag mig till?'],
    ['a word for help', 'hjälp'],
    ['danger', 'mer skott nu'],
    ['danger far behind the words', `mer${'.'.repeat(400)} han står här med kniv`],
    ['a number that is none of a choice', '112'],
    ['words that begin alike', 'den första gången han hotade mig'],
    ['nothing', ''],
  ])('leaves %s alone', (_reason, message) => {
    expect(readFollowUp(message)).toBeUndefined();
  });
});

describe('pickFrom', () => {
  it('takes what stands there, and nothing where there are not so many', () => {
    expect(pickFrom(['a', 'b'], 'second')).toBe('b');
    expect(pickFrom(['a', 'b', 'c'], 'last')).toBe('c');
    expect(pickFrom(['a', 'b'], 'third')).toBeUndefined();
  });
});

describe('readVariation', () => {
  it.each([
    ['och om det händer hemma?', 'det händer hemma'],
    ['Men om det bara är en kaffe?', 'det bara är en kaffe'],
    ['tänk om de lägger ut det', 'de lägger ut det'],
    ['och mejl då?', 'mejl'],
    ['what if it happens at home?', 'it happens at home'],
    ['And at home then?', 'at home'],
    ['what about my family?', 'my family'],
  ])('reads what is new in %j', (message, rest) => {
    expect(readVariation(message)).toBe(rest);
  });

  it.each([
    ['a question', 'vad gör jag om någon hotar mig?'],
    ['a beginning with nothing after it', 'och om?'],
    ['a long story', 'och sedan sa han att vi skulle få se vad som händer med oss alla om vi inte gör som han vill'],
    ['a word that begins alike', 'ochra är en färg'],
  ])('leaves %s alone', (_reason, message) => {
    expect(readVariation(message)).toBeUndefined();
  });

  it('never throws, and is quick whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => [readFollowUp(text), readVariation(text)].length === 2), { numRuns: 200 });
    const start = performance.now();
    readVariation('och om '.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
