import { describe, expect, it } from 'vitest';
import { conversationDeps } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import type { Guide } from '../../../../src/answering/answer-question.ts';
import type { Language } from '../../../../src/knowledge/language.ts';
import { aChat } from '../../../support/a-chat.ts';
import { aHit, danger, type GuideOptions } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { realKnowledge } from '../../../support/real-knowledge.ts';
import { aButtonPress, aMessage, takeTurn } from '../../../support/take-turn.ts';

const base = await realKnowledge();
const byTheQuestion: Guide['managerPart'] = (question) => (/min chef|my boss/.test(question) ? 'involved' : 'none');
const questions = {
  sv: { ask: 'min chef hotar mig', followUps: ['vem ringer jag då?', 'mer', 'på engelska', 'hur gör jag då?', 'fel svar', '1', 'inte den', 'och om det är via sms?', 'rutin', 'vem kan jag prata med?', 'ämnen', 'vad kan du'] },
  en: { ask: 'my boss threatens me', followUps: ['who do I call then?', 'more', 'in Swedish', 'wrong answer', '1', 'not that one', 'and what if it is by text?', 'routines', 'topics', 'what can you do'] },
} as const;

/** Cards that are the person's own and offer nobody, forms, and what is done rather than shown. */
const leftOut = /^(?:cards|person|organisation|language|cases|report|contact|request|form|run|reminder)\./;

const person = { from: { id: '29:anna', name: 'Anna' }, conversation: { id: 'a:29:anna', conversationType: 'personal', isGroup: false, name: '' } } as const;

function offersManager(card: AdaptiveCard): boolean {
  return cardButtons(card).some((button) => button.type === 'Action.Execute' && (button.verb === 'manager.involved' || (button.verb === 'offer.show' && button.data.offer === 'manager')));
}

/** Presses every button of a card and of what comes of it, each in a bot that was just started: all it knows stands on the button. */
async function walk(first: AdaptiveCard): Promise<readonly AdaptiveCard[]> {
  const seen = new Set<string>();
  const cards: AdaptiveCard[] = [];
  for (const queue = [first]; queue.length > 0; ) {
    const card = queue.shift() as AdaptiveCard;
    cards.push(card);
    for (const button of cardButtons(card)) {
      if (button.type !== 'Action.Execute' || leftOut.test(button.verb)) continue;
      const key = JSON.stringify([button.verb, button.data]);
      if (seen.has(key)) continue;
      seen.add(key);
      const { cards: below, replies } = await takeTurn(aButtonPress({ type: 'Action.Execute', verb: button.verb, data: button.data }, person as never), { base, conversation: conversationDeps() });
      const inPlace = replies.flatMap(({ value }) => ((value as { body?: { value?: unknown } } | undefined)?.body?.value as AdaptiveCard | undefined) ?? []).filter(({ body }) => body !== undefined);
      queue.push(...below, ...inPlace);
    }
  }
  return cards;
}

const kinds: readonly (readonly [string, GuideOptions])[] = [
  ['a page', { finds: ['hot-per-telefon'] }],
  ['choices', { hits: [aHit({ score: 2 }), aHit({ slug: 'gavor-och-mutor', score: 1.9 })] }],
  ['“I do not know”', { search: () => ({ hits: [], termCount: 0 }) }],
  ['danger', { verdict: danger }],
  ['a refusal', { verdict: { kind: 'refuse', reason: 'who-reported' } }],
  ['a stop', { verdict: { kind: 'stop', reason: 'whistleblower-report' } }],
];

describe.each(['sv', 'en'] as const)('when the manager is the problem, in %s', (language: Language) => {
  const { ask, followUps } = questions[language];
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';

  it.each(kinds)('no button that %s leads to offers the manager, also after a restart', async (_reason, options) => {
    const { cards: [first] } = await takeTurn(aMessage(ask, { ...person, locale } as never), { base, ...options, managerPart: byTheQuestion });
    const cards = await walk(first as AdaptiveCard);
    expect(cards.length).toBeGreaterThan(5);
    expect(cards.filter(offersManager).map((card) => cardWords(card)[0])).toEqual([]);
  }, 60_000);

  it.each(kinds)('no follow-up on %s offers the manager', async (_reason, options) => {
    for (const followUp of followUps) {
      const chat = await aChat({ base, ...options, managerPart: byTheQuestion });
      await chat.write(ask, { locale });
      for (const words of [followUp, ...followUps]) {
        const { card } = await chat.write(words, { locale });
        expect([followUp, words, offersManager(card)]).toEqual([followUp, words, false]);
      }
    }
  }, 60_000);

  it('the way around stands first where the page says whom to tell', async () => {
    const chat = await aChat({ base, managerPart: byTheQuestion });
    const { card: page } = await chat.write(ask, { locale });
    const { manager } = texts[language].handoff;
    const { card } = await chat.write(followUps[0], { locale });
    expect(cardWords(card).slice(2, 4)).toEqual([manager.body, manager.ways.map((way) => `- ${way}`).join('\n')]);
    expect(cardWords(card).join(' ')).not.toMatch(/närmaste chef|nearest manager/i);
    const section = await chat.press(page, language === 'sv' ? 'Vem' : 'Who', { locale });
    const words = cardWords(section.card);
    expect(words[words.indexOf(language === 'sv' ? 'Vem' : 'Who') + 1]).toBe(manager.body);
    expect(cardWords((await chat.write(followUps[1], { locale })).card)).toContain(manager.body);
  });

  it('“my manager is involved” is remembered, and holds for cards that were there before', async () => {
    const chat = await aChat({ base });
    const { handoff, offers } = texts[language];
    const { card } = await chat.write(language === 'sv' ? 'hot på telefon' : 'What do I do about threats on the phone?', { locale });
    expect(offersManager(card)).toBe(true);
    await chat.press(card, handoff.manager.button, { locale });
    for (const words of followUps) expect([words, offersManager((await chat.write(words, { locale })).card)]).toEqual([words, false]);
    expect(cardWords((await chat.press(card, offers.manager.button, { locale })).card)[0]).toBe(handoff.manager.heading);
  });

  it('every later question of the talk goes around the manager too', async () => {
    const chat = await aChat({ base, search: (text) => ({ hits: /telefon|phone/.test(text) ? [aHit()] : [], termCount: 2 }), managerPart: byTheQuestion });
    await chat.write(ask, { locale });
    const { card } = await chat.write(language === 'sv' ? 'Vad gör jag om någon hotar mig på telefon?' : 'What do I do about threats on the phone?', { locale });
    expect(cardButtons(card).map(({ title }) => title)).toEqual(expect.arrayContaining([texts[language].offers.whistleblower.button, texts[language].offers.union.button]));
    const unknown = await chat.write(language === 'sv' ? 'Grannen har en gräsklippare som brummar så konstigt på morgonen' : 'The neighbour has a lawn mower that makes such strange noises in the morning', { locale });
    expect(cardWords(unknown.card)).toContain(texts[language].decline.whomToAskButManager);
  });

  it('is forgotten after half an hour and with “glöm mig”, not with “avbryt”, and is nobody else’s', async () => {
    const after = async (happens: (chat: Awaited<ReturnType<typeof aChat>>) => Promise<unknown> | void, who = '29:anna') => {
      const chat = await aChat({ base, managerPart: byTheQuestion });
      await chat.write(ask, { locale });
      await happens(chat);
      return offersManager((await chat.write(language === 'sv' ? 'hot på telefon' : 'What do I do about threats on the phone?', { locale, person: who })).card);
    };
    expect(await after(() => undefined)).toBe(false);
    expect(await after((chat) => chat.wait(31))).toBe(true);
    expect(await after((chat) => chat.write(language === 'sv' ? 'avbryt' : 'cancel', { locale }))).toBe(false);
    expect(await after((chat) => chat.write(language === 'sv' ? 'glöm mig' : 'forget me', { locale }))).toBe(true);
    expect(await after(() => undefined, '29:bo')).toBe(true);
  });

  it('is one word in memory, and nothing that was written', async () => {
    const chat = await aChat({ base, managerPart: byTheQuestion });
    await chat.write(`${ask} hemligtord`, { locale });
    const kept = chat.conversation.lastShown.recall({ owner: '29:anna', place: 'a:29:anna' }, Date.UTC(2026, 10, 23, 9));
    expect(kept).toEqual([{ kind: 'page', language, slug: 'hot-per-telefon', spares: 'manager' }]);
  });
});
