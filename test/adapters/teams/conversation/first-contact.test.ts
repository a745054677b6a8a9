import { ActivityTypes } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat } from '../../../support/a-chat.ts';
import { danger } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { takeTurn } from '../../../support/take-turn.ts';

const titles = (card: Parameters<typeof cardButtons>[0]) => cardButtons(card).map(({ title }) => title);

describe.each([
  { language: 'sv', locale: 'sv-SE', help: 'vad kan du', topics: 'ämnen', cancel: 'avbryt', call: 'hjälp' },
  { language: 'en', locale: 'en-GB', help: 'what can you do', topics: 'topics', cancel: 'cancel', call: 'help' },
] as const)('first contact in $language', ({ language, locale, help, topics, cancel, call }) => {
  const { conversation, welcome, routines, handoff, answer } = texts[language];

  it('says what it is, that it is a bot, what it never does, 112 and what is kept, with questions and choices to press', async () => {
    const added = { type: ActivityTypes.ConversationUpdate, channelId: 'msteams', locale, membersAdded: [{ id: 'bot', name: '' }], recipient: { id: 'bot', name: '' } };
    const { cards } = await takeTurn(added);
    const [card] = cards;
    if (card === undefined) throw new Error('expected a welcome');
    expect(cardWords(card).slice(0, 5)).toEqual([welcome.heading, welcome.what, welcome.danger, welcome.never, welcome.privacy]);
    expect(titles(card).slice(-3)).toEqual([conversation.organisation.button, conversation.topics.button, conversation.language.other]);
    expect(welcome.examples).toHaveLength(6);
    expect(welcome.what).toMatch(/\bbot\b/);
  });

  it('tells what can be asked, and everything else it does', async () => {
    const { card } = await (await aChat()).write(help, { locale });
    expect(cardWords(card)[0]).toBe(conversation.help.heading);
    expect(titles(card)).toEqual(expect.arrayContaining([conversation.topics.button, routines.list.heading, conversation.organisation.button, conversation.language.button, handoff.cases.show, conversation.clean.button, conversation.forget.button]));
  });

  it('browses every page by kind, in two taps', async () => {
    const chat = await aChat();
    const kinds = await chat.write(topics, { locale });
    expect(cardWords(kinds.card)[0]).toBe(conversation.topics.heading);
    const pages = await chat.press(kinds.card, `${routines.kinds.guidance} (3)`);
    expect(titles(pages.card)).toHaveLength(4);
    const [first = ''] = titles(pages.card);
    const page = await chat.press(pages.card, first);
    expect(cardWords(page.card)[0]).toBe(first);
    expect(cardWords((await chat.press(pages.card, conversation.topics.back)).card)[0]).toBe(conversation.topics.heading);
  });

  it('takes a lone word for help as danger, with one way more to what can be asked', async () => {
    const chat = await aChat({ verdict: danger });
    const { card } = await chat.write(call, { locale });
    expect(cardWords(card)[0]).toBe(texts[language].acute.heading);
    const asked = await chat.press(card, conversation.help.button);
    expect(cardWords(asked.card)[0]).toBe(conversation.help.heading);
  });

  it('has no such way on the card for danger that somebody describes', async () => {
    const { card } = await (await aChat({ verdict: danger })).write(language === 'sv' ? 'hjälp han har kniv' : 'help he has a knife', { locale });
    expect(cardWords(card)[0]).toBe(texts[language].acute.heading);
    expect(titles(card)).not.toContain(conversation.help.button);
  });

  it('begins again when asked to, and says what is not lost', async () => {
    const chat = await aChat();
    await chat.write(language === 'sv' ? 'hot på telefon' : 'What about threats on the phone?', { locale });
    const { card } = await chat.write(cancel, { locale });
    expect(cardWords(card)).toEqual([conversation.cancel.heading, conversation.cancel.body, answer.emergencyLine]);
    expect(cardWords((await chat.write(language === 'sv' ? 'mer' : 'more', { locale })).card)[0]).toBe(conversation.follow.noPage);
  });
});
