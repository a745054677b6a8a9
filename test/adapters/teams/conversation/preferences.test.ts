import { describe, expect, it } from 'vitest';
import { conversationDeps } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { createPeopleInMemory, type People } from '../../../../src/conversation/preferences.ts';
import { AppError } from '../../../../src/errors.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat, aCityWithACompany, type Chat } from '../../../support/a-chat.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { anOffice, bo, cityCode, companyCode } from '../../../support/handoff-office.ts';

const unavailable = async () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'gone'));
/** What the card's button of this verb carries. */
function carried(card: AdaptiveCard, verb: string): object {
  const button = cardButtons(card).find((action) => action.type === 'Action.Execute' && action.verb === verb);
  if (button?.type !== 'Action.Execute') throw new Error(`expected a button for ${verb} on ${cardWords(card).join(' ')}`);
  return JSON.parse(JSON.stringify(button.data)) as object;
}

const away: People = { find: unavailable, save: unavailable, forget: unavailable };

describe.each([
  { language: 'sv', locale: 'sv-SE', choose: 'välj förvaltning', speak: 'språk', ask: 'hot på telefon', company: 'Bolaget' },
  { language: 'en', locale: 'en-GB', choose: 'choose organisation', speak: 'language', ask: 'What do I do about threats on the phone?', company: 'The company' },
] as const)('in $language', ({ language, locale, choose, speak, ask, company }) => {
  const { conversation, handoff, answer } = texts[language];
  const choosing = async (chat: Chat, organisation: string) => {
    const { card } = await chat.write(choose, { locale });
    return chat.press(card, conversation.organisation.save, { fields: { organisation } });
  };

  it('an organisation is chosen from the directory, and what was chosen is said', async () => {
    const chat = await aChat({ people: createPeopleInMemory() });
    const { card } = await chat.write(choose, { locale });
    expect(cardInputs(card)).toMatchObject([{ id: 'organisation', label: handoff.form.organisation, value: 'city', choices: [{ value: 'city' }, { title: company, value: 'bolag' }] }]);
    expect(cardWords(card)).toContain(conversation.organisation.kept);
    const saved = await choosing(chat, 'bolag');
    expect(cardWords(saved.card).slice(0, 3)).toEqual([`${conversation.organisation.saved}: ${company}`, conversation.organisation.effect, conversation.organisation.kept]);
    expect(cardInputs((await chat.press(saved.card, conversation.organisation.change)).card)).toMatchObject([{ value: 'bolag' }]);
    expect(await chat.conversation.people.find('29:anna')).toEqual({ organisation: 'bolag' });
  });

  it('nothing untrue is said of how long it is kept where there is no store', async () => {
    const chat = await aChat();
    expect(cardWords((await chat.write(choose, { locale })).card)).toContain(conversation.organisation.keptForNow);
    const { card } = await choosing(chat, 'bolag');
    expect(cardWords(card)).toContain(conversation.organisation.keptForNow);
    expect(cardWords(card)).not.toContain(conversation.organisation.kept);
  });

  it('it brings the contacts of that organisation, until another choice', async () => {
    const chat = await aChat();
    const who = async () => cardWords((await chat.press((await chat.write(ask, { locale })).card, language === 'sv' ? 'Vem' : 'Who')).card).join('\n');
    expect(await who()).toContain('08-465 004 10');
    await choosing(chat, 'bolag');
    expect(await who()).toContain('08-465 004 50');
    const back = await choosing(chat, 'city');
    expect(cardWords(back.card)[0]).toBe(conversation.organisation.savedNone);
    expect(await who()).toContain('08-465 004 10');
  });

  it('it is nobody else’s', async () => {
    const chat = await aChat();
    await choosing(chat, 'bolag');
    const { card } = await chat.write(choose, { locale, person: '29:bo' });
    expect(cardInputs(card)).toMatchObject([{ value: 'city' }]);
  });

  it('one that the directory does not have is not taken', async () => {
    const chat = await aChat();
    const { card } = await choosing(chat, 'national');
    expect(cardWords(card)[0]).toBe(conversation.organisation.unknown);
    expect(await chat.conversation.people.find('29:anna')).toEqual({});
  });

  it('one that has left the directory counts as none', async () => {
    const chat = await aChat();
    await chat.conversation.people.save('29:anna', { organisation: 'skolan' }, 0);
    expect(cardWords((await chat.write(ask, { locale })).card).length).toBeGreaterThan(3);
    expect(cardInputs((await chat.write(choose, { locale })).card)).toMatchObject([{ value: 'city' }]);
  });

  it('the choice of a language holds for every message, and can be taken back', async () => {
    const chat = await aChat();
    const other = language === 'sv' ? 'en' : 'sv';
    const { card } = await chat.write(speak, { locale });
    expect(cardButtons(card).map(({ title }) => title)).toEqual([texts.sv.conversation.language.always, texts.en.conversation.language.always, conversation.language.asWritten]);
    const saved = await chat.press(card, texts[other].conversation.language.always);
    expect(cardWords(saved.card)[0]).toBe(texts[other].conversation.language.saved);
    expect((await chat.write(ask, { locale })).card.lang).toBe(other);
    expect(cardWords((await chat.write('', { locale })).card)[0]).toBe(texts[other].welcome.heading);
    expect(cardWords((await chat.write(speak, { locale })).card)[0]).toBe(texts[other].conversation.language.heading);
    await chat.press(card, conversation.language.asWritten);
    expect((await chat.write(ask, { locale })).card.lang).toBe(language);
  });

  it('a question is answered while the store is away, and a choice is said not to be saved', async () => {
    const chat = await aChat({ people: away });
    const turn = await chat.write(ask, { locale });
    expect(turn.card.lang).toBe(language);
    expect(turn.events[0]).toEqual({ event: 'preferences.unreadable', error: 'STORE_UNAVAILABLE' });
    expect(cardWords((await choosing(chat, 'bolag')).card)).toEqual([conversation.notSaved, answer.emergencyLine]);
    const { card } = await chat.write(speak, { locale });
    expect(cardWords((await chat.press(card, texts[language].conversation.language.always)).card)[0]).toBe(conversation.notSaved);
  });

  it('the organisation is filled in where something is sent, and can be changed there', async () => {
    const people = createPeopleInMemory();
    await people.save('29:anna', { organisation: 'bolag' }, 0);
    const office = await anOffice({ base: aCityWithACompany, conversation: conversationDeps({ people }) });
    const form = await office.press('report.form', { language });
    expect(cardInputs(form.card).find(({ id }) => id === 'organisation')).toMatchObject({ value: 'bolag' });
    const security = await office.press('offer.show', { offer: 'security', language });
    expect(cardButtons(security.card)).toContainEqual(expect.objectContaining({ url: 'tel:0846500450' }));
    const city = await office.press('security.show', { topic: 'hot-per-telefon', language, organisation: 'city' });
    expect(cardButtons(city.card)).toContainEqual(expect.objectContaining({ url: 'tel:0846500410' }));
    expect(cardInputs(city.card)).toMatchObject([{ value: 'city' }]);
  });

  it('the whole city, chosen on a form instead, holds until it is sent: nothing goes to one’s own organisation', async () => {
    const people = createPeopleInMemory();
    await people.save('29:anna', { organisation: 'bolag' }, 0);
    const office = await anOffice({ base: aCityWithACompany, conversation: conversationDeps({ people }) });
    await office.write(`anslut ${cityCode}`, { who: bo, place: { id: '19:city', conversationType: 'channel' } });
    await office.write(`anslut ${companyCode}`, { who: bo, place: { id: '19:company', conversationType: 'channel' } });
    const city = (await office.press('security.show', { topic: 'hot-per-telefon', language, organisation: 'city' })).card;
    const form = (await office.press('contact.form', carried(city, 'contact.form'))).card;
    expect(cardInputs(form).find(({ id }) => id === 'organisation')).toMatchObject({ value: 'city' });
    const asked = { how: 'teams', when: 'efter 15', organisation: 'city' };
    const review = (await office.press('contact.review', { ...carried(form, 'contact.review'), ...asked })).card;
    const edited = (await office.press('contact.edit', carried(review, 'contact.edit'))).card;
    expect(cardInputs(edited).find(({ id }) => id === 'organisation')).toMatchObject({ value: 'city' });
    const { id } = carried(review, 'contact.send') as { readonly id: string };
    await office.press('contact.send', carried(review, 'contact.send'));
    const request = await office.store.requests.find(id);
    expect(request).toMatchObject({ state: 'open', details: { chain: ['city'] } });
    expect(request).not.toHaveProperty('details.organisation');

    const report = { kind: 'threat', when: 'i går', where: 'receptionen', what: 'ett hot', organisation: 'city' };
    const reportForm = (await office.press('report.form', { language })).card;
    const reportReview = (await office.press('report.review', { ...carried(reportForm, 'report.review'), ...report })).card;
    await office.press('report.send', carried(reportReview, 'report.send'));
    const entry = await office.store.outbox.find((carried(reportReview, 'report.send') as { readonly id: string }).id);
    expect(entry).toMatchObject({ state: 'pending' });
    expect(entry).not.toHaveProperty('cargo.report.organisation');
  });

  it('one choice does not undo another, when what was chosen before could not be read in time', async () => {
    const people = createPeopleInMemory();
    await people.save('29:anna', { language }, 0);
    let isSlow = true;
    const chat = await aChat({ people: { ...people, find: (id) => (isSlow ? Promise.reject(new AppError('STORE_UNAVAILABLE', 'busy')).finally(() => (isSlow = false)) : people.find(id)) } });
    const { card } = await chat.write(choose, { locale });
    isSlow = true;
    await chat.press(card, conversation.organisation.save, { fields: { organisation: 'bolag' } });
    expect(await people.find('29:anna')).toEqual({ organisation: 'bolag', language });
  });
});

it('the pages of one’s own organisation are shown, marked as local', async () => {
  const chat = await aChat({ finds: ['gavor-och-mutor'] });
  await chat.conversation.people.save('29:anna', { organisation: 'bolag' }, 0);
  const { card } = await chat.write('present av en klient');
  const local = await chat.press(card, 'Hos oss i bolaget');
  expect(cardWords(local.card)).toEqual(expect.arrayContaining(['Hos oss i bolaget', `${texts.sv.answer.local} Bolaget`, 'Visa gåvan för bolagets HR.']));
});

it('a page without a translation says so', async () => {
  const chat = await aChat({ finds: ['gavor-och-mutor'] });
  const { card } = await chat.write('What do I do about a present from a client?');
  expect(cardWords(card)).toContain(texts.en.answer.otherLanguage);
});
