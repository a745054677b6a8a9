import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { AppError } from '../../../../src/errors.ts';
import type { Language } from '../../../../src/knowledge/language.ts';
import { aCityWithACompany } from '../../../support/a-chat.ts';
import { planted, start } from '../../../support/build-handoff.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { anna, anOffice, bo, cai, channel, cityCode, companyCode, type Office, type Place, type Who } from '../../../support/handoff-office.ts';

const { sv, en } = texts;
const id = '0f1e2d3c-0000-4000-8000-000000000001';
const written = { how: 'phone', reach: '08-465 004 99', when: 'efter 15', text: planted.sentence };
const elsewhere: Place = { id: '19:elsewhere@thread.tacv2', conversationType: 'channel' };

function carried(card: AdaptiveCard, verb: string): object {
  const button = cardButtons(card).find((action) => action.type === 'Action.Execute' && action.verb === verb);
  if (button?.type !== 'Action.Execute') throw new Error(`expected a button for ${verb} on ${cardWords(card).join(' ')}`);
  return JSON.parse(JSON.stringify(button.data)) as object;
}

function inChannel(who: Who) {
  return { who, place: channel };
}

async function anOfficeWithChannel(options: Parameters<typeof anOffice>[0] = {}): Promise<Office> {
  const office = await anOffice(options);
  await office.write(`anslut ${cityCode}`, { who: bo, place: channel });
  return office;
}

async function ask(office: Office, language: Language = 'sv', fields: object = {}) {
  const security = (await office.press('offer.show', { offer: 'security', language, topic: 'hot-per-telefon' })).card;
  const form = (await office.press('contact.form', carried(security, 'contact.form'))).card;
  const review = (await office.press('contact.review', { ...carried(form, 'contact.review'), ...written, ...fields })).card;
  return { form, review, sent: await office.press('contact.send', carried(review, 'contact.send')) };
}

describe.each([['sv', sv.handoff, sv.outcomes.taken], ['en', en.handoff, en.outcomes.taken]] as const)('a contact request in %s', (language, words, taken) => {
  it('goes from the security card over form and review to saved, with its page as topic', async () => {
    const office = await anOfficeWithChannel();
    const { form, review, sent } = await ask(office, language);
    expect(cardWords(form)).toEqual(expect.arrayContaining([words.request.heading, words.request.readers, words.request.kept, words.form.yourName, words.form.others]));
    expect(cardWords(form).join('\n')).toMatch(new RegExp(`${words.request.topic}: (Hot per telefon|Threats on the phone)`));
    expect(cardWords(review)).toEqual(expect.arrayContaining([words.form.check, words.form.notSentYet, '08-465 004 99', planted.sentence, words.request.readers]));
    expect(cardWords(sent.card).slice(0, 2)).toEqual([words.request.saved, `${words.reference} R-0F1E2D3C`]);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open', details: { topic: 'hot-per-telefon', text: planted.sentence, requester: { id: anna.id, language } } });
  });

  it('names before it is sent every channel that may come to show it: who is in the city’s may be the one to avoid', async () => {
    const office = await anOfficeWithChannel({ base: aCityWithACompany });
    await office.write(`anslut ${companyCode}`, { who: cai, place: elsewhere });
    const { form, review } = await ask(office, language, { organisation: 'bolag' });
    expect(await office.store.requests.find(id)).toMatchObject({ details: { chain: ['bolag', 'city'] } });
    for (const card of [form, review]) expect(cardWords(card).join('\n')).toMatch(language === 'sv' ? /ingen det i tid visas det också i kanalen för hela staden/ : /nobody takes it in time, it is also shown in the channel for the whole city/);
  });

  it('shows the number of whoever wrote one and left the way as it was', async () => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office, language, { how: 'teams' });
    const first = await office.press('request.take', { id, language }, { who: bo, place: channel });
    for (const card of [review, first.card]) expect(cardWords(card)).toEqual(expect.arrayContaining([words.request.ways.teams, '08-465 004 99']));
  });

  it('can be taken back until somebody has it', async () => {
    const office = await anOfficeWithChannel();
    const { sent } = await ask(office, language);
    const { card } = await office.press('contact.withdraw', carried(sent.card, 'contact.withdraw'));
    expect(cardWords(card)[0]).toBe(words.request.withdrawn);
    expect(cardWords((await office.press('request.take', { id, language }, { who: bo, place: channel })).card)).toContain(words.channel.gone);
  });

  it('is taken by the first who presses, who sees it again; a press of another says who has it', async () => {
    const office = await anOfficeWithChannel();
    await ask(office, language);
    const first = await office.press('request.take', { id, language }, inChannel(bo));
    expect(cardWords(first.card)).toEqual(expect.arrayContaining([`${words.channel.takenBy} Bo`, `${words.channel.from}: ${anna.name}`, '08-465 004 99']));
    const below = [taken.giveBackAbout, `[${taken.giveBack}]`, words.channel.finishAbout, `[${words.channel.finish}]`];
    expect(cardWords(first.card).slice(-4), 'what a button does stands before it').toEqual(below);
    const second = await office.press('request.take', { id, language }, inChannel(cai));
    expect(cardWords(second.card)[0]).toBe(`${words.channel.takenBy} Bo`);
    expect(cardWords(second.card)).not.toContain('08-465 004 99');
    const again = await office.press('request.take', { id, language }, inChannel(bo));
    expect([cardWords(again.card), again.changed], 'whose first answer was lost needs the number').toEqual([cardWords(first.card), []]);
    const withdrawn = await office.press('contact.withdraw', { id, language });
    expect(cardWords(withdrawn.card)).toContain(words.request.tooLate);
    const done = await office.press('request.finish', carried(first.card, 'request.finish'), inChannel(cai));
    expect(cardWords(done.card)).toEqual([`${words.channel.doneBy} Cai`, `${words.reference} R-0F1E2D3C`]);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'done' });
  });

  it('is given back by anybody in the channel; nothing of it stands there until somebody else takes it on the same card', async () => {
    const office = await anOfficeWithChannel();
    await ask(office, language);
    const first = await office.press('request.take', { id, language }, inChannel(bo));
    const given = await office.press('request.give-back', carried(first.card, 'request.give-back'), inChannel(cai));
    expect(given.changed, 'for everybody').toHaveLength(1);
    expect(cardWords(given.card)).toEqual([`${taken.givenBackBy} Cai`, `${words.reference} R-0F1E2D3C`, taken.nobodyHasIt, `[${words.channel.take}]`]);
    expect(JSON.stringify(given.card)).not.toMatch(new RegExp(`08-465 004 99|${planted.sentence}|${anna.name}`));
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open' });
    const again = await office.press('request.give-back', carried(first.card, 'request.give-back'), inChannel(cai));
    expect([cardWords(again.card), again.changed], 'whose first answer was lost').toEqual([cardWords(given.card), []]);
    const second = await office.press('request.take', carried(given.card, 'request.take'), inChannel(cai));
    expect(cardWords(second.card)).toEqual(expect.arrayContaining([`${words.channel.takenBy} Cai`, '08-465 004 99']));
    const done = await office.press('request.finish', carried(second.card, 'request.finish'), inChannel(cai));
    expect(cardWords(done.card)[0]).toBe(`${words.channel.doneBy} Cai`);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'done' });
  });
});

describe('a contact request', () => {
  const press = async (office: Office, verb: string, data: object, who = bo) => office.press(verb, { id, language: 'sv', ...data }, inChannel(who));

  it('that somebody else has taken since is neither closed nor given back by a card of before', async () => {
    const office = await anOfficeWithChannel();
    await ask(office);
    const first = await press(office, 'request.take', {});
    await press(office, 'request.give-back', {});
    const second = await press(office, 'request.take', {}, cai);
    for (const verb of ['request.finish', 'request.give-back']) {
      const stale = await press(office, verb, carried(first.card, verb));
      expect([cardWords(stale.card)[0], stale.changed], verb).toEqual([`${sv.handoff.channel.takenBy} Cai`, []]);
      expect(cardWords(stale.card)).not.toContain('08-465 004 99');
      expect(carried(stale.card, verb), 'what it shows now can be pressed').toMatchObject(carried(second.card, verb));
    }
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'taken', by: { name: 'Cai' } });
  });

  it('that was given back and is pressed “done” on a card of before shows how to take it', async () => {
    const office = await anOfficeWithChannel();
    await ask(office);
    const first = await press(office, 'request.take', {});
    await press(office, 'request.give-back', {});
    const { card, changed } = await press(office, 'request.finish', carried(first.card, 'request.finish'));
    expect([cardWords(card)[0], changed]).toEqual([`${sv.outcomes.taken.givenBackBy} Bo`, []]);
    expect(cardWords(card)).toContain(`[${sv.handoff.channel.take}]`);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open' });
  });

  it('is given back in its own channel only, and not when it is closed', async () => {
    const office = await anOfficeWithChannel();
    await ask(office);
    await press(office, 'request.take', {});
    const outside = await office.press('request.give-back', { id, language: 'sv' }, { who: bo, place: elsewhere });
    expect([cardWords(outside.card).at(-1), JSON.stringify(outside.card).includes(anna.name)]).toEqual([sv.handoff.channel.gone, false]);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'taken' });
    await press(office, 'request.finish', {});
    expect(cardWords((await press(office, 'request.give-back', {})).card)).toContain(sv.handoff.channel.gone);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'done' });
  });

  it('that was given back can be taken back by its requester', async () => {
    const office = await anOfficeWithChannel();
    await ask(office);
    await press(office, 'request.take', {});
    await press(office, 'request.give-back', {});
    expect(cardWords((await office.press('contact.withdraw', { id, language: 'sv' })).card)[0]).toBe(sv.handoff.request.withdrawn);
  });

  it.each(['request.finish', 'request.give-back'])('cannot be finished or given back before it is taken (%s)', async (verb) => {
    const office = await anOfficeWithChannel();
    await ask(office);
    const { sentence } = await office.press(verb, { id, language: 'sv' }, { who: bo, place: channel });
    expect(sentence).toBe(sv.handoff.channel.notTaken);
  });

  it('obeys no other conversation, also with its id in hand', async () => {
    const office = await anOfficeWithChannel();
    await ask(office);
    for (const place of [elsewhere, { id: 'a:private', conversationType: 'personal' } as const]) {
      const { card } = await office.press('request.take', { id, language: 'sv' }, { who: bo, place });
      expect(cardWords(card)).toContain(sv.handoff.channel.gone);
      expect(JSON.stringify(card)).not.toContain(anna.name);
    }
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open' });
  });

  it('is one request, however often "send" is pressed, and nobody else’s', async () => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office);
    const again = await office.press('contact.send', carried(review, 'contact.send'));
    expect(cardWords(again.card)[0]).toBe(sv.handoff.request.saved);
    const stolen = await office.press('contact.send', carried(review, 'contact.send'), { who: cai });
    expect(cardWords(stolen.card)).toContain(sv.handoff.form.unusable);
    expect(cardWords((await office.press('contact.withdraw', { id, language: 'sv' }, { who: cai })).card)).toContain(sv.handoff.request.closed);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open', ownerId: anna.id });
  });

  it('is changed by a correction while its channel has not been told', async () => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office);
    expect(cardWords((await office.press('contact.send', { ...carried(review, 'contact.send'), reach: '08-465 004 11' })).card)[0]).toBe(sv.handoff.request.saved);
    expect(await office.store.requests.find(id)).toMatchObject({ state: 'open', details: { reach: '08-465 004 11' } });
  });

  it.each(['open', 'taken'] as const)('that is %s in its channel is not changed by a correction: the text stays, and goes as a new request with one press', async (state) => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office);
    await office.store.outbox.claim({ now: start, leaseMs: 60_000, limit: 1 });
    if (state === 'taken') await office.press('request.take', { id, language: 'sv' }, { who: bo, place: channel });
    const { card } = await office.press('contact.send', { ...carried(review, 'contact.send'), reach: '08-465 004 11' });
    expect(cardWords(card).slice(0, 4)).toEqual([sv.outcomes.request.sentBefore, `${sv.handoff.reference} R-0F1E2D3C`, sv.outcomes.request.sentBeforeBody[state], sv.outcomes.request.anew]);
    expect(cardInputs(card)[0]?.value).toContain('08-465 004 11');
    expect(cardButtons(card).every((action) => 'associatedInputs' in action && action.associatedInputs === 'none'), 'the field to copy from is in no answer').toBe(true);
    const anew = carried(card, 'contact.send') as { readonly id: string };
    expect(cardWords((await office.press('contact.send', anew)).card)[0]).toBe(sv.handoff.request.saved);
    expect(await office.store.requests.find(anew.id)).toMatchObject({ state: 'open', details: { reach: '08-465 004 11', topic: 'hot-per-telefon' } });
    expect(await office.store.requests.find(id)).toMatchObject({ state, details: { reach: '08-465 004 99' } });
  });

  it.each(['withdrawn', 'done'] as const)('that is %s is not sent again by an old card, which says so and opens a new form with what was written', async (state) => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office);
    if (state === 'withdrawn') await office.press('contact.withdraw', { id, language: 'sv' });
    else for (const verb of ['request.take', 'request.finish']) await office.press(verb, { id, language: 'sv' }, { who: bo, place: channel });
    const { card } = await office.press('contact.send', carried(review, 'contact.send'));
    expect(cardWords(card)).toContain(sv.outcomes.request.closedBefore[state]);
    expect(cardWords(card)).not.toContain(sv.handoff.request.closed);
    const form = (await office.press('contact.edit', carried(card, 'contact.edit'))).card;
    expect(cardInputs(form).find(({ id: name }) => name === 'text')?.value).toBe(planted.sentence);
    expect(await office.store.requests.find(id)).toMatchObject({ state });
  });

  it.each([
    ['no time', { when: '' }, 'when'],
    ['no number to phone', { reach: '' }, 'reach'],
    ['a way that is none', { how: 'pigeon' }, 'how'],
    ['a text that is too long', { text: 'x'.repeat(501) }, 'text'],
    ['a personnummer in the text', { text: `om ${planted.personnummer}` }, 'text'],
    ['a number for a text', { text: 12 }, 'text'],
  ] as const)('with %s is not sent, the card says so and keeps the rest', async (_reason, fields, field) => {
    const office = await anOfficeWithChannel();
    for (const verb of ['contact.review', 'contact.send']) {
      const { card } = await office.press(verb, { id, topic: 'hot-per-telefon', language: 'sv', ...written, ...fields });
      expect(cardWords(card).join('\n')).toContain(sv.handoff.request.fields[field].label);
      expect(cardWords(card)).toContain(sv.handoff.form.mend);
      expect(cardInputs(card).find(({ id: name }) => name === (field === 'when' ? 'text' : 'when'))?.value).toBe(field === 'when' ? planted.sentence : 'efter 15');
    }
    expect(await office.store.requests.find(id)).toBeUndefined();
  });

  it('goes back to the form with what was written', async () => {
    const office = await anOfficeWithChannel();
    const { review } = await ask(office);
    const { card } = await office.press('contact.edit', carried(review, 'contact.edit'));
    expect(cardInputs(card).find(({ id: name }) => name === 'text')?.value).toBe(planted.sentence);
  });

  it('is offered only where a channel would see it, and in private only', async () => {
    const verbs = (card: AdaptiveCard) => cardButtons(card).flatMap((action) => (action.type === 'Action.Execute' ? [action.verb] : []));
    const show = { offer: 'security', language: 'sv' };
    const office = await anOffice();
    expect(verbs((await office.press('offer.show', show)).card)).not.toContain('contact.form');
    expect(cardWords((await office.press('contact.send', { id, topic: 'hot-per-telefon', language: 'sv', ...written })).card)).toContain(sv.handoff.request.noChannel);
    await office.write(`connect ${cityCode}`, { who: bo, place: channel });
    expect(verbs((await office.press('offer.show', show)).card)).toContain('contact.form');
    const shared = (await office.press('offer.show', show, { place: elsewhere })).card;
    expect(verbs(shared)).not.toContain('contact.form');
    expect(cardWords(shared)).toContain(sv.handoff.form.onlyPrivately);
    for (const verb of ['contact.form', 'contact.review', 'contact.edit', 'contact.send']) {
      const data = { topic: 'hot-per-telefon', language: 'sv', ...(verb === 'contact.form' ? {} : { id, ...written }) };
      const turn = await office.press(verb, data, { place: elsewhere });
      expect(cardWords(turn.card)).toContain(sv.handoff.form.onlyPrivately);
      expect(JSON.stringify(turn.replies)).not.toContain(planted.sentence);
    }
  });

  it('that cannot be saved is said not to be taken, with whom to call and the text to copy', async () => {
    const office = await anOfficeWithChannel();
    const { desks } = office.deps;
    if (desks === undefined) throw new Error('expected desks');
    const full = await anOffice({ deps: { desks: { ...desks, contacts: { ...desks.contacts, ask: async () => Promise.reject(new AppError('STORE_FULL', 'no room')) } } } });
    const { card } = await full.press('contact.send', { id, topic: 'hot-per-telefon', language: 'sv', ...written });
    expect(cardWords(card)[0]).toBe(sv.handoff.notTaken.heading);
    expect(cardInputs(card)[0]?.value).toContain(planted.sentence);
    expect(cardWords((await office.press('contact.send', carried(card, 'contact.send'))).card)[0]).toBe(sv.handoff.request.saved);
  });

  it('shows phone numbers also when the store is away', async () => {
    const { desks } = (await anOffice()).deps;
    if (desks === undefined) throw new Error('expected desks');
    const away = await anOffice({ deps: { desks: { ...desks, contacts: { ...desks.contacts, canAsk: async () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'away')) } } } });
    const { card, events } = await away.press('offer.show', { offer: 'security', language: 'sv' });
    expect(cardButtons(card)).toContainEqual(expect.objectContaining({ url: 'tel:0846500410' }));
    expect(events).toContainEqual({ event: 'handoff.failed', part: 'offers', error: 'STORE_UNAVAILABLE' });
  });
});
