import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat } from '../../../support/a-chat.ts';
import { danger } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { realKnowledge } from '../../../support/real-knowledge.ts';

const base = await realKnowledge();
const triage = (page = danger.kind === 'danger' ? danger.page : '') => (question: string) => ({ verdict: /hjälp|help|kniv|knife|leva|live/.test(question) ? ({ kind: 'danger', page, why: [] } as const) : ({ kind: 'question' } as const), personalData: [] });
const nothing = () => ({ hits: [], termCount: 0 });

describe.each([
  { language: 'sv', locale: 'sv-SE', help: 'hjälp', knife: 'han har en kniv', yes: 'ja', no: 'nej', over: 'han har gått nu, vad gör jag', back: 'han har gått men kommer tillbaka med kniv', headings: ['Vem', 'Rapportera'] },
  { language: 'en', locale: 'en-GB', help: 'help', knife: 'he has a knife', yes: 'Yes I am', no: 'no', over: 'he is gone', back: 'he is gone but comes back with a knife', headings: ['Who', 'Report'] },
] as const)('after an alarm, in $language', ({ language, locale, help, knife, yes, no, over, back, headings }) => {
  const { acute, answer, conversation } = texts[language];
  const from = { locale };

  it('“yes” is the alarm once more, in the same language', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    for (const question of [help, knife]) {
      await chat.write(question, from);
      const { card } = await chat.write(yes, from);
      expect(cardWords(card)[0]).toBe(acute.heading);
      expect(cardButtons(card)[0]).toMatchObject({ url: 'tel:112' });
    }
  });

  it('“no” after a bare call for help is what can be asked; after danger what comes afterwards', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    await chat.write(help, from);
    expect(cardWords((await chat.write(no, from)).card)[0]).toBe(conversation.help.heading);
    await chat.write(help, from);
    await chat.write(yes, from);
    expect(cardWords((await chat.write(no, from)).card)[0]).toBe(conversation.follow.afterwards);
    await chat.write(knife, from);
    expect(cardWords((await chat.write(no, from)).card)[0]).toBe(conversation.follow.afterwards);
  });

  it('that it is over shows what the page itself says of whom to tell and where to report, 112 on top', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    await chat.write(knife, from);
    const { card, events } = await chat.write(over, from);
    const words = cardWords(card);
    expect(words.slice(0, 4)).toEqual([conversation.follow.afterwards, conversation.follow.hurt, `[${texts[language].offers['112'].button}]`, headings[0]]);
    expect(words).toContain(headings[1]);
    const page = base.documents.find((document) => document.slug === 'akut-fara-just-nu' && document.language === language);
    expect(words.join('\n')).toContain(language === 'sv' ? 'Var inte ensam efteråt.' : 'alone');
    expect(cardButtons(card).map(({ title }) => title)).toContain(page?.frontMatter.title);
    expect(events).toEqual([{ event: 'follow-up.taken', kind: 'over' }]);
    // What to do next is still about afterwards, and more of it is the page.
    expect(cardWords((await chat.write(language === 'sv' ? 'vad gör jag nu?' : 'what do I do now?', from)).card)[0]).toBe(conversation.follow.afterwards);
    expect(cardWords((await chat.write(language === 'sv' ? 'mer' : 'more', from)).card)[0]).toBe(page?.frontMatter.title);
  });

  it('danger in the same message, and after it, comes first', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    await chat.write(knife, from);
    expect(cardWords((await chat.write(back, from)).card)[0]).toBe(acute.heading);
    await chat.write(over, from);
    expect(cardWords((await chat.write(knife, from)).card)[0]).toBe(acute.heading);
  });

  it('a threat of suicide is never over: the alarm stays, with the line for whoever cannot go on', async () => {
    const chat = await aChat({ base, triage: triage('hot-om-sjalvmord'), search: nothing });
    await chat.write(language === 'sv' ? 'jag orkar inte leva' : 'I do not want to live any longer', from);
    for (const words of [over, no, yes, language === 'sv' ? 'det är lugnt nu' : 'it is over', language === 'sv' ? 'jag vet inte' : 'I do not know']) {
      const { card } = await chat.write(words, from);
      expect([words, cardWords(card)[0]]).toEqual([words, acute.heading]);
      expect(cardWords(card).join('\n')).toContain('90101');
    }
  });

  it('without an alarm, or when it was long ago, the same words are a question', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    for (const words of [yes, no, over]) expect(cardWords((await chat.write(words, from)).card)[0]).toBe(texts[language].decline.heading);
    await chat.write(knife, from);
    chat.wait(31);
    for (const words of [yes, no, over]) expect(cardWords((await chat.write(words, from)).card)[0]).toBe(texts[language].decline.heading);
  });

  it('more of its page, by a button, leaves the alarm what “yes” is about', async () => {
    const chat = await aChat({ base, triage: triage(), search: nothing });
    const { card } = await chat.write(knife, from);
    await chat.press(card, answer.showWholePage, from);
    expect(cardWords((await chat.write(yes, from)).card)[0]).toBe(acute.heading);
  });
});
