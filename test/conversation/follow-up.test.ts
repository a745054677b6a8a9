import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShortQuestion, isWhereabouts, readFollowUp, readVariation } from '../../src/conversation/follow-up.ts';

describe('readFollowUp', () => {
  it.each([
    ['mer', 'more', 'sv'],
    ['Berätta mer!', 'more', 'sv'],
    ['Tell me more.', 'more', 'en'],
    ['vem ringer jag då?', 'whom', 'sv'],
    ['Who do I call then?', 'whom', 'en'],
    ['har du mer om det?', 'more', 'sv'],
    ['kan du förklara?', 'more', 'sv'],
    ['can you explain', 'more', 'en'],
    ['Till vem?', 'whom', 'sv'],
    ['vem pratar jag med', 'whom', 'sv'],
    ['who do I report it to?', 'whom', 'en'],
    ['vem kan jag prata med då?', 'whom', 'sv'],
    ['who can I talk to', 'whom', 'en'],
    ['Vad säger lagen?', 'law', 'sv'],
    ['och vad säger lagen om det här?', 'law', 'sv'],
    ['är det brottsligt', 'law', 'sv'],
    ['Is it a crime?', 'law', 'en'],
    ['vad ska man inte göra?', 'do-not', 'sv'],
    ["what shouldn't I do", 'do-not', 'en'],
    ['måste jag anmäla det?', 'report', 'sv'],
    ['hur raporterar jag', 'report', 'sv'],
    ['Where do I report it?', 'report', 'en'],
    ['på engelska', 'in-english', 'sv'],
    ['pa\u030a engelska, tack', 'in-english', 'sv'],
    ['In Swedish, please', 'in-swedish', 'en'],
    ['Hur gör jag då?', 'again', 'sv'],
    ['Ja!', 'yes', 'sv'],
    ['Yes, I am', 'yes', 'en'],
    ['Nä', 'no', 'sv'],
    ['Nej, det är ingen fara.', 'no-danger', 'sv'],
    ['nej jag är inte i fara', 'no-danger', 'sv'],
    ["no, I'm not in danger", 'no-danger', 'en'],
    ['Det var bara en övning.', 'no-danger', 'sv'],
    ['jag undrar bara', 'no-danger', 'sv'],
    ["it's only a drill", 'no-danger', 'en'],
    ['just testing!', 'no-danger', 'en'],
    ['han har gått nu, vad gör jag', 'over', 'sv'],
    ['Polisen har tagit honom', 'over', 'sv'],
    ['Ja, just nu!', 'yes-now', 'sv'],
    ['he left', 'over', 'en'],
    ["It's over now", 'over', 'en'],
    ['he’s gone', 'over', 'en'],
    ["I'm safe", 'over', 'en'],
    ["that didn't help", 'not-helped', 'en'],
    ['vem ringr jag då', 'whom', 'sv'],
    ['va gör jag sen', 'again', 'sv'],
    ['beräta mer', 'more', 'sv'],
    ['polisn har tagit honom', 'over', 'sv'],
    ['hur gor jag da', 'again', 'sv'],
    ['who do I contcat', 'whom', 'en'],
    ['dom stack', 'over', 'sv'],
    ['hon gick hem', 'over', 'sv'],
    ['he went home', 'over', 'en'],
    ['no, the other one', 'other', 'en'],
    ['tillbaka', 'other', 'sv'],
    ['Fel svar', 'not-helped', 'sv'],
    ['none of them', 'not-helped', 'en'],
  ])('reads %j', (message, kind, language) => {
    expect(readFollowUp(message)).toEqual({ kind, language });
  });

  it.each([
    ['2', 1],
    ['Den första!', 0],
    ['the last one', -1],
  ])('reads which one %j picks', (message, place) => {
    expect(readFollowUp(message)).toMatchObject({ kind: 'pick', place });
  });

  it.each([
    ['a question', 'vem ringer jag om någon hotar mig?'],
    ['a question that has a page of its own', 'vem vänder jag mig till?'],
    ['a question about the law that names its matter', 'är det brottsligt att ta emot en present'],
    ['a question about a report that names its matter', 'måste jag anmäla hot till polisen'],
    ['a word for help', 'hjälp'],
    ['danger', 'mer skott nu'],
    ['danger far behind the words', `mer${'.'.repeat(400)} han står här med kniv`],
    ['a number that is none of a choice', '112'],
    ['that it is over, with a knife', 'han har gått nu med kniven'],
    ['that it is over, and that he comes back', 'han har gått men kommer tillbaka'],
    ['a death', 'hon har gått bort'],
    ['words that begin alike', 'den första gången han hotade mig'],
    ['nothing', ''],
  ])('leaves %s alone', (_reason, message) => {
    expect(readFollowUp(message)).toBeUndefined();
  });

  it.each([
    ...['det är ingen övning', 'det är inte en övning', 'det är inte bara en övning', 'ingen övning', 'inte ett test', 'det är inget test', 'inget falskt alarm', 'jag testar inte', 'det är inget falskt alarm'],
    ...["it's not a drill", 'it is no drill', 'not a drill', 'this is not a test', 'no false alarm', "it's not a false alarm", 'i am not testing', 'not testing', 'not just a drill'],
    ...['det har hänt', 'något har hänt', 'det har hänt något', 'it has happened', 'something has happened'],
  ])('does not read %j, which says that the danger is there, as if it said the opposite', (message) => {
    expect(readFollowUp(message)).toBeUndefined();
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

describe('isShortQuestion', () => {
  it.each(['får jag gå hem', 'Hur lång tid har jag?', 'ok how long do I have', 'within what time', 'även vikarier?'])('is %j', (message) => {
    expect(isShortQuestion(message)).toBe(true);
  });

  it.each(['han skriker', 'i receptionen', 'varmt', 'hur gör jag om en klient ringer hem till mig och hotar'])('is not %j', (message) => {
    expect(isShortQuestion(message)).toBe(false);
  });
});

describe('isWhereabouts', () => {
  it('is a place or a time, and nothing more', () => {
    for (const message of ['i trappan', 'På julfesten!', 'och hos grannen', 'at the bus stop', 'from my neighbour']) expect([message, isWhereabouts(message)]).toEqual([message, true]);
    for (const message of ['trappan', 'i går ringde han igen', 'via sms', 'in an email he wrote that']) expect([message, isWhereabouts(message)]).toEqual([message, false]);
  });
});
