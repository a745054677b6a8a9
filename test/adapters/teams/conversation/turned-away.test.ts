import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat } from '../../../support/a-chat.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { realKnowledge } from '../../../support/real-knowledge.ts';

const base = await realKnowledge();

describe.each([
  ['stop', { kind: 'stop', reason: 'confession' }],
  ['refuse', { kind: 'refuse', reason: 'who-reported' }],
] as const)('after a %s', (kind, verdict) => {
  const { heading } = texts.sv[kind];
  const begin = async () => {
    const chat = await aChat({ base, triage: (question) => ({ verdict: question.includes('hemligt') ? verdict : { kind: 'question' }, personalData: [] }) });
    await chat.write('hot på telefon');
    const { card } = await chat.write('något hemligt');
    return { chat, card };
  };
  const ways = (card: Parameters<typeof cardButtons>[0]) => cardButtons(card).map(({ title }) => title);

  it.each(['vem ringer jag då?', 'mer', 'till vem?', 'fel svar'])('%j leads to its own ways, not to the page before it', async (words) => {
    const { chat, card } = await begin();
    const { card: next } = await chat.write(words);
    expect(cardWords(next)[0]).toBe(heading);
    expect(ways(next)).toEqual(ways(card));
  });

  it('“på engelska” is the same in English', async () => {
    const { chat } = await begin();
    expect(cardWords((await chat.write('på engelska')).card)[0]).toBe(texts.en[kind].heading);
  });

  it('“1” is the first page on its card', async () => {
    const { chat, card } = await begin();
    const [first] = cardButtons(card);
    expect(cardWords((await chat.write('1')).card)[0]).toBe(first?.title);
  });

  it('“jag vill rapportera” leads to the incident system, but not from a stop', async () => {
    const { chat } = await begin();
    expect(cardWords((await chat.write('jag vill rapportera')).card)[0] === texts.sv.offers.incident.heading).toBe(kind === 'refuse');
  });

  it('remembers its ways, and not what it was about', async () => {
    const { chat } = await begin();
    const [kept] = chat.conversation.lastShown.recall({ owner: '29:anna', place: 'a:29:anna' }, Date.UTC(2026, 10, 23, 9));
    expect(Object.keys(kept ?? {}).toSorted()).toEqual(['kind', 'language', 'offers', 'slugs', 'spares']);
    expect(JSON.stringify(kept)).not.toContain(verdict.reason);
  });
});

describe('lists by buttons', () => {
  it('what stands on the card that “Nej” brings is what a number means', async () => {
    const chat = await aChat({ base });
    const { card } = await chat.write('hot på telefon');
    const { card: instead } = await chat.press(card, texts.sv.conversation.feedback.no);
    const pages = cardButtons(instead).flatMap((button) => (button.type === 'Action.Execute' && button.verb === 'page.open' ? [button.title] : []));
    for (const [at, title] of pages.entries()) expect(cardWords((await chat.write(`${at + 1}`)).card)[0]).toBe(title);
    expect(cardWords((await chat.write('den sista')).card)[0]).not.toBe(texts.sv.decline.heading);
  });

  it('the pages of a topic are picked by their number, however many there are', async () => {
    const chat = await aChat({ base });
    const { card } = await chat.write('ämnen');
    const [topic] = cardButtons(card);
    const { card: pages } = await chat.press(card, topic?.title ?? '');
    const titles = cardButtons(pages).map(({ title }) => title);
    expect(cardWords((await chat.write('12')).card)[0]).toBe(titles[11]);
  });

  it('the pages below “Det vet jag inte” are what a number means', async () => {
    const chat = await aChat({ base, search: (text) => ({ hits: text === 'telefonen' ? ['gavor-och-mutor', 'jav'].map((slug) => ({ slug, language: 'sv', passageIds: [''], score: 1, coverage: 0.1, matches: [] }) as const) : [], termCount: 1, likelihood: 0.1 }) });
    const { card } = await chat.write('telefonen');
    expect(cardWords(card)[0]).toBe(texts.sv.decline.heading);
    expect(cardWords((await chat.write('2')).card)[0]).toBe(base.documents.find(({ slug, language }) => slug === 'jav' && language === 'sv')?.frontMatter.title);
  });
});
