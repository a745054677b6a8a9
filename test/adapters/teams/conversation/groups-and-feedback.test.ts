import type { ConversationAccount } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { type Action, actionButton } from '../../../../src/cards/card-action.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat } from '../../../support/a-chat.ts';
import { aHit, danger } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { aMessage, takeTurn } from '../../../support/take-turn.ts';

describe.each([
  { language: 'sv', locale: 'sv-SE', ask: 'Vad gör vi om någon hotar oss på telefon?', story: 'Min kollega Anna fick pengar av en klient' },
  { language: 'en', locale: 'en-GB', ask: 'What do we do if somebody threatens us on the phone?', story: 'My colleague took money from a client' },
] as const)('in $language', ({ language, locale, ask, story }) => {
  const { conversation, answer, notes, offers } = texts[language];

  describe.each(['groupChat', 'channel'] as const)('an answer in a %s', (place) => {
    const from = { locale, place };

    it('is brief, offers nothing to send, and leads to a private chat', async () => {
      const { card } = await (await aChat()).write(ask, from);
      const titles = cardButtons(card).map(({ title }) => title);
      expect(titles).toEqual([offers['112'].button, conversation.group.goOn]);
      expect(cardButtons(card).at(-1)).toMatchObject({ url: 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-000000000000' });
      expect(cardWords(card)).toEqual(expect.arrayContaining([answer.emergencyLine, conversation.group.goOnHow]));
      expect(cardWords(card)).not.toContain(conversation.feedback.question);
      expect(cardWords(card)).not.toContain(notes.deleteHere);
    });

    it('advises to delete a message that tells of a person', async () => {
      const { card } = await (await aChat()).write(story, from);
      expect(cardWords(card)[0]).toBe(notes.deleteHere);
    });

    it('shows pages to choose from, and no hand-off beside them', async () => {
      const { card } = await (await aChat({ hits: [aHit({ score: 2 }), aHit({ slug: 'gavor-och-mutor', score: 1.9 })] })).write(ask, from);
      expect(cardButtons(card).filter((button) => button.type === 'Action.Execute').map((button) => button.verb)).toEqual(['page.open', 'page.open']);
    });

    it('is as brief when a routine was asked for and a page or a refusal answers', async () => {
      const word = language === 'sv' ? 'rutin' : 'routine';
      const { card } = await (await aChat({ finds: ['gavor-och-mutor'] })).write(`${word} ${ask}`, from);
      expect(cardButtons(card).flatMap((button) => (button.type === 'Action.Execute' ? [button.verb] : []))).toEqual([]);
      expect(cardButtons(card).at(-1)?.title).toBe(conversation.group.goOn);
      const told = await (await aChat({ finds: ['gavor-och-mutor'] })).write(`${word} ${story}`, from);
      expect(cardWords(told.card)[0]).toBe(notes.deleteHere);
    });

    it('leads with 112 in danger all the same, and keeps the way to those who help', async () => {
      const { card } = await (await aChat({ verdict: danger })).write(story, from);
      expect(cardWords(card)[0]).toBe(texts[language].acute.heading);
      expect(cardButtons(card).map(({ title }) => title)).toContain(offers.security.button);
    });

    it('posts nothing of a manager who is part of it, or of the whistleblower function, for all to see', async () => {
      const chat = await aChat({ verdict: danger });
      const alarm = (await chat.write(story, from)).card;
      expect(cardButtons(alarm).map(({ title }) => title)).toContain(offers.manager.button);
      expect(cardButtons(alarm).map(({ title }) => title)).not.toContain(texts[language].handoff.manager.button);
      // An earlier card, or one that was made up, has the buttons all the same.
      const action = (verb: string, data: object) => actionButton('x', { verb, language, ...data } as Action);
      for (const button of [action('manager.involved', {}), action('offer.show', { offer: 'whistleblower' }), action('offer.show', { offer: 'manager', spares: 'manager' })]) {
        const pressed = await chat.press({ ...alarm, body: [{ type: 'ActionSet', actions: [button] }] }, 'x', from);
        expect([pressed.sentence, pressed.messages, pressed.changed]).toEqual([conversation.group.onlyPrivately, [], []]);
      }
    });

    it('is a short welcome that says who sees it, when nothing is asked', async () => {
      const { card } = await (await aChat()).write('', from);
      expect(cardWords(card)).toContain(conversation.group.seen);
      expect(cardButtons(card)).toHaveLength(1);
    });

    it('sends choices to a private chat', async () => {
      const chat = await aChat();
      for (const word of language === 'sv' ? ['välj förvaltning', 'språk'] : ['choose organisation', 'language']) {
        expect(cardWords((await chat.write(word, from)).card)[0]).toBe(conversation.group.onlyPrivately);
      }
      const card = (await chat.write(language === 'sv' ? 'välj förvaltning' : 'choose organisation', { locale })).card;
      const moved = await chat.press(card, conversation.organisation.save, { ...from, fields: { organisation: 'bolag' } });
      expect(cardWords(moved.card)[0]).toBe(conversation.group.onlyPrivately);
    });
  });

  it('a message that tells of a person gets no such advice where nobody else reads it', async () => {
    expect(cardWords((await (await aChat()).write(story, { locale })).card)).not.toContain(notes.deleteHere);
  });

  describe('“did it help?”', () => {
    it('“yes” is met with a word, and told to nobody by name', async () => {
      const told: Feedback[] = [];
      const chat = await aChat({ onFeedback: (feedback) => void told.push(feedback) });
      const { card } = await chat.write(ask, { locale });
      const { sentence, messages } = await chat.press(card, conversation.feedback.yes);
      expect([sentence, messages]).toEqual([conversation.feedback.thanks, []]);
      expect(told).toEqual([{ slug: 'hot-per-telefon', language, helped: true }]);
    });

    it('“no” leads to other pages, another wording and a person', async () => {
      const told: Feedback[] = [];
      const chat = await aChat({ finds: ['hot-per-telefon', 'akut-fara-just-nu'], onFeedback: (feedback) => void told.push(feedback) });
      const { card } = await chat.write(ask, { locale });
      const { card: next } = await chat.press(card, conversation.feedback.no);
      expect(cardWords(next)).toEqual(expect.arrayContaining([conversation.feedback.heading, conversation.feedback.pages, conversation.feedback.words, conversation.feedback.wordsHow, conversation.feedback.person]));
      expect(cardButtons(next).map(({ title }) => title)).toEqual(expect.arrayContaining(['Akut fara just nu', 'Gåvor och mutor', offers.security.button, offers.manager.button]));
      expect(told).toEqual([{ slug: 'hot-per-telefon', language, helped: false }]);
    });
  });
});

it('an answer is brief, too, where Teams says that several are there, and not what kind of conversation it is', async () => {
  const [card] = (await takeTurn(aMessage('Vad gör vi om någon hotar oss på telefon?', { conversation: { id: '19:nytt', isGroup: true } as ConversationAccount }))).cards;
  expect(cardWords(card as AdaptiveCard)).toContain(texts.sv.conversation.group.goOnHow);
});
