import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import type { Search } from '../../../../src/search/ranking.ts';
import { aChat } from '../../../support/a-chat.ts';
import { aHit, danger } from '../../../support/build-guide.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';

describe.each([
  { language: 'sv', locale: 'sv-SE', ask: 'hot på telefon', more: 'Mer?', whom: 'Vem ringer jag då?', report: 'måste jag anmäla det?', law: 'vad säger lagen?', other: 'på engelska', title: 'Hot per telefon', otherTitle: 'Threats on the phone', who: 'Vem' },
  { language: 'en', locale: 'en-GB', ask: 'What do I do about threats on the phone?', more: 'Tell me more', whom: 'who do I call then?', report: 'do I have to report it?', law: 'what does the law say?', other: 'in Swedish', title: 'Threats on the phone', otherTitle: 'Hot per telefon', who: 'Who' },
] as const)('after a page, in $language', ({ language, locale, ask, more, whom, report, law, other, title, otherTitle, who }) => {
  const { conversation, answer } = texts[language];

  it('“more” shows the whole page', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    const { card, events } = await chat.write(more, { locale });
    expect(cardWords(card)).toEqual(expect.arrayContaining([title, language === 'sv' ? 'Rapportera' : 'Report']));
    expect(cardWords(card)).not.toContain(conversation.feedback.question);
    expect(events).toEqual([{ event: 'follow-up.taken', kind: 'more' }]);
  });

  it('“whom do I call” shows whom the page says, with numbers', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    const { card } = await chat.write(whom, { locale });
    expect(cardWords(card)[0]).toBe(`${conversation.follow.whom}: ${title}`);
    expect(cardWords(card).join('\n')).toContain('08-465 004 10');
    expect(cardButtons(card)[0]).toMatchObject({ url: 'tel:112' });
  });

  it('a question about reporting shows that section of the page', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    const { card, events } = await chat.write(report, { locale });
    expect(cardWords(card)).toEqual(expect.arrayContaining([title, language === 'sv' ? 'Rapportera' : 'Report']));
    expect(events).toEqual([{ event: 'follow-up.taken', kind: 'report' }]);
  });

  it('a question about a section that the page has not is a question like any other', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    expect((await chat.write(law, { locale })).events).toMatchObject([{ event: 'question.answered' }]);
  });

  it('the other language is the same page in it', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    expect(cardWords((await chat.write(other, { locale })).card)[0]).toBe(otherTitle);
  });

  it('a page that was opened by a button counts as well', async () => {
    const chat = await aChat();
    const { card } = await chat.write(ask, { locale });
    await chat.press(card, 'Gåvor och mutor');
    expect(cardWords((await chat.write(more, { locale })).card)[0]).toBe('Gåvor och mutor');
  });

  it('half an hour later nothing is known of it, and no harm is done', async () => {
    const chat = await aChat({ finds: ['gavor-och-mutor'] });
    await chat.write(ask, { locale });
    chat.wait(29);
    expect(cardWords((await chat.write(more, { locale })).card)[0]).toBe('Gåvor och mutor');
    chat.wait(30);
    expect(cardWords((await chat.write(more, { locale })).card)[0]).toBe(conversation.follow.noPage);
    expect(cardWords((await chat.write(other, { locale })).card)[0]).toBe(texts[language === 'sv' ? 'en' : 'sv'].conversation.language.heading);
    // Without a page this is a question like any other.
    expect(cardWords((await chat.write(whom, { locale })).card)[0]).toBe('Gåvor och mutor');
  });

  it('somebody else’s page is not meant', async () => {
    const chat = await aChat();
    await chat.write(ask, { locale });
    expect(cardWords((await chat.write(more, { locale, person: '29:bo' })).card)[0]).toBe(conversation.follow.noPage);
  });

  it('a section opens on the card that was pressed, the others stay at hand', async () => {
    const chat = await aChat();
    const { card } = await chat.write(ask, { locale });
    const section = await chat.press(card, who);
    expect(section.messages).toEqual([]);
    expect(cardWords(section.card)).toEqual(expect.arrayContaining([title, who]));
    const titles = cardButtons(section.card).map((button) => button.title);
    expect(titles).not.toContain(who);
    expect(titles).toEqual(expect.arrayContaining([language === 'sv' ? 'Rapportera' : 'Report', answer.showWholePage, 'Gåvor och mutor']));
  });

  it('danger comes before any follow-up', async () => {
    const chat = await aChat({ triage: (question) => ({ verdict: question.includes('kniv') ? danger : { kind: 'question' }, personalData: [] }) });
    await chat.write(ask, { locale });
    const { card } = await chat.write(language === 'sv' ? 'och om han har en kniv?' : 'what if he has a kniv?', { locale });
    expect(cardWords(card)[0]).toBe(texts[language].acute.heading);
  });
});

describe('after choices', () => {
  const offered = [aHit({ score: 2 }), aHit({ slug: 'gavor-och-mutor', score: 1.9 })];
  const search: Search = (text) => (text.startsWith('hot') ? { hits: offered, termCount: 1 } : { hits: [], termCount: 0 });

  it.each([
    ['1', 'Hot per telefon'],
    ['den andra', 'Gåvor och mutor'],
    ['den sista', 'Gåvor och mutor'],
  ])('%j opens that page, and “mer” goes on from it', async (words, title) => {
    const chat = await aChat({ search });
    expect(cardWords((await chat.write('hot')).card)[0]).toBe(texts.sv.choices.heading);
    expect(cardWords((await chat.write(words)).card)[0]).toBe(title);
    expect(cardWords((await chat.write('mer')).card)[0]).toBe(title);
  });

  it.each(['3', 'mer'])('%j gives the choices again: nothing of them was chosen', async (words) => {
    const chat = await aChat({ search });
    const { card } = await chat.write('hot');
    expect(cardWords((await chat.write(words)).card)).toEqual(cardWords(card));
  });

  it('the other language is the choices in it', async () => {
    const chat = await aChat({ search });
    await chat.write('hot');
    expect(cardWords((await chat.write('på engelska')).card).slice(0, 3)).toEqual([texts.en.choices.heading, texts.en.choices.hint, '[Threats on the phone]']);
  });

  it('the others can be picked when one is open', async () => {
    const chat = await aChat({ search });
    await chat.write('hot');
    const titles: unknown[] = [];
    for (const words of ['2', '1', 'jag tar den andra tack', 'den andra', 'det andra', 'nummer två', 'inte den']) titles.push(cardWords((await chat.write(words)).card)[0]);
    const [phone, gifts] = ['Hot per telefon', 'Gåvor och mutor'];
    expect(titles).toEqual([gifts, phone, gifts, phone, gifts, phone, gifts]);
  });

  it('a page that was opened by its row leaves the list too', async () => {
    const chat = await aChat({ search });
    const { card } = await chat.write('hot');
    await chat.press(card, 'Gåvor och mutor');
    expect(cardWords((await chat.write('1')).card)[0]).toBe('Hot per telefon');
  });

  it.each(['gåvor', 'det om mutor', 'telefonen'])('%j names one of them', async (words) => {
    const chat = await aChat({ search });
    await chat.write('hot');
    expect(cardWords((await chat.write(words)).card)[0]).toBe(words === 'telefonen' ? 'Hot per telefon' : 'Gåvor och mutor');
  });

  it('“ingen av dem” and “fel svar” lead elsewhere', async () => {
    const chat = await aChat({ search });
    await chat.write('hot');
    expect(cardWords((await chat.write('ingen av dem')).card)[0]).toBe(texts.sv.conversation.feedback.heading);
    await chat.write('hot');
    await chat.write('1');
    const { card } = await chat.write('fel svar');
    expect(cardWords(card).slice(0, 1)).toEqual([texts.sv.conversation.feedback.heading]);
    expect(cardWords(card)).toContain('[Gåvor och mutor]');
  });

  it('without choices it brings what can be asked', async () => {
    const chat = await aChat({ search });
    expect(cardWords((await chat.write('1')).card)[0]).toBe(texts.sv.conversation.help.heading);
  });
});

describe('“och om …” after a page', () => {
  const unknown = { hits: [], termCount: 2 };
  /** Alone the words say little; with the page's title they point to a page beside it. */
  const search = (together: readonly string[], alone: readonly string[], likelihood = 0.2): Search => (text) =>
    text.startsWith('Hot per telefon')
      ? { hits: together.map((slug, at) => aHit({ slug, score: 10 / (at + 1) })), termCount: 3 }
      : text.startsWith('hot på') ? { hits: [aHit()], termCount: 2 } : alone.length === 0 ? unknown : { hits: alone.map((slug, at) => aHit({ slug, score: 10 / (at + 1) })), termCount: 2, likelihood };
  const ask = async (find: Search) => {
    const chat = await aChat({ search: find });
    await chat.write('hot på telefon');
    return chat.write('Och om det händer hemma?');
  };

  it('is answered by the page that both the words and the talk so far point to', async () => {
    const { card } = await ask(search(['hot-per-telefon', 'gavor-och-mutor'], ['gavor-och-mutor', 'akut-fara-just-nu']));
    expect(cardWords(card)[0]).toBe('Gåvor och mutor');
  });

  it('lets the person choose when they point to different pages, the last one first', async () => {
    const { card } = await ask(search(['hot-per-telefon', 'gavor-och-mutor'], ['akut-fara-just-nu', 'hot-per-telefon']));
    expect(cardWords(card).slice(0, 4)).toEqual([texts.sv.choices.heading, texts.sv.choices.hint, '[Hot per telefon]', '[Akut fara just nu]']);
  });

  it('stays on the page when the words say nothing by themselves', async () => {
    expect(cardWords((await ask(search(['hot-per-telefon'], []))).card)[0]).toBe('Hot per telefon');
  });

  it('is a question of its own when it is clear by itself, and names what it is about', async () => {
    const chat = await aChat({ search: search(['hot-per-telefon', 'akut-fara-just-nu'], ['gavor-och-mutor'], 0.9) });
    await chat.write('hot på telefon');
    expect(cardWords((await chat.write('och om det är en gåva?')).card)[0]).toBe('Gåvor och mutor');
  });

  it('leads nowhere by itself when it only says that it happens', async () => {
    const chat = await aChat({ search: search(['hot-per-telefon', 'gavor-och-mutor'], ['gavor-och-mutor'], 0.9) });
    await chat.write('hot på telefon');
    const { card } = await chat.write('och om det händer igen?');
    expect(cardWords(card).slice(0, 4)).toEqual([texts.sv.choices.heading, texts.sv.choices.hint, '[Hot per telefon]', '[Gåvor och mutor]']);
    // The talk stays with its page until another is chosen.
    expect(cardWords((await chat.write('vem ringer jag då?')).card)[0]).toBe(`${texts.sv.conversation.follow.whom}: Hot per telefon`);
    expect(cardWords((await chat.write('2')).card)[0]).toBe('Gåvor och mutor');
  });

  it('is a question like any other without a page', async () => {
    const chat = await aChat({ search: search([], []) });
    expect(cardWords((await chat.write('Och om det händer hemma?')).card)[0]).toBe(texts.sv.decline.heading);
  });
});
