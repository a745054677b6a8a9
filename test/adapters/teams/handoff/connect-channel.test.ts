import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { start } from '../../../support/build-handoff.ts';
import { cardWords } from '../../../support/card-words.ts';
import { anOffice, bo, cai, channel, cityCode, companyCode, ownersCode, type Office, type Place, privateChat, type Who } from '../../../support/handoff-office.ts';

const { channel: words } = texts.sv.handoff;
const other: Place = { id: '19:other@thread.tacv2', conversationType: 'groupChat' };

async function say(office: Office, text: string, who: Who = bo, place: Place = channel): Promise<readonly string[]> {
  const [card] = (await office.write(text, { who, place })).cards;
  if (card === undefined) throw new Error('expected a card');
  return cardWords(card);
}

describe('anslut', () => {
  it('makes the conversation the security channel of the code’s organisation, whichever thread it was written in', async () => {
    const office = await anOffice();
    expect(await say(office, `Anslut ${companyCode}`)).toEqual([words.connected, words.connectedBody, 'bolag']);
    const [connected] = await office.store.channels.list();
    expect(connected).toMatchObject({ organisation: 'bolag', conversationId: '19:security@thread.tacv2' });
    expect(JSON.parse(connected?.address ?? '')).toMatchObject({ serviceUrl: 'https://smba.example', conversation: { id: '19:security@thread.tacv2' } });
    expect(connected?.address).not.toContain('activityId');
  });

  it('says it in the language of the word', async () => {
    expect((await say(await anOffice(), `connect ${cityCode}`))[0]).toBe(texts.en.handoff.channel.connected);
  });

  it('gives a wrong code, a used one and a bot that takes none the same sentence', async () => {
    const office = await anOffice();
    expect((await say(office, 'anslut fel'))[0]).toBe(words.notConnected);
    await say(office, `anslut ${cityCode}`);
    expect((await say(office, `anslut ${cityCode}`, cai, other))[0]).toBe(words.notConnected);
    expect((await say(await anOffice({ deps: { desks: undefined } }), `anslut ${cityCode}`))[0]).toBe(words.notConnected);
    expect(await office.store.channels.list()).toHaveLength(1);
  });

  it('tries no code in a private chat', async () => {
    const office = await anOffice();
    expect((await say(office, `anslut ${cityCode}`, bo, privateChat))[0]).toBe(words.onlyShared);
    expect(await office.store.channels.list()).toEqual([]);
  });

  it('lets nobody guess on: five tries an hour for a person and for a conversation', async () => {
    const office = await anOffice();
    for (let tries = 0; tries < 5; tries += 1) await say(office, `anslut GISSNING${tries}`);
    expect((await say(office, `anslut ${cityCode}`))[0]).toBe(words.tooMany);
    expect((await say(office, `anslut ${cityCode}`, bo, other))[0]).toBe(words.tooMany);
    expect((await say(office, `anslut ${cityCode}`, cai, channel))[0]).toBe(words.tooMany);
    office.setNow(start + 3_600_000);
    expect((await say(office, `anslut ${cityCode}`))[0]).toBe(words.connected);
  });

  it('writes no code into the log', async () => {
    const office = await anOffice();
    const turns = [await office.write(`anslut ${cityCode}`, { who: bo, place: channel }), await office.write('anslut HEMLIGGISSNING', { who: bo, place: channel })];
    const events = turns.flatMap((turn) => turn.events);
    expect(events).toContainEqual({ event: 'channel.connected' });
    expect(events).toContainEqual({ event: 'channel.refused', reason: 'wrong-code' });
    expect(JSON.stringify([events, turns.map(({ cards }) => cards)])).not.toMatch(/CITYCODE|HEMLIG/);
  });
});

const reviews = texts.sv.reviews;
const editors: Place = { id: '19:editors@thread.tacv2;messageid=3', conversationType: 'channel' };

describe('anslut with the owners’ code', () => {
  it('makes the conversation the owners’ channel and no security channel, once', async () => {
    const office = await anOffice();
    expect(await say(office, `anslut ${ownersCode}`, bo, editors)).toEqual([reviews.connected, reviews.connectedBody]);
    expect(await office.store.owners.find()).toMatchObject({ conversationId: '19:editors@thread.tacv2', language: 'sv', connectedAt: start });
    expect(await office.store.channels.list()).toEqual([]);
    expect((await say(office, `anslut ${ownersCode}`, cai, other))[0]).toBe(words.notConnected);
    expect(await office.store.owners.find()).toMatchObject({ conversationId: '19:editors@thread.tacv2' });
  });

  it('works where nothing else can be handed over, in the language of the word', async () => {
    const office = await anOffice({ deps: { desks: undefined } });
    expect((await say(office, `connect ${ownersCode}`, bo, editors))[0]).toBe(texts.en.reviews.connected);
    expect(await office.store.owners.find()).toMatchObject({ language: 'en' });
  });

  it('cannot be guessed, nor used in a private chat', async () => {
    const office = await anOffice();
    expect((await say(office, `anslut ${ownersCode}`, bo, privateChat))[0]).toBe(words.onlyShared);
    for (let tries = 0; tries < 5; tries += 1) await say(office, `anslut GISSNING${tries}`, bo, editors);
    expect((await say(office, `anslut ${ownersCode}`, bo, editors))[0]).toBe(words.tooMany);
    expect(await office.store.owners.find()).toBeUndefined();
  });

  it('is logged without the code', async () => {
    const office = await anOffice();
    const { events } = await office.write(`anslut ${ownersCode}`, { who: bo, place: editors });
    expect(events).toContainEqual({ event: 'owners.connected' });
    expect(JSON.stringify(events)).not.toContain(ownersCode);
  });
});

describe('koppla från', () => {
  it('ends the weekly message in its own channel, and nowhere else', async () => {
    const office = await anOffice();
    await say(office, `anslut ${ownersCode}`, bo, editors);
    expect((await say(office, 'koppla från', cai, other))[0]).toBe(reviews.notHere);
    expect(await office.store.owners.find()).toBeDefined();
    const { events, cards } = await office.write('Koppla från.', { who: cai, place: { ...editors, id: '19:editors@thread.tacv2;messageid=9' } });
    expect(cards.map(cardWords)).toEqual([[reviews.disconnected, reviews.disconnectedBody]]);
    expect(events).toContainEqual({ event: 'owners.disconnected' });
    expect(await office.store.owners.find()).toBeUndefined();
  });

  it('leaves a security channel connected', async () => {
    const office = await anOffice();
    await say(office, `anslut ${cityCode}`);
    expect((await say(office, 'disconnect'))[0]).toBe(texts.en.reviews.notHere);
    expect(await office.store.channels.list()).toHaveLength(1);
  });
});
